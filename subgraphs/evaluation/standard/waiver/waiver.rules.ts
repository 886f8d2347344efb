import { type RuleId, definitionOf, isRuleId } from '../../../../shared/policy/rules/registry';
import { type Role } from '../../../../shared/domain/roles';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError, badInput, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { addDays, addYears, type PlainDate } from '../../../../shared/kernel/dates/period';
import { standardInForce } from '../../../../shared/policy/guard';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type WaiverRow } from './waiver.row';

/** The station or the district (six digits) that gets a waiver. */
export type Grantee = { stationId: string } | { division: DivisionCode };

const LONGEST_YEARS = 3;

/**
 * Returns who gets the waiver.
 * @throws HubError BAD_USER_INPUT if both or neither of station and division are named, or if the division is not a
 * district
 */
export function granteeOf(named: { division: DivisionCode | null; stationId: string | null }): Grantee {
  const { division, stationId } = named;
  if (stationId !== null && division === null) return { stationId };
  if (division !== null && stationId === null) return { division: assertedDistrict(division) };
  throw badInput('input.stationId', {
    zh: '须指明社工站或者区县,且只能指明其一。',
    en: 'Give either a station or a district, but not both.',
  });
}

function assertedDistrict(division: DivisionCode): DivisionCode {
  if (division.length === 6) return division;
  throw badInput('input.division', {
    zh: `特殊情况核准只适用于社工站或者区县。区划(${division})须为区县的六位区划代码,请改正。`,
    en: `A waiver applies to a station or a district. The division (${division}) must be the six-digit code of a district. Correct it.`,
  });
}

/**
 * Checks that the role may grant or withdraw a waiver: the district bureau for a station, the city bureau for a
 * district.
 * @throws HubError FORBIDDEN
 */
export function assertGranter(of: 'STATION' | 'DISTRICT', role: Role): void {
  if (role === (of === 'STATION' ? 'DISTRICT_BUREAU' : 'CITY_BUREAU')) return;
  throw new HubError('FORBIDDEN', {
    zh: '特殊情况核准及其撤销由上一级办理:涉及社工站的,请联系区县民政部门;涉及区县的,请联系市民政局。',
    en: 'The level above grants and withdraws waivers. For a station, ask the district bureau. For a district, ask the city bureau.',
  });
}

/**
 * Checks that the rule is in the policy in force, judges subjects of the level `of` and is not mandatory.
 * @throws HubError BAD_USER_INPUT if the policy does not have the rule or the rule does not judge this level;
 * INVALID_STATE if no policy is in force; RULE_VIOLATION if the rule is mandatory
 */
export function assertWaivable(rule: string, of: 'STATION' | 'DISTRICT', policy: Policy | null): void {
  if (!isRuleId(rule)) throw noSuchRule(rule);
  const inForce = ruleOf(standardInForce(policy), rule);
  if (inForce === null) throw noSuchRule(rule);
  const { force, clause, summary } = inForce;
  if (force === 'MUST') {
    throw ruleViolation(
      { rule, clause, summary },
      {
        zh: `规则 ${rule} 为强制要求,不得办理特殊情况核准,必须达标。`,
        en: `Rule ${rule} is mandatory and cannot be waived. It must be met.`,
      },
    );
  }
  if (!isJudgedOf(rule, of)) {
    throw badInput('input.rule', {
      zh: `规则 ${rule} 不适用于${of === 'STATION' ? '社工站' : '区县'},请核对规则。`,
      en: `Rule ${rule} does not apply to a ${of === 'STATION' ? 'station' : 'district'}. Check the rule.`,
    });
  }
}

/** Returns the error for a text that is not the id of a rule, and for a rule that the standard does not have. */
export function noSuchRule(rule: string): HubError {
  return badInput('input.rule', {
    zh: `标准中没有规则“${rule}”,请填写规则编号,例如 ST-2。`,
    en: `The standard has no rule "${rule}". Give the id of a rule, such as ST-2.`,
  });
}

/**
 * Returns whether the rule judges subjects of the level `of`. The lot of a district's hub counts as part of the
 * district.
 */
export function isJudgedOf(rule: RuleId, of: 'STATION' | 'DISTRICT'): boolean {
  const { subjects } = definitionOf(rule);
  return subjects.includes(of) || (of === 'DISTRICT' && subjects.includes('HUB_LOT'));
}

/** Checks that the last day of the waiver is between today and three years from now. @throws HubError BAD_USER_INPUT */
export function assertLasts(until: PlainDate, today: PlainDate): void {
  const latest = addYears(today, LONGEST_YEARS);
  if (until >= today && until <= latest) return;
  throw badInput('input.until', {
    zh: `有效期截止日期(${until})不得早于今日(${today}),也不得晚于三年之后(${latest}),请改正。`,
    en: `The last day of the waiver (${until}) must lie between today (${today}) and three years from now (${latest}). Correct the date.`,
  });
}

export function isInForce({ grantedOn, until }: Pick<WaiverRow, 'grantedOn' | 'until'>, today: PlainDate): boolean {
  return grantedOn <= today && until >= today;
}

/**
 * Returns the waiver as withdrawn: its last day becomes yesterday.
 * @throws HubError INVALID_STATE if the waiver has already ended
 */
export function withdrawn(waiver: WaiverRow, reason: string, today: PlainDate): WaiverRow {
  const { until, withdrawnOn } = waiver;
  if (until < today && withdrawnOn !== null) {
    throw invalidState('WITHDRAWN', {
      zh: `该特殊情况核准已于 ${withdrawnOn} 撤销,无须再次撤销。`,
      en: `The waiver was withdrawn on ${withdrawnOn}. Nothing remains to be done.`,
    });
  }
  if (until < today) {
    throw invalidState('EXPIRED', {
      zh: `该特殊情况核准的有效期已于 ${until} 届满,无须撤销。`,
      en: `The waiver expired on ${until}, so there is nothing to withdraw.`,
    });
  }
  return { ...waiver, until: addDays(today, -1), withdrawnOn: today, withdrawalReason: reason };
}
