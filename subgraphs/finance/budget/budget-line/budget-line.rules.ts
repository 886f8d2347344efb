import { type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { amountText } from '../../../../shared/kernel/amount-text';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Caller } from '../../../../shared/access/caller';

/**
 * Checks that the caller may appropriate money of this level. The finance bureau of the city appropriates city money.
 * The finance bureau of a district appropriates the money of the district and of its streets.
 * @throws HubError FORBIDDEN for every other caller
 */
export function assertAppropriates(caller: Caller, level: BudgetLevel): void {
  const digits = 'division' in caller ? caller.division.length : 0;
  if (digits === (level === 'CITY' ? 4 : 6)) return;
  throw new HubError('FORBIDDEN', {
    zh: '市级指标由市财政部门下达,区县级和街道(镇)级指标由区县财政部门下达,请联系相应部门。',
    en:
      'The finance bureau of the city appropriates city budget lines. The finance bureau of the district appropriates those of the district and of its streets and towns. ' +
      'Ask the responsible finance bureau.',
  });
}

/**
 * Checks that a change does not take back more than the available amount, so that commitments stay covered.
 * @throws HubError INVALID_STATE if it takes back more
 */
export function assertAdjustable(availableFen: Fen, changeFen: Fen): void {
  if (BigInt(availableFen) + BigInt(changeFen) >= 0n) return;
  throw invalidState('COMMITTED', committed(availableFen, changeFen));
}

/**
 * The largest sum of a district's budget lines in a year: 20 billion yuan. A city, a province and the country show the
 * sum of their districts. The limit keeps these sums exact, because a JavaScript number can hold the sum of 4,500 such
 * districts (2^53 − 1 fen).
 */
export const MOST_OF_A_YEAR: Fen = 2_000_000_000_000;

/**
 * Checks that the budget lines of a district in a year, with `moreFen` added, sum to at most {@link MOST_OF_A_YEAR}.
 * @throws HubError BAD_USER_INPUT, with the name of `field`, if the sum is larger
 */
export function assertSummable(field: string, districtYearFen: Fen, moreFen: Fen): void {
  if (BigInt(districtYearFen) + BigInt(moreFen) > BigInt(MOST_OF_A_YEAR)) throw badInput(field, TOO_MUCH);
}

type Coded = { districtCode: DivisionCode; year: number; externalCode: string | null };

/** Returns the error for an external code that another line of the same district and year already has. */
export function codeIsTaken({ districtCode, year, externalCode }: Coded): HubError {
  return badInput('input.externalCode', {
    zh: `区县 ${districtCode} 在 ${year} 年已有预算指标使用指标编码“${externalCode ?? ''}”,请核对编码。`,
    en: `Another budget line of the district ${districtCode} in ${year} already has the code "${externalCode ?? ''}". Check the code.`,
  });
}

/**
 * Returns whether the standard lets money of this source pay station contracts (FN-2). Null if no standard is in force,
 * or if the standard does not have this rule.
 */
export function mayPayContracts(source: FundingSource, policy: Policy | null): boolean | null {
  return ruleOf(policy, 'FN-2')?.parameters.sources.includes(source) ?? null;
}

const committed = (availableFen: Fen, changeFen: Fen): Message => ({
  zh: `该指标可用余额仅 ${amountText(availableFen)} 元,不能收回 ${amountText(-changeFen)} 元,请减少收回金额。`,
  en:
    `Only ${amountText(availableFen)} of the budget line is available, so ${amountText(-changeFen)} cannot be taken ` +
    'back. Take back less.',
});
const TOO_MUCH: Message = {
  zh: `一个区县当年指标合计不得超过 ${amountText(MOST_OF_A_YEAR)} 元,请核对金额。`,
  en: `The budget lines of a district may sum to at most ${amountText(MOST_OF_A_YEAR)} yuan in a year. Check the amount.`,
};
