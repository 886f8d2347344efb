import { type Scope, scopeOf } from '../scope/scope';
import { type Caller } from '../scope/caller';
import { type Access } from '../data/scoped-repository';
import { type Request } from './build-subgraph';

/** What every subgraph's context has: who asks, whose rows are theirs, and the day on which it is judged. */
export type RequestContext = { caller: Caller; scope: Scope; today: string; now: Date; access: Access };

export function requestContext({ caller, database, today, now }: Request): RequestContext {
  const scope = scopeOf(caller);
  return { caller, scope, today, now, access: { database, reading: { scope, today } } };
}
