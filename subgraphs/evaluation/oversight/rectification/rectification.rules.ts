import {
  RECTIFICATION_OPENER,
  RECTIFICATION_STATUS,
  type RectificationOpener,
  type RectificationOutcome,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { type RuleId, isRuleId } from '../../../../shared/policy/rules/registry';
import { type Role } from '../../../../shared/domain/roles';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { addYears, type PlainDate } from '../../../../shared/kernel/dates/period';
import { isJudgedOf, noSuchRule } from '../../standard/waiver/waiver.rules';
import { type RectificationRow } from './rectification.row';

/** Returns the status to show. An open rectification is overdue from the day after its due date. */
export function statusOf({ status, dueOn }: RectificationRow, today: PlainDate): RectificationStatus {
  return status === 'OPEN' && dueOn < today ? 'OVERDUE' : status;
}

/** Returns the text as the id of a rule. @throws HubError BAD_USER_INPUT unless it names a rule that judges stations */
export function stationRule(rule: string): RuleId {
  if (!isRuleId(rule)) throw noSuchRule(rule);
  if (!isJudgedOf(rule, 'STATION')) {
    throw badInput('input.rule', {
      zh: `规则 ${rule} 不适用于社工站,请选择适用的规则,例如 ST-2。`,
      en: `Rule ${rule} does not apply to stations. Give a rule that does, such as ST-2.`,
    });
  }
  return rule;
}

/** Checks that the due date is between today and one year from now. @throws HubError BAD_USER_INPUT */
export function assertDueDate(field: string, dueOn: PlainDate, today: PlainDate): void {
  const latest = addYears(today, 1);
  if (dueOn >= today && dueOn <= latest) return;
  throw badInput(field, {
    zh: `答复期限(${dueOn})不得早于今日(${today}),也不得晚于一年之后(${latest}),请改正。`,
    en: `The due date (${dueOn}) must lie between today (${today}) and one year from now (${latest}). Correct the date.`,
  });
}

/**
 * Returns the rectification as answered.
 * @throws HubError INVALID_STATE unless it still waits for an answer, in time or late
 */
export function answered(row: RectificationRow, answer: string, today: PlainDate): RectificationRow {
  if (row.status !== 'OPEN') throw wrongState(row.status, ANSWERABLE);
  return { ...row, status: 'ANSWERED', answer, answeredOn: today };
}

/**
 * Returns the rectification in its next round, without the returned answer.
 * @throws HubError INVALID_STATE unless it is answered
 */
export function returned(row: RectificationRow, dueOn: PlainDate): RectificationRow {
  if (row.status !== 'ANSWERED') throw wrongState(row.status, RETURNABLE);
  return { ...row, status: 'OPEN', round: row.round + 1, dueOn, answer: null, answeredOn: null };
}

export type Closing = { outcome: RectificationOutcome; remark: string | null; today: PlainDate };

/**
 * Returns the rectification with its outcome. An answered rectification can have any outcome. An overdue rectification
 * can only have the outcome FAILED.
 * @throws HubError INVALID_STATE in any other state
 */
export function closed(row: RectificationRow, { outcome, remark, today }: Closing): RectificationRow {
  const status = statusOf(row, today);
  const isRipe = status === 'ANSWERED' || (status === 'OVERDUE' && outcome === 'FAILED');
  if (!isRipe) throw wrongState(status, CLOSABLE);
  return { ...row, status: outcome, remark, closedOn: today };
}

const LEVELS: Record<RectificationOpener, 'CITY' | 'DISTRICT'> = {
  CITY_PLATFORM: 'CITY',
  DISTRICT_BUREAU: 'DISTRICT',
  DISTRICT_HUB: 'DISTRICT',
};

/**
 * Returns the role, narrowed to the type of the roles that may open and close rectifications.
 * @throws Error for any other role. Such a role cannot reach the mutations that use this function
 */
export function openerOf(role: Role): RectificationOpener {
  const opener = RECTIFICATION_OPENER.values.find((each) => each === role);
  if (opener === undefined) throw new Error(`The role ${role} can neither open nor close a rectification.`);
  return opener;
}

/** Returns the level of a role that opens rectifications. */
export function levelOf(role: Role): 'CITY' | 'DISTRICT' {
  return LEVELS[openerOf(role)];
}

/** Checks that the role is of the level that opened the rectification. @throws HubError FORBIDDEN */
export function assertOfItsLevel({ openedBy }: RectificationRow, role: Role): void {
  if (levelOf(role) === LEVELS[openedBy]) return;
  throw new HubError('FORBIDDEN', OF_ANOTHER_LEVEL[LEVELS[openedBy]]);
}

const OF_ANOTHER_LEVEL: Readonly<Record<'CITY' | 'DISTRICT', Message>> = {
  CITY: {
    zh: '该整改由市级指导服务平台下达,须由该平台办结或退回,请由其办理。',
    en: 'The city platform opened this rectification, so only the city platform can close or return it. Ask that platform.',
  },
  DISTRICT: {
    zh: '该整改由区县下达,须由区县民政部门或者社工总站办结或退回,请由其办理。',
    en: 'The district opened this rectification, so only the district bureau or the district hub can close or return it. Ask one of them.',
  },
};

const ANSWERABLE: Message = {
  zh: '状态为“整改中”或者“逾期未答复”的整改事项才可以答复',
  en: 'A rectification can be answered only while it is OPEN or OVERDUE',
};
const RETURNABLE: Message = {
  zh: '状态为“已答复”的整改事项才可以退回',
  en: 'A rectification can be returned only while it is ANSWERED',
};
const CLOSABLE: Message = {
  zh: '状态为“已答复”的整改事项才可以办结;“逾期未答复”的,只能以“整改不合格”办结',
  en: 'A rectification can be closed only while it is ANSWERED or, with the outcome FAILED, while it is OVERDUE',
};

function wrongState(status: RectificationStatus, need: Message): HubError {
  return invalidState(status, {
    zh: `该整改的状态为“${RECTIFICATION_STATUS.labels[status].zh}”。${need.zh}。请核对整改编号。`,
    en: `The rectification is ${status}. ${need.en}. Check the id of the rectification.`,
  });
}
