import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type PlainDate, addDays, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { missingParts } from '../notice/notice-parts.rules';
import { ruleOf } from '../../../../shared/policy/policy';
import { type ContractorRow } from '../contractor/contractor.row';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { type NoticeRow } from '../notice/notice.row';

type Body = Pick<ContractorRow, 'id' | 'kind' | 'treasuryFunded'>;
export type Awarding = { contractor: Body; awardedOn: PlainDate; creditCheckedOn: PlainDate };

/**
 * Returns the notice with its award. A notice can be awarded only once, and only to an eligible contractor (CO-4). The
 * day of the award cannot be in the future. Before the award, the notice must have been public (CO-6).
 * @throws HubError INVALID_STATE if the notice already has an award; BAD_USER_INPUT for a future day; RULE_VIOLATION if
 * CO-4 or CO-6 forbids the award
 */
export function awarded(notice: NoticeRow, awarding: Awarding, { guard, today }: { guard: Guard; today: PlainDate }) {
  const { contractor, awardedOn, creditCheckedOn } = awarding;
  if (notice.awardedOn !== null) throw invalidState('AWARDED', AWARDED);
  if (awardedOn > today) throw badInput('input.awardedOn', notYet(awardedOn, today));
  const after: NoticeRow = { ...notice, awardContractorId: contractor.id, awardedOn, creditCheckedOn };
  assertEligible(contractor, after, guard);
  assertDisclosed(after, guard);
  return after;
}

const AWARDED: Message = {
  zh: '该采购公告已确定中标(成交)供应商。如需再次采购,请另行发布采购公告。',
  en: 'The notice already has an award. To buy again, publish another procurement notice.',
};
const notYet = (awardedOn: PlainDate, today: PlainDate): Message => ({
  zh: `确定中标(成交)供应商的日期(${awardedOn})不得晚于今日(${today}),请改正。`,
  en: `The date of the award (${awardedOn}) must not be after today (${today}). Correct the date.`,
});

type Checked = Pick<NoticeRow, 'awardedOn' | 'creditCheckedOn'>;

/**
 * Checks CO-4 (二(二)), which cannot be waived. The kind of the contractor must be eligible, and the contractor must not
 * be a mass organisation that the treasury funds. The contractor's credit must have been checked by the day of the
 * award.
 * @throws HubError RULE_VIOLATION if one of these conditions fails
 */
export function assertEligible({ kind, treasuryFunded }: Body, checked: Checked, guard: Guard): void {
  const rule = ruleOf(guard.policy, 'CO-4');
  if (rule === null) return;
  const { kinds, barredWhereTreasuryFunded, creditCheck } = rule.parameters;
  if (treasuryFunded && barredWhereTreasuryFunded.includes(kind)) throw refusedBy('CO-4', guard, FUNDED);
  if (!kinds.includes(kind)) throw refusedBy('CO-4', guard, barredKind(kind));
  const { awardedOn, creditCheckedOn } = checked;
  const isChecked = creditCheckedOn !== null && awardedOn !== null && creditCheckedOn <= awardedOn;
  if (creditCheck && !isChecked) throw refusedBy('CO-4', guard, UNCHECKED);
}

const FUNDED: Message = {
  zh: '由财政拨款保障的群团组织不得作为承接主体。请由其他供应商承接;已确定中标(成交)供应商的,请另行发布采购公告。',
  en: 'A mass organisation that the treasury funds is not eligible. Choose another contractor or, if the award is already recorded, publish another procurement notice.',
};
const barredKind = (kind: ContractorKind): Message => ({
  zh: `“${CONTRACTOR_KIND.labels[kind].zh}”类主体不具备承接资格。请由其他供应商承接;已确定中标(成交)供应商的,请另行发布采购公告。`,
  en: `A body of the kind ${kind} is not eligible. Choose another contractor or, if the award is already recorded, publish another procurement notice.`,
});
const UNCHECKED: Message = {
  zh: '信用核查须在确定中标(成交)供应商之日或之前完成,请核对信用核查日期。',
  en: 'The contractor’s credit must be checked on or before the day of the award. Check the date of the credit check.',
};

/**
 * Checks that every required part of the notice was public for the required days before the award (CO-6, 四(二)、五(四)),
 * unless CO-6 is waived.
 * @throws HubError RULE_VIOLATION if a part is missing, or the notice was public for too short a time
 */
export function assertDisclosed(notice: NoticeRow, guard: Guard): void {
  const rule = ruleOf(guard.policy, 'CO-6');
  if (rule === null || guard.waived.has('CO-6')) return;
  const { parts, daysBeforeAward } = rule.parameters;
  const { publishedAt, awardedOn } = notice;
  const publishedOn = publishedAt === null ? null : shanghaiToday(new Date(publishedAt));
  const silent = missingParts(notice);
  if (publishedOn === null || parts.some((part) => silent.includes(part))) {
    throw refusedBy('CO-6', guard, incomplete(daysBeforeAward));
  }
  const from = addDays(publishedOn, daysBeforeAward);
  if (awardedOn === null || awardedOn < from) throw refusedBy('CO-6', guard, tooEarly(publishedOn, from));
}

const incomplete = (days: number): Message => ({
  zh: `采购公告须内容完整,且至少在确定中标(成交)供应商 ${days} 日前公开。请另行发布完整的公告。`,
  en: `A complete notice must be public at least ${days} day(s) before the award. Publish a complete notice.`,
});
const tooEarly = (publishedOn: string, from: string): Message => ({
  zh: `采购公告于 ${publishedOn} 公开,公开期未满。请于 ${from} 或以后确定中标(成交)供应商。`,
  en: `The notice was published on ${publishedOn} and has not been public long enough. Award on ${from} or later.`,
});
