import { BOARD } from '../../words/nouns/board';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { type NotMetGroup } from './board-types';
import { percentOf } from './measures';

/** One bar of the ranking. */
export type Ranked = { id: string; name: string; notMet: number; waived: number; percent: number; to: string | null };

/** Converts groups to bars. The share of a group is its part of all findings that are not met. */
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

/** Returns the address of the findings of a group. Null for a contractor, because the list has no such filter. */
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
