import { type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { amountText } from '../../../../shared/kernel/amount-text';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Caller } from '../../../../shared/access/caller';

/**
 * Checks who may appropriate: the city's finance bureau for city money, a district's finance bureau for the money of
 * the district and its streets.
 * @throws HubError FORBIDDEN
 */
export function assertAppropriates(caller: Caller, level: BudgetLevel): void {
  const digits = 'division' in caller ? caller.division.length : 0;
  if (digits === (level === 'CITY' ? 4 : 6)) return;
  throw new HubError('FORBIDDEN', {
    zh: '市级指标由市财政部门下达,区县级和街道(镇)级指标由区县财政部门下达,请联系相应部门。',
    en: 'The city’s finance bureau opens city lines. The district’s opens district and street lines. Ask that bureau.',
  });
}

/**
 * Checks that a change takes back no more than is available, so that commitments stay covered.
 * @throws HubError INVALID_STATE where more is taken back than is available
 */
export function assertAdjustable(availableFen: Fen, changeFen: Fen): void {
  if (BigInt(availableFen) + BigInt(changeFen) >= 0n) return;
  throw invalidState('COMMITTED', committed(availableFen, changeFen));
}

/** Checks that the lines of a district's year sum to an amount that can be recorded. @throws HubError BAD_USER_INPUT */
export function assertSummable(field: string, districtYearFen: Fen, moreFen: Fen): void {
  if (BigInt(districtYearFen) + BigInt(moreFen) > BigInt(Number.MAX_SAFE_INTEGER)) throw badInput(field, TOO_MUCH);
}

export function codeIsTaken(): HubError {
  return badInput('input.externalCode', {
    zh: '该区县当年已有预算指标使用此指标编码,请核对编码。',
    en: 'Another budget line of this district and year already has this code. Check the code (externalCode).',
  });
}

/**
 * Returns whether the standard lets money of this source pay station contracts (FN-2); null where no standard in force
 * has the rule.
 */
export function mayPayContracts(source: FundingSource, policy: Policy | null): boolean | null {
  return ruleOf(policy, 'FN-2')?.parameters.sources.includes(source) ?? null;
}

const committed = (availableFen: Fen, changeFen: Fen): Message => ({
  zh: `可用余额仅 ${amountText(availableFen)} 元,不能收回 ${amountText(-changeFen)} 元,请减少收回金额。`,
  en: `Only ${amountText(availableFen)} is available, so ${amountText(-changeFen)} cannot be taken back. Take back less.`,
});
const TOO_MUCH: Message = {
  zh: '该区县当年指标合计超出可记录的范围,请核对金额。',
  en: 'The sum of this district’s budget lines for the year would be too large to be recorded. Check the amount.',
};
