import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { CONTRACT_CLAUSE, type ContractClauseName } from '../../../../shared/domain/contracts';
import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { clauseNames } from '../contract/contract.rules';
import { ruleOf } from '../../../../shared/policy/policy';
import { assertDisclosed, assertEligible } from '../../procurement/award/award.rules';
import { type ContractorRow } from '../../procurement/contractor/contractor.row';
import { type NoticeRow } from '../../procurement/notice/notice.row';

/** The facts that a contract depends on: the awarded notice, the contractor as registered now, and the standard. */
export type Procured = { notice: NoticeRow; contractor: ContractorRow; guard: Guard };

/**
 * Checks that the notice may lead to a contract: the contractor is eligible (CO-4), and the notice was public before
 * the award (CO-6).
 * @throws HubError RULE_VIOLATION if one of these conditions fails
 */
export function assertProcured({ notice, contractor, guard }: Procured): void {
  assertEligible(contractor, notice, guard);
  assertDisclosed(notice, guard);
}

type Term = { startsOn: PlainDate; endsOn: PlainDate };

/** The maximum length of a term in years, which applies even if CO-1 is waived. No policy sets a longer one. */
export const LONGEST_YEARS = 10;

/**
 * Checks that the term has exactly the length that CO-1 (四(三)) sets, unless CO-1 is waived. In every case, the term
 * must not exceed {@link LONGEST_YEARS}.
 * @throws HubError RULE_VIOLATION if the length is not that of CO-1; BAD_USER_INPUT if the term is too long
 */
export function assertTerm({ startsOn, endsOn }: Term, guard: Guard): void {
  const rule = ruleOf(guard.policy, 'CO-1');
  if (rule !== null && !guard.waived.has('CO-1')) {
    const { years } = rule.parameters;
    const lastDay = lastDayOf(startsOn, years);
    if (endsOn !== lastDay) throw refusedBy('CO-1', guard, wrongTerm(years, lastDay));
  }
  const latest = lastDayOf(startsOn, LONGEST_YEARS);
  if (endsOn > latest) throw badInput('input.endsOn', tooLong(latest));
}

function lastDayOf(startsOn: PlainDate, years: number): PlainDate {
  return addDays(addYears(startsOn, years), -1);
}

const wrongTerm = (years: number, lastDay: PlainDate): Message => ({
  zh: `合同期须为 ${years} 年,截止日须为 ${lastDay},请改正。`,
  en: `The term must be ${years} years. Its last day must be ${lastDay}. Correct the date.`,
});
const tooLong = (latest: PlainDate): Message => ({
  zh: `合同期最长 ${LONGEST_YEARS} 年,截止日不得晚于 ${latest},请改正。`,
  en: `A term can be at most ${LONGEST_YEARS} years. Its last day must not be after ${latest}. Correct the date.`,
});

/** Checks that no clause of CO-2 (四(三)) is empty, unless CO-2 is waived. @throws HubError RULE_VIOLATION if one is */
export function assertClauses(clauses: ContractClauses, guard: Guard): void {
  const silent = clauseNames(clauses);
  const wanted = ruleOf(guard.policy, 'CO-2')?.parameters.clauses ?? [];
  const missing = wanted.filter((each) => silent.includes(each));
  if (!guard.waived.has('CO-2') && missing.length > 0) throw refusedBy('CO-2', guard, lacking(missing));
}

function lacking(missing: readonly ContractClauseName[]): Message {
  const labels = missing.map((name) => CONTRACT_CLAUSE.labels[name]);
  return {
    zh: `合同缺少以下条款:${labels.map(({ zh }) => zh).join('、')}。请逐项填写。`,
    en: `The contract lacks these clauses: ${labels.map(({ en }) => en).join(', ')}. Write a text for each.`,
  };
}

/** A lot that already exists, whether or not it is in force, with the district that it serves now. */
export type OtherLot = Term & {
  districtCode: DivisionCode;
  contractorId: string;
  stationId: string | null;
  terminatedOn: PlainDate | null;
};

/**
 * Returns whether a lot is in force on at least one day of the term. A terminated lot is in force until the day before
 * its termination.
 */
export function overlaps(other: OtherLot, { startsOn, endsOn }: Term): boolean {
  const { terminatedOn } = other;
  const lasts = terminatedOn === null || terminatedOn > other.endsOn ? other.endsOn : addDays(terminatedOn, -1);
  return other.startsOn <= lasts && other.startsOn <= endsOn && startsOn <= lasts;
}

type Party = { districtCode: DivisionCode; contractorId: string; isHub: boolean };

/**
 * Checks CO-3 (四(二)), which cannot be waived: one contractor never serves a district's hub and one of its stations on
 * the same day.
 * @throws HubError RULE_VIOLATION if the contractor would serve both
 */
export function assertNoConflict(lots: readonly OtherLot[], signing: Party & Term, guard: Guard): void {
  if (ruleOf(guard.policy, 'CO-3') === null) return;
  const { districtCode, contractorId, isHub } = signing;
  const rivals = lots.filter(
    (each) =>
      each.districtCode === districtCode && each.contractorId === contractorId && (each.stationId === null) !== isHub,
  );
  if (rivals.some((each) => overlaps(each, signing))) throw refusedBy('CO-3', guard, CONFLICT);
}

const CONFLICT: Message = {
  zh: '同一区县的社工总站与社工站不得由同一主体承接,不能与该承接主体签订本合同。请另行发布采购公告,由其他供应商承接。',
  en: 'A district hub and the stations of its district must not have the same contractor, so this contract cannot be signed. Publish another procurement notice, and award it to another contractor.',
};

/**
 * Checks that none of the stations' other lots is in force during the term. @throws HubError INVALID_STATE if one is
 */
export function assertUnserved(lots: readonly OtherLot[], term: Term): void {
  const other = lots.find((each) => overlaps(each, term));
  if (other !== undefined) throw invalidState('CONTRACTED', served(other.stationId ?? ''));
}

const served = (stationId: string): Message => ({
  zh: `社工站 ${stationId} 在该合同期内已有其他合同。请调整合同期,或先终止其原标段。`,
  en: `The station ${stationId} has another contract in this term. Change the term, or terminate its other lot first.`,
});
