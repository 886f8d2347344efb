import { addDays } from '../../../../../shared/kernel/dates/period';
import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { UNKNOWN, figure, judged, listed, metIf } from '../../judging/verdict.rules';

/**
 * CO-6 (方案 四(二), 五(四)): the notice has every required part and was published at least the required number of days
 * before the award. Without a recorded award the verdict is UNKNOWN.
 */
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
