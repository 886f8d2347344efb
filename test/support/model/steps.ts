import fc from 'fast-check';
import { type Caller } from '../../../shared/access/caller';

/** What somebody tries, before it is known of which row: numbers that are taken modulo what there is. */
export type Step<Kind extends string> = {
  kind: Kind;
  what: number;
  who: number;
  /** By somebody whose row it is; otherwise by anybody. */
  isOwn: boolean;
  isStale: boolean;
  variant: number;
};

/** A call, and what it must come to: null where it is done, as the model has done already. */
export type Attempt = {
  caller: Caller;
  name: string;
  variables: Record<string, unknown>;
  expected: string | null;
  /** What the call makes, whose id only the hub knows. */
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
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
