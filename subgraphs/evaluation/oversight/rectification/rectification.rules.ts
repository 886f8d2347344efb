import {
  RECTIFICATION_OPENER,
  type RectificationOpener,
  type RectificationOutcome,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { isRuleId } from '../../../../shared/policy/rules/registry';
import { type Role } from '../../../../shared/domain/roles';
import { HubError, badInput, invalidState } from '../../../../shared/kernel/errors';
import { addYears, type PlainDate } from '../../../../shared/kernel/dates/period';
import { isJudgedOf } from '../../standard/waiver/waiver.rules';
import { type RectificationRow } from './rectification.row';

/** The status as it is shown: an open rectification is overdue from the day after its date. */
export function statusOf({ status, dueOn }: RectificationRow, today: PlainDate): RectificationStatus {
  return status === 'OPEN' && dueOn < today ? 'OVERDUE' : status;
}

/** @throws HubError BAD_USER_INPUT unless the rule is one that a station is judged by, and the date today or later, within a year */
export function assertDemandable({ rule, dueOn }: { rule: string; dueOn: PlainDate }, today: PlainDate): void {
  if (!isRuleId(rule)) {
    throw badInput('input.rule', { zh: '标准中没有这条规则。', en: 'The standard has no such rule.' });
  }
  if (!isJudgedOf(rule, 'STATION')) {
    throw badInput('input.rule', { zh: '站点不按此项规则考核。', en: 'No station is judged by this rule.' });
  }
  if (dueOn >= today && dueOn <= addYears(today, 1)) return;
  throw badInput('input.dueOn', {
    zh: '期限不得早于今日,也不得晚于一年之后。',
    en: 'The date is today or later, within a year.',
  });
}

/** @throws HubError INVALID_STATE unless it waits for an answer, in time or late */
export function answered(row: RectificationRow, answer: string, today: PlainDate): RectificationRow {
  if (row.status !== 'OPEN') throw wrongState(row.status);
  return { ...row, status: 'ANSWERED', answer, answeredOn: today };
}

export type Closing = { outcome: RectificationOutcome; remark: string | null; today: PlainDate };

/**
 * Closed once it is answered; failed after an answer, or where none came in time.
 * @throws HubError INVALID_STATE
 */
export function closed(row: RectificationRow, { outcome, remark, today }: Closing): RectificationRow {
  const status = statusOf(row, today);
  const isRipe = status === 'ANSWERED' || (status === 'OVERDUE' && outcome === 'FAILED');
  if (!isRipe) throw wrongState(status);
  return { ...row, status: outcome, remark, closedOn: today };
}

const LEVELS: Record<RectificationOpener, 'CITY' | 'DISTRICT'> = {
  CITY_PLATFORM: 'CITY',
  DISTRICT_BUREAU: 'DISTRICT',
  DISTRICT_HUB: 'DISTRICT',
};

/** @throws Error for a role that has no such mutation */
export function openerOf(role: Role): RectificationOpener {
  const opener = RECTIFICATION_OPENER.values.find((each) => each === role);
  if (opener === undefined) throw new Error(`The role ${role} opens and closes no rectification.`);
  return opener;
}

/** @throws HubError FORBIDDEN for another level than that which opened it */
export function assertOfItsLevel({ openedBy }: RectificationRow, role: Role): void {
  if (LEVELS[openerOf(role)] === LEVELS[openedBy]) return;
  throw new HubError('FORBIDDEN', {
    zh: '整改须由提出的一级办结。',
    en: 'A rectification is closed by the level that opened it.',
  });
}

/** How a refusal names the states. */
const STATE_LABELS: Record<RectificationStatus, string> = {
  OPEN: '待整改',
  OVERDUE: '已逾期',
  ANSWERED: '已答复',
  CLOSED: '已办结',
  FAILED: '未通过',
};

function wrongState(status: RectificationStatus): HubError {
  return invalidState(status, {
    zh: `整改现为“${STATE_LABELS[status]}”状态,不能如此办理。`,
    en: `The rectification is ${status}: that cannot be done now.`,
  });
}
