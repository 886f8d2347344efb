import { type PlainDate, addDays, addYears, projectYearOf } from '../../../../../shared/kernel/dates/period';
import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf, reasonsFirst } from '../../judging/verdict.rules';

/** CO-1 (方案 四(三)): the contract runs for the required term, to the day. */
export const term = ruleOfLotInForce('CO-1', ({ startsOn, endsOn, signedOn }, { parameters: { years } }) => {
  const wanted = addDays(addYears(startsOn, years), -1);
  const fullYears = fullYearsOf(startsOn, endsOn);
  const figures = reasonsFirst([
    [fullYears !== years, figure('fullYears', fullYears, years)],
    [endsOn !== wanted, figure('endsOn', endsOn, wanted)],
    [false, figure('startsOn', startsOn)],
  ]);
  return judged(metIf(endsOn === wanted), figures, signedOn);
});

/**
 * Returns the number of full project years in the term of the contract. A project year ends on the day before the next
 * one begins.
 */
function fullYearsOf(startsOn: PlainDate, endsOn: PlainDate): number {
  const dayAfter = projectYearOf(startsOn, addDays(endsOn, 1));
  return dayAfter === null ? 0 : dayAfter.ordinal - 1;
}
