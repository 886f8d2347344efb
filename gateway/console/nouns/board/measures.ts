import { BOARD } from '../../words/nouns/board';
import { type Words, say } from '../../words/language';
import { type PlaceFigures } from './board-types';

/** A measure that the tiles show: its name, and the function that returns its value for a division. */
export type Measure = { key: string; title: Words; valueOf: (place: PlaceFigures) => number | null };

/**
 * Returns a share in percent, rounded down to one decimal, so that only a full share gives 100. Returns null if the
 * whole is 0.
 */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
}

export const MEASURES: readonly Measure[] = [
  { key: 'coverage', title: BOARD.coverage, valueOf: ({ coverage }) => coverage?.percent ?? null },
  { key: 'notMet', title: BOARD.notMet, valueOf: ({ compliance }) => compliance?.notMet ?? null },
  {
    key: 'qualified',
    title: BOARD.qualified,
    valueOf: ({ staffing }) => (staffing === null ? null : percentOf(staffing.qualified, staffing.headcount)),
  },
  {
    key: 'paid',
    title: BOARD.paid,
    valueOf: ({ funding }) =>
      funding === null || funding === undefined ? null : percentOf(funding.disbursedFen, funding.committedFen),
  },
];

/** Returns the measures that have a value in some division. Returns all measures if none has a value. */
export function measuresOf(places: readonly PlaceFigures[]): readonly Measure[] {
  const known = MEASURES.filter(({ valueOf }) => places.some((place) => valueOf(place) !== null));
  return known.length === 0 ? MEASURES : known;
}

/** Returns a sentence that names the divisions with the highest and the lowest value. */
export function extremesText({ title, valueOf }: Measure, places: readonly PlaceFigures[]): string {
  const measure = say(title);
  const values = places.flatMap((place) => valueOf(place) ?? []);
  if (values.length === 0) return say(BOARD.nothing, { measure });
  const [most, least] = [Math.max(...values), Math.min(...values)];
  if (most === least) return say(BOARD.allEqual, { measure, value: most });
  const namesOf = (value: number) => namesText(places.filter((place) => valueOf(place) === value));
  return say(BOARD.extremes, { measure, most, high: namesOf(most), least, low: namesOf(least) });
}

function namesText(places: readonly PlaceFigures[]): string {
  const name = places[0]?.name ?? '';
  return places.length === 1 ? name : say(BOARD.several, { name, count: places.length });
}
