import fc from 'fast-check';
import { type Caller } from '../../../shared/access/caller';

/**
 * A random step. Its numbers select rows from lists whose length is known only later, so they are taken modulo the
 * length.
 */
export type Step<Kind extends string> = {
  kind: Kind;
  what: number;
  who: number;
  /** If true, the owner of the row makes the call. Otherwise, a random caller makes it. */
  isOwn: boolean;
  isStale: boolean;
  variant: number;
};

/**
 * A call that the model has already applied. `expected` is the error code that the Hub must return, or null on success.
 */
export type Attempt = {
  caller: Caller;
  name: string;
  variables: Record<string, unknown>;
  expected: string | null;
  /** The row that the call creates. Only the Hub knows its id. */
  made?: { id: string };
};

export function stepsOf<Kind extends string>(kinds: readonly Kind[]): fc.Arbitrary<Step<Kind>> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    what: fc.nat(40),
    who: fc.nat(40),
    isOwn: fc.nat(3).map((number) => number > 0),
    isStale: fc.nat(5).map((number) => number === 0),
    variant: fc.nat(63),
  });
}

export function picked<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('The list to choose from is empty.');
  return found;
}
