import { type PaymentAccountStatus } from '../../../shared/domain/money';
import { type HubError } from '../../../shared/kernel/errors';
import { assertPayable, type Course } from '../../../subgraphs/finance/payment/disbursement/payable.rules';
import { assertAccount } from '../../../subgraphs/finance/payment/payment-account/account-in-force.rules';

function refusalOf(act: () => void): HubError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as HubError;
  }
}

describe('the account of a contract', () => {
  const accounts = (...statuses: PaymentAccountStatus[]) =>
    statuses.map((status, index) => ({ id: String(index), status, enteredAt: '2026-06-17T02:00:00.000Z' }));
  const stateOf = (...statuses: PaymentAccountStatus[]) =>
    refusalOf(() => assertAccount(accounts(...statuses)))?.details?.['state'] ?? null;

  it('is blocked until a new account is in force, whatever was entered and withdrawn in between', () => {
    expect(stateOf('BLOCKED')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'WITHDRAWN')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'REFUSED')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'IN_FORCE')).toBeNull();
    expect(stateOf('WITHDRAWN')).toBe('NO_ACCOUNT');
  });
});

describe('an instalment that may not be paid', () => {
  const course = (withheldClause: string | null): Course => ({
    lot: { status: 'HELD', priceFen: 1000 },
    instalment: { kind: 'FINAL', status: 'HELD', withheldClause },
    payments: [],
  });

  it('is refused with the way to release it: a settlement of the lot, or a release by the bureau', () => {
    expect(refusalOf(() => assertPayable(course(null)))?.text.en).toContain('Terminate and settle the lot first');
    expect(refusalOf(() => assertPayable(course('第八条')))?.text.en).toContain('The bureau must release it first');
  });
});
