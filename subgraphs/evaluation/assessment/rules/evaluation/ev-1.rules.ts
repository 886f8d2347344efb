import { earliest } from '../../../../../shared/kernel/dates/extremes';
import { type PlainDate, addDays, addYears } from '../../../../../shared/kernel/dates/period';
import { type EvaluationFacts } from '../../facts/filing-facts';
import { type LotFacts } from '../../facts/lot-facts';
import { type StationFacts } from '../../facts/subject-facts';
import { UNKNOWN, figure, judged, metIf, rule } from '../../judging/verdict.rules';

/**
 * EV-1 (方案 四(五)): both offices have signed every annual evaluation that is past its due date. An evaluation is due the
 * allowed number of days after the end of its project year. An evaluation that is signed earlier counts at once. The
 * rule does not apply while nothing is signed and no due date has passed.
 */
export const annualEvaluation = rule('EV-1', ({ lots, evaluations }: StationFacts, { parameters: { days }, asOf }) => {
  if (lots === null) return UNKNOWN;
  const due = lots
    .flatMap((lot) => endedYears(lot, asOf).map((year) => ({ ...year, dueOn: addDays(year.endsOn, days) })))
    .filter(({ dueOn }) => dueOn < asOf);
  const signed = evaluations.filter(
    ({ status, lotId }) => status === 'SIGNED' && lots.some((lot) => lot.lotId === lotId),
  );
  const missing = due.filter((year) => !signed.some((each) => isOf(each, year)));
  const oldest = earliest(missing.map(({ dueOn }) => dueOn));
  const figures = [figure('evaluatedYears', signed.length, signed.length + missing.length), figure('dueOn', oldest)];
  if (signed.length + missing.length === 0) return judged('NOT_APPLICABLE', figures);
  return judged(metIf(oldest === null), figures, oldest && addDays(oldest, 1));
});

type Year = { lotId: string; yearOrdinal: number; endsOn: PlainDate };

function isOf({ lotId, yearOrdinal }: EvaluationFacts, year: Year): boolean {
  return lotId === year.lotId && yearOrdinal === year.yearOrdinal;
}

/**
 * Returns the project years of the lot that have ended. If the term ends within a project year, that year ends with the
 * term. A year that a termination cut short is left out.
 */
function endedYears({ lotId, startsOn, endsOn: term, terminatedOn }: LotFacts, asOf: PlainDate): Year[] {
  const years: Year[] = [];
  for (let ordinal = 1; addYears(startsOn, ordinal - 1) <= term; ordinal += 1) {
    const full = addDays(addYears(startsOn, ordinal), -1);
    const endsOn = full < term ? full : term;
    if (endsOn >= asOf || (terminatedOn !== null && terminatedOn <= endsOn)) break;
    years.push({ lotId, yearOrdinal: ordinal, endsOn });
  }
  return years;
}
