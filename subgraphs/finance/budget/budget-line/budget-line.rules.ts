import { type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type Caller } from '../../../../shared/access/caller';

/**
 * The city's money is the city's finance bureau's to appropriate, a district's and its streets' the district's (api.md, Money).
 * @throws HubError FORBIDDEN
 */
export function assertAppropriates(caller: Caller, level: BudgetLevel): void {
  const digits = 'division' in caller ? caller.division.length : 0;
  if (digits === (level === 'CITY' ? 4 : 6)) return;
  throw new HubError('FORBIDDEN', {
    zh: '市级资金由市财政部门管理,区县级和街道(镇)级资金由区县财政部门管理。',
    en: 'The city’s money is its finance bureau’s to appropriate, a district’s and its streets’ the district’s.',
  });
}

/**
 * What is bound stays covered (api.md, Money: available = amount − committed ≥ 0).
 * @throws HubError INVALID_STATE where more is taken back than is available
 */
export function assertAdjustable(availableFen: Fen, changeFen: Fen): void {
  if (BigInt(availableFen) + BigInt(changeFen) < 0n) throw invalidState('COMMITTED', COMMITTED);
}

/**
 * All lines of a district's year together stay within what an amount can be.
 * @throws HubError BAD_USER_INPUT
 */
export function assertSummable(field: string, districtYearFen: Fen, moreFen: Fen): void {
  if (BigInt(districtYearFen) + BigInt(moreFen) > BigInt(Number.MAX_SAFE_INTEGER)) throw badInput(field, TOO_MUCH);
}

export function codeIsTaken(): HubError {
  return badInput('input.externalCode', {
    zh: '该区县当年已有使用此外部编码的预算。',
    en: 'Another line of the district and year has this external code.',
  });
}

/** FN-2: whether the standard lets money of this source pay station contracts; null where no standard is in force. */
export function mayPayContracts(source: FundingSource, policy: Policy | null): boolean | null {
  return policy === null
    ? null
    : (policy.rules['FN-2'].parameters.sources as readonly FundingSource[]).includes(source);
}

const COMMITTED: Message = {
  zh: '已被合同占用的资金不得收回:收回金额超过可用余额。',
  en: 'What contracts bind cannot be taken back: it is more than is available.',
};
const TOO_MUCH: Message = {
  zh: '该区县当年预算合计超出可表示的金额。',
  en: 'The lines of the district and year would add up to more than can be told.',
};
