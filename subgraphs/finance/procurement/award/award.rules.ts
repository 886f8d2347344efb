import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addDays, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { missingParts } from '../notice/notice-parts.rules';
import { type ContractorRow } from '../contractor/contractor.row';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { type NoticeRow } from '../notice/notice.row';

type Body = Pick<ContractorRow, 'id' | 'kind' | 'treasuryFunded'>;
export type Awarding = { contractor: Body; awardedOn: PlainDate; creditCheckedOn: PlainDate };

/**
 * Once a notice, not in advance, to an eligible body (CO-4), after the notice was public (CO-6).
 * @throws HubError INVALID_STATE, BAD_USER_INPUT, RULE_VIOLATION
 */
export function awarded(notice: NoticeRow, awarding: Awarding, { guard, today }: { guard: Guard; today: PlainDate }) {
  const { contractor, awardedOn, creditCheckedOn } = awarding;
  if (notice.awardedOn !== null) throw invalidState('AWARDED', AWARDED);
  if (awardedOn > today) throw badInput('input.awardedOn', TO_COME);
  const after: NoticeRow = { ...notice, awardContractorId: contractor.id, awardedOn, creditCheckedOn };
  assertEligible(contractor, after, guard);
  assertDisclosed(after, guard);
  return after;
}

const AWARDED: Message = { zh: '该采购公告已有成交结果。', en: 'The notice has led to an award already.' };
const TO_COME: Message = { zh: '成交日期不得晚于今日。', en: 'An award is of today or earlier.' };

type Checked = Pick<NoticeRow, 'awardedOn' | 'creditCheckedOn'>;

/**
 * CO-4 (二(二)), a must: a lawful body, no mass organisation that the treasury funds, its credit checked by the day of the award.
 * @throws HubError RULE_VIOLATION
 */
export function assertEligible({ kind, treasuryFunded }: Body, checked: Checked, guard: Guard): void {
  const { kinds, barredWhereTreasuryFunded, creditCheck } = guard.policy.rules['CO-4'].parameters;
  if (treasuryFunded && barredWhereTreasuryFunded.includes(kind)) throw refusedBy('CO-4', guard, FUNDED);
  if (!kinds.includes(kind)) throw refusedBy('CO-4', guard, OF_NO_KIND);
  const { awardedOn, creditCheckedOn } = checked;
  const isChecked = creditCheckedOn !== null && awardedOn !== null && creditCheckedOn <= awardedOn;
  if (creditCheck && !isChecked) throw refusedBy('CO-4', guard, UNCHECKED);
}

const FUNDED: Message = {
  zh: '财政供给的群团组织不得作为承接主体。',
  en: 'A mass organisation that the treasury funds is not eligible.',
};
const OF_NO_KIND: Message = {
  zh: '该类主体不具备承接资格。',
  en: 'A body of this kind is not eligible.',
};
const UNCHECKED: Message = {
  zh: '须在成交之日或之前完成信用核查。',
  en: 'The credit is checked by the day of the award.',
};

/**
 * CO-6 (四(二)、五(四)): every part was public long enough before the award, unless that is waived.
 * @throws HubError RULE_VIOLATION
 */
export function assertDisclosed(notice: NoticeRow, guard: Guard): void {
  if (guard.waived.has('CO-6')) return;
  const { parts, daysBeforeAward } = guard.policy.rules['CO-6'].parameters;
  const { publishedAt, awardedOn } = notice;
  const publishedOn = publishedAt === null ? null : shanghaiToday(new Date(publishedAt));
  const inTime = publishedOn !== null && awardedOn !== null && publishedOn <= addDays(awardedOn, -daysBeforeAward);
  const silent = missingParts(notice);
  if (!inTime || parts.some((part) => silent.includes(part))) throw refusedBy('CO-6', guard, NOT_PUBLIC);
}

const NOT_PUBLIC: Message = {
  zh: '采购信息须先完整公开,再确定承接主体。',
  en: 'What is bought is published in full before it is awarded.',
};
