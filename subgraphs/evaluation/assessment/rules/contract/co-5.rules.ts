import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf } from '../../judging/verdict.rules';

/** CO-5 (方案 五(四)): no contract assignment was found up to the day of the assessment. */
export const noAssignment = ruleOfLotInForce('CO-5', ({ subcontractedOn }, { asOf }) => {
  const isFound = subcontractedOn !== null && subcontractedOn <= asOf;
  return judged(metIf(!isFound), [figure('subcontractedOn', subcontractedOn)], isFound ? subcontractedOn : null);
});
