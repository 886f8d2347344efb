import { type ContractClauses } from '../../ground/contract/contract-clauses';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { clauseNames } from '../contract/contract.rules';

type Term = { startsOn: PlainDate; endsOn: PlainDate };

/** However long a term is that was waived: no policy has a longer one. */
const LONGEST_YEARS = 10;

/** CO-1 (四(三)): to the day, unless that is waived. @throws HubError RULE_VIOLATION, BAD_USER_INPUT */
export function assertTerm({ startsOn, endsOn }: Term, guard: Guard): void {
  const { years } = guard.policy.rules['CO-1'].parameters;
  if (!guard.waived.has('CO-1') && endsOn !== lastDayOf(startsOn, years)) throw refusedBy('CO-1', guard, termOf(years));
  if (endsOn > lastDayOf(startsOn, LONGEST_YEARS)) throw badInput('input.endsOn', TOO_LONG);
}

function lastDayOf(startsOn: PlainDate, years: number): PlainDate {
  return addDays(addYears(startsOn, years), -1);
}

const termOf = (years: number): Message => ({
  zh: `合同期须为${years}年,到期日为起始日${years}年后的前一日。`,
  en: `The term is of ${years} years: it ends on the day before the first day returns.`,
});
const TOO_LONG: Message = { zh: '合同期不得超过十年。', en: 'A term is of ten years at most.' };

/** CO-2 (四(三)): none of the clauses is empty, unless that is waived. @throws HubError RULE_VIOLATION */
export function assertClauses(clauses: ContractClauses, guard: Guard): void {
  const silent = clauseNames(clauses);
  const missing = guard.policy.rules['CO-2'].parameters.clauses.filter((each) => silent.includes(each));
  if (!guard.waived.has('CO-2') && missing.length > 0) throw refusedBy('CO-2', guard, SILENT);
}

const SILENT: Message = {
  zh: '合同须写明服务内容、期限、数量、质量、价格、结算、权利义务和违约责任八项条款。',
  en: 'A contract says something of content, term, quantity, quality, price, settlement, rights and duties, and breach.',
};

/** A lot that there is, or was. */
export type OtherLot = Term & {
  districtCode: DivisionCode;
  contractorId: string;
  stationId: string | null;
  terminatedOn: PlainDate | null;
};

/** Whether they are in force on one day at least. From the day of its termination on a lot is not. */
export function overlaps(other: OtherLot, { startsOn, endsOn }: Term): boolean {
  const { terminatedOn } = other;
  const lasts = terminatedOn === null || terminatedOn > other.endsOn ? other.endsOn : addDays(terminatedOn, -1);
  return other.startsOn <= lasts && other.startsOn <= endsOn && startsOn <= lasts;
}

type Party = { districtCode: DivisionCode; contractorId: string; isHub: boolean };

/**
 * CO-3 (四(二)), a must: never one contractor for a district's hub and one of its stations, on any day of the term.
 * @throws HubError RULE_VIOLATION
 */
export function assertNoConflict(lots: readonly OtherLot[], signing: Party & Term, guard: Guard): void {
  const { districtCode, contractorId, isHub } = signing;
  const rivals = lots.filter(
    (each) =>
      each.districtCode === districtCode && each.contractorId === contractorId && (each.stationId === null) !== isHub,
  );
  if (rivals.some((each) => overlaps(each, signing))) throw refusedBy('CO-3', guard, CONFLICT);
}

const CONFLICT: Message = {
  zh: '同一区县的总站与站点不得由同一主体承接。',
  en: 'The hub of a district and its stations never have the same contractor.',
};

/** No two contracts for a station at a time. @throws HubError INVALID_STATE */
export function assertUnserved(lots: readonly OtherLot[], term: Term): void {
  if (lots.some((each) => overlaps(each, term))) throw invalidState('CONTRACTED', SERVED);
}

const SERVED: Message = {
  zh: '该期间站点已有在履行的合同。',
  en: 'A station has another contract in this term.',
};
