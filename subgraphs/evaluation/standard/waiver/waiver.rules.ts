import { type Role } from '../../../../shared/domain/roles';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError, badInput, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { addDays, addYears, type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy, RULE_IDS, type RuleId } from '../../../../shared/policy/policy-schema';
import { type WaiverRow } from './waiver.row';

/** A station, or a district by 6 digits. */
export type Grantee = { stationId: string } | { division: DivisionCode };

/** Rules that a district is judged by itself; all the others are its stations'. */
const OF_DISTRICTS: readonly RuleId[] = ['ST-1', 'FI-1', 'FI-5', 'EV-3', 'FN-1'];
/** Rules that the lot of a district's hub is judged by, as each station's is: the hub has no one above it but the district. */
const OF_HUB_LOTS: readonly RuleId[] = ['CO-1', 'CO-2', 'CO-3', 'CO-4', 'CO-5', 'CO-6', 'FN-2', 'FN-3'];
const LONGEST_YEARS = 3;

/** @throws HubError BAD_USER_INPUT unless one of the two is named, and one only; a division must be a district */
export function granteeOf(named: { division: DivisionCode | null; stationId: string | null }): Grantee {
  const { division, stationId } = named;
  if (stationId !== null && division === null) return { stationId };
  if (division !== null && stationId === null) return { division: assertedDistrict(division) };
  throw badInput('input.stationId', {
    zh: '须指明站点(stationId)或区县(division),且只能指明其一。',
    en: 'Name a station (stationId) or a district (division), one of the two.',
  });
}

function assertedDistrict(division: DivisionCode): DivisionCode {
  if (division.length === 6) return division;
  throw badInput('input.division', {
    zh: '例外只能批给站点或区县:须为六位区划代码。',
    en: 'A waiver is a station’s or a district’s: its code has six digits.',
  });
}

/**
 * A waiver is granted one level above, and ended by the level that granted it: by the district for a station, by the city for a
 * district.
 * @throws HubError FORBIDDEN
 */
export function assertGranter(of: 'STATION' | 'DISTRICT', role: Role): void {
  if (role === (of === 'STATION' ? 'DISTRICT_BUREAU' : 'CITY_BUREAU')) return;
  throw new HubError('FORBIDDEN', {
    zh: '例外须由上一级批准:站点由区县批准,区县由市批准。',
    en: 'A waiver is granted one level above: to a station by its district, to a district by its city.',
  });
}

/**
 * Only a rule of the standard in force that is judged at that level and is no must.
 * @throws HubError BAD_USER_INPUT, INVALID_STATE where no standard is in force, RULE_VIOLATION where the rule takes no waiver
 */
export function assertWaivable(rule: string, of: 'STATION' | 'DISTRICT', policy: Policy | null): void {
  const known = RULE_IDS.find((each) => each === rule);
  if (known === undefined) {
    throw badInput('input.rule', { zh: '标准中没有这条规则。', en: 'The standard has no such rule.' });
  }
  if (policy === null) {
    throw invalidState('NO_POLICY', { zh: '此地尚无现行标准。', en: 'No standard is in force here yet.' });
  }
  const { force, clause } = policy.rules[known];
  if (force === 'MUST') {
    throw ruleViolation(
      { rule, clause },
      { zh: '此项为强制要求,不得例外。', en: 'This is a must: it takes no waiver.' },
    );
  }
  if (!isJudgedOf(known, of)) {
    throw badInput('input.rule', {
      zh: '此项规则不在这一级考核。',
      en: 'This rule is not judged at that level.',
    });
  }
}

/** Whether a subject of that level, or the lot of its hub, is judged by it. */
export function isJudgedOf(rule: RuleId, of: 'STATION' | 'DISTRICT'): boolean {
  const isOfDistricts = OF_DISTRICTS.includes(rule);
  return of === 'STATION' ? !isOfDistricts : isOfDistricts || OF_HUB_LOTS.includes(rule);
}

/** @throws HubError BAD_USER_INPUT unless its last day is today or later, and no more than three years ahead */
export function assertLasts(until: PlainDate, today: PlainDate): void {
  if (until >= today && until <= addYears(today, LONGEST_YEARS)) return;
  throw badInput('input.until', {
    zh: '最后一日不得早于今日,也不得晚于三年之后。',
    en: 'The last day is today or later, within three years.',
  });
}

export function isInForce({ grantedOn, until }: Pick<WaiverRow, 'grantedOn' | 'until'>, today: PlainDate): boolean {
  return grantedOn <= today && until >= today;
}

/** In force no more from today on: its last day was yesterday. @throws HubError INVALID_STATE where it is over already */
export function withdrawn(waiver: WaiverRow, reason: string, today: PlainDate): WaiverRow {
  if (waiver.until < today) {
    const state = waiver.withdrawnOn === null ? 'EXPIRED' : 'WITHDRAWN';
    throw invalidState(state, { zh: '该例外已失效。', en: 'The waiver is over already.' });
  }
  return { ...waiver, until: addDays(today, -1), withdrawnOn: today, withdrawalReason: reason };
}
