import { addDays, addYears } from '../../../../shared/kernel/dates/period';
import { ruleOfLotInForce } from './applicability.rules';
import { UNKNOWN, figure, judged, listed, metIf } from './verdict.rules';

// CO (方案 二(二), 四(二), 四(三), 五(四)): the contract of a station's lot or of a hub's, and how it came about.

/** CO-1: to the day. */
export const term = ruleOfLotInForce('CO-1', ({ startsOn, endsOn, signedOn }, { parameters: { years } }) => {
  const wanted = addDays(addYears(startsOn, years), -1);
  return judged(metIf(endsOn === wanted), [figure('endsOn', endsOn, wanted)], signedOn);
});

/** CO-2: the contract says something of each clause. */
export const clauses = ruleOfLotInForce('CO-2', ({ missingClauses, signedOn }, { parameters }) => {
  const missing = parameters.clauses.filter((clause) => missingClauses.includes(clause));
  const figures = [
    figure('clauses', parameters.clauses.length - missing.length, parameters.clauses.length),
    figure('missingClauses', listed(missing)),
  ];
  return judged(metIf(missing.length === 0), figures, signedOn);
});

/** CO-3: never one contractor for a district's hub and one of its stations. */
export const noConflict = ruleOfLotInForce('CO-3', ({ contractorId, isInConflict }) =>
  judged(metIf(!isInConflict), [
    figure('contractor', contractorId),
    figure('isInConflict', String(isInConflict), 'false'),
  ]),
);

/** CO-4: a lawful body, no mass organisation that the treasury funds; its credit was checked by the day of the award. */
export const eligibility = ruleOfLotInForce('CO-4', (lot, { parameters }) => {
  const { contractorKind, treasuryFunded, awardedOn, creditCheckedOn } = lot;
  const isBarred = treasuryFunded && (parameters.barredWhereTreasuryFunded as string[]).includes(contractorKind);
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

/** CO-5: any that is on record. */
export const noSubcontracting = ruleOfLotInForce('CO-5', ({ subcontractedOn }, { asOf }) => {
  const isFound = subcontractedOn !== null && subcontractedOn <= asOf;
  return judged(metIf(!isFound), [figure('subcontractedOn', subcontractedOn)], isFound ? subcontractedOn : null);
});

/** CO-6: every part of the notice was public long enough before the award; what was never awarded is not known. */
export const disclosure = ruleOfLotInForce('CO-6', (lot, { parameters }) => {
  const { awardedOn, noticePublishedOn, missingNoticeParts } = lot;
  if (awardedOn === null) return UNKNOWN;
  const missing = parameters.parts.filter((part) => missingNoticeParts.includes(part));
  const latest = addDays(awardedOn, -parameters.daysBeforeAward);
  const figures = [
    figure('noticePublishedOn', noticePublishedOn, latest),
    figure('awardedOn', awardedOn),
    figure('noticeParts', parameters.parts.length - missing.length, parameters.parts.length),
    figure('missingNoticeParts', listed(missing)),
  ];
  const inTime = noticePublishedOn !== null && noticePublishedOn <= latest;
  return judged(metIf(inTime && missing.length === 0), figures, awardedOn);
});
