import { type Caller } from '../../../shared/access/caller';
import { type FactsByNoun, type Gathered, type Noun, keyOf } from './gathered-facts';

type Work = { stationId: string | null; contractorId: string | null };
export type World = {
  all: Gathered;
  caller: Caller;
  today: string;
  stationIds: ReadonlySet<string>;
  atPlace: (fact: { stationId: string | null }) => boolean;
  stamped: (fact: { contractorId: string | null }) => boolean;
  work: (fact: Work) => boolean;
};
export type Part<N extends Noun> = { [K in N]: FactsByNoun[K][] };

/** Returns whether the caller is an office, that is, has a division. A contractor and the public have none. */
export function isOffice(caller: Caller): boolean {
  return 'division' in caller;
}

/**
 * Returns whether a row at `place` is in the caller's jurisdiction. A street office covers the rows of its street, a
 * district covers the rows that it supervises, and a city covers the rows of its districts.
 */
export function holds(caller: Caller, place: { districtCode: string; divisionCode?: string }): boolean {
  if (!('division' in caller)) return false;
  if (caller.division.length === 9) return place.divisionCode === caller.division;
  return place.districtCode.startsWith(caller.division);
}

export function keysOf(facts: readonly Parameters<typeof keyOf>[0][]): Set<string> {
  return new Set(facts.map(keyOf));
}
