import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf, reasonsFirst } from '../../judging/verdict.rules';

/**
 * CO-4 (方案 二(二)): the policy lists the contractor's kind of organisation, and the contractor is not a mass organisation
 * that the treasury funds. If the policy requires a credit check, the check was made no later than the day of the
 * award. If no award is recorded, the credit check cannot be judged and the verdict is UNKNOWN.
 */
export const eligibility = ruleOfLotInForce('CO-4', (lot, { parameters }) => {
  const { contractorKind, treasuryFunded, awardedOn, creditCheckedOn } = lot;
  const isKindBarred = !parameters.kinds.includes(contractorKind);
  const mayNotBeFunded = parameters.barredWhereTreasuryFunded.includes(contractorKind);
  const isFundingBarred = treasuryFunded && mayNotBeFunded;
  const isChecked = creditCheckedOn !== null && awardedOn !== null && creditCheckedOn <= awardedOn;
  const ofCheck = [
    [awardedOn !== null && !isChecked, figure('creditCheckedOn', creditCheckedOn, awardedOn)],
    [awardedOn === null, figure('awardedOn', awardedOn)],
  ] as const;
  const figures = reasonsFirst([
    [isKindBarred, figure('contractorKind', contractorKind, parameters.kinds.join(' '))],
    [isFundingBarred, figure('treasuryFunded', String(treasuryFunded), mayNotBeFunded ? 'false' : null)],
    ...(parameters.creditCheck ? ofCheck : []),
  ]);
  if (isFundingBarred || isKindBarred) return judged('NOT_MET', figures, lot.signedOn);
  if (!parameters.creditCheck) return judged('MET', figures, lot.signedOn);
  return awardedOn === null ? judged('UNKNOWN', figures) : judged(metIf(isChecked), figures, awardedOn);
});
