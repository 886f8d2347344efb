import { addDays } from '../../../../../shared/kernel/dates/period';
import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf, reasonsFirst } from '../../judging/verdict.rules';

/**
 * CO-6 (方案 四(二), 五(四)): the notice has every required part and was published at least the required number of days
 * before the award. Without a recorded award the verdict is UNKNOWN.
 */
export const disclosure = ruleOfLotInForce('CO-6', (lot, { parameters }) => {
  const { awardedOn, noticePublishedOn, missingNoticeParts } = lot;
  if (awardedOn === null) return judged('UNKNOWN', [figure('awardedOn', awardedOn)]);
  const missing = parameters.parts.filter((part) => missingNoticeParts.includes(part));
  const latest = addDays(awardedOn, -parameters.daysBeforeAward);
  const inTime = noticePublishedOn !== null && noticePublishedOn <= latest;
  const isComplete = missing.length === 0;
  const figures = reasonsFirst([
    [!inTime, figure('noticePublishedOn', noticePublishedOn, latest)],
    [!isComplete, figure('noticeParts', parameters.parts.length - missing.length, parameters.parts.length)],
    [!isComplete, figure('missingNoticeParts', listed(missing))],
    [false, figure('awardedOn', awardedOn)],
  ]);
  return judged(metIf(inTime && isComplete), figures, awardedOn);
});
