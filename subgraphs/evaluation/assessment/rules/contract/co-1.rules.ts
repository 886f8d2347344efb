import { addDays, addYears, ageOn } from '../../../../../shared/kernel/dates/period';
import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf, reasonsFirst } from '../../judging/verdict.rules';

/** CO-1 (方案 四(三)): the contract runs for the required term, to the day. */
export const term = ruleOfLotInForce('CO-1', ({ startsOn, endsOn, signedOn }, { parameters: { years } }) => {
  const wanted = addDays(addYears(startsOn, years), -1);
  const fullYears = ageOn(startsOn, addDays(endsOn, 1));
  const figures = reasonsFirst([
    [fullYears !== years, figure('fullYears', fullYears, years)],
    [endsOn !== wanted, figure('endsOn', endsOn, wanted)],
    [false, figure('startsOn', startsOn)],
  ]);
  return judged(metIf(endsOn === wanted), figures, signedOn);
});
