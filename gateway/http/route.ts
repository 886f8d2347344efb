import { unauthenticated } from '../../shared/kernel/errors';
import { type Caller } from '../../shared/access/caller';
import { type HttpExchange } from './http-exchange';
import { wrongMethod, wrongPath } from './http-refusal';
import { type Identify } from '../identity/resolve-caller';

/** An address beside GraphQL's, by which files come in and go out. Whoever comes without a token is refused before it, unless it is for the public. */
export type Door = {
  readonly isPublic?: true;
  readonly path: RegExp;
  readonly methods: readonly string[];
  /** @param id what the path's group has found; empty where it has none. */
  answer(exchange: HttpExchange, caller: Caller, id: string): Promise<void>;
};

/** An address that asks nobody who he is: by which tokens are given out, and what has to be known before. */
export type OpenDoor = {
  readonly path: RegExp;
  readonly methods: readonly string[];
  answer(exchange: HttpExchange): Promise<void>;
};

type Doors = { doors: readonly Door[]; openDoors: readonly OpenDoor[]; identify: Identify };

/** @throws HubError where the path leads to no door, it takes no such method, or it asks for a token that is not there */
export async function answerDoor(exchange: HttpExchange, { doors, openDoors, identify }: Doors): Promise<void> {
  const { request, requestId, path } = exchange;
  const allows = ({ methods }: Door | OpenDoor) => {
    if (!methods.includes(request.method ?? '')) throw wrongMethod(methods.join(', '));
  };
  const open = doorAt(openDoors, path);
  if (open !== null) {
    allows(open.door);
    return open.door.answer(exchange);
  }
  const found = doorAt(doors, path);
  if (found === null) throw wrongPath();
  allows(found.door);
  const caller = await identify(request.headersDistinct.authorization ?? [], requestId);
  if (caller.role === 'PUBLIC' && found.door.isPublic !== true) throw unauthenticated();
  return found.door.answer(exchange, caller, found.id);
}

/** The one that the path leads to. */
function doorAt<D extends Door | OpenDoor>(doors: readonly D[], path: string): { door: D; id: string } | null {
  for (const door of doors) {
    const found = door.path.exec(path);
    if (found !== null) return { door, id: found[1] ?? '' };
  }
  return null;
}
