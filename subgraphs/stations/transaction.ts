import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Asking } from '../../shared/graphql/request-context';
import { type Access } from '../../shared/store/scoped-repository';
import { type WriteAccess } from '../../shared/store/write';
import { ground } from './ground/area';
import { regulation } from './regulation/area';
import { station } from './station/area';

/** Creates the repositories of all areas, for a request or for a transaction. */
export function repositories(access: Access) {
  return mergeDistinct([ground.repositories(access), regulation.repositories(access), station.repositories(access)]);
}

/** Creates the context of a command: the caller, the repositories of the transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return mergeDistinct([asking, { write: access.write }, repositories(access)]);
}
