import { type Caller } from '../shared/scope/caller';
import { type HttpExchange } from './http-exchange';

/** An address beside GraphQL's, by which files come in and go out. Whoever comes without a token is refused before it. */
export type Door = {
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

/** The one that the path leads to. */
export function doorAt<D extends Door | OpenDoor>(doors: readonly D[], path: string): { door: D; id: string } | null {
  for (const door of doors) {
    const found = door.path.exec(path);
    if (found !== null) return { door, id: found[1] ?? '' };
  }
  return null;
}
