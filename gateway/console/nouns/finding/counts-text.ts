import { VERDICT } from '../../../../shared/domain/standard';
import { FRAME } from '../../words/frame';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type FindingRow } from './finding-row';

/**
 * Says how many rules are not met, how many are unknown, and to which day the facts go. If the findings were made on
 * several days, this is the earliest of them.
 */
export function countsText(findings: readonly Pick<FindingRow, 'verdict' | 'asOf'>[]): string {
  const counts = (['NOT_MET', 'UNKNOWN'] as const).map((verdict) => {
    const value = findings.filter((each) => each.verdict === verdict).length;
    return say(STATION.figure, { name: labelOf(VERDICT, verdict), value });
  });
  const days = findings.map(({ asOf }) => asOf).sort();
  return [...counts, say(FRAME.asOf, { time: days[0] ?? '' })].join(';');
}
