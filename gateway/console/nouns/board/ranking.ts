import { BOARD } from '../../words/nouns/board';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { type NotMetGroup } from './board-types';
import { percentOf } from './measures';

/**
 * A bar of the ranking: a group of findings. `percent` is its share of all findings that are not met. `to` is the
 * address of the findings, or null if there is no such page.
 */
export type Ranked = { id: string; name: string; notMet: number; waived: number; percent: number; to: string | null };

/** Converts groups of findings into the bars of the ranking. */
export function rankedOf(groups: readonly NotMetGroup[]): Ranked[] {
  const sum = sumOf(groups);
  return groups.map(({ rule, division, contractor, notMet, waived }) => ({
    id: rule ?? division?.code ?? contractor?.id ?? '',
    name: typeof rule === 'string' ? ruleText(rule) : (division?.name ?? contractor?.name ?? ''),
    notMet,
    waived,
    percent: percentOf(notMet, sum) ?? 0,
    to: addressOf({ rule, division }),
  }));
}

/**
 * Returns the address of the list of a group's findings. Returns null for a contractor, because that list cannot be
 * filtered by contractor.
 */
function addressOf({ rule, division }: Pick<NotMetGroup, 'rule' | 'division'>): string | null {
  if (typeof rule === 'string') return `/findings?verdict=NOT_MET&rule=${rule}`;
  return division === null || division === undefined ? null : `/findings?verdict=NOT_MET&division=${division.code}`;
}

/** Returns a sentence that says how many findings are not met, and which group has the most. */
export function rankingText(ranked: readonly Ranked[]): string {
  const [first] = ranked;
  if (first === undefined) return say(BOARD.rankingEmpty);
  const { name, notMet, percent } = first;
  return say(BOARD.rankingText, { sum: sumOf(ranked), name, count: notMet, percent });
}

function sumOf(rows: readonly { notMet: number }[]): number {
  return rows.reduce((sum, { notMet }) => sum + notMet, 0);
}
