import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf } from '../../judging/verdict.rules';

/**
 * CO-4 (方案 二(二)): the policy lists the contractor's kind of organisation, and the contractor is not a mass organisation
 * that the treasury funds. If the policy requires a credit check, it was made by the day of the award. If no award is
 * recorded, the credit check cannot be judged and the verdict is UNKNOWN.
 */
export const eligibility = ruleOfLotInForce('CO-4', (lot, { parameters }) => {
  const { contractorKind, treasuryFunded, awardedOn, creditCheckedOn } = lot;
  const isBarred = treasuryFunded && parameters.barredWhereTreasuryFunded.includes(contractorKind);
  const figures = [
    figure('contractorKind', contractorKind, parameters.kinds.join(' ')),
    figure('treasuryFunded', String(treasuryFunded)),
    figure('creditCheckedOn', creditCheckedOn, parameters.creditCheck ? awardedOn : null),
  ];
  if (isBarred || !parameters.kinds.includes(contractorKind)) return judged('NOT_MET', figures, lot.signedOn);
  if (!parameters.creditCheck) return judged('MET', figures, lot.signedOn);
  if (awardedOn === null) return judged('UNKNOWN', figures);
  return judged(metIf(creditCheckedOn !== null && creditCheckedOn <= awardedOn), figures, awardedOn);
});
