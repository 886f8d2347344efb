import { type PaymentAccountStatus } from '../../../shared/domain/money';
import { type InstalmentStatus } from '../../../shared/domain/contracts';
import { type HubError } from '../../../shared/kernel/errors';
import { type InstalmentRow } from '../../../subgraphs/finance/contract/instalment/instalment.row';
import { type Acting } from '../../../subgraphs/finance/ground/step/step.rules';
import { requested } from '../../../subgraphs/finance/payment/disbursement/disbursement-course.rules';
import { assertPayable, type Course } from '../../../subgraphs/finance/payment/disbursement/payable.rules';
import { type Payee, assertAccount } from '../../../subgraphs/finance/payment/payment-account/account-in-force.rules';

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
    stateFor({ holder: '甲', registeredName: '甲' }, ...statuses);
  const stateFor = (names: Pick<Payee, 'holder' | 'registeredName'>, ...statuses: PaymentAccountStatus[]) =>
    refusalOf(() => assertAccount({ ...names, accounts: accounts(...statuses) }))?.details?.['state'] ?? null;

  it('is blocked until a new account is in force, even if other accounts were entered and withdrawn meanwhile', () => {
    expect(stateOf('BLOCKED')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'WITHDRAWN')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'REFUSED')).toBe('ACCOUNT_BLOCKED');
    expect(stateOf('BLOCKED', 'IN_FORCE')).toBeNull();
    expect(stateOf('WITHDRAWN')).toBe('NO_ACCOUNT');
  });

  it('must be held under the registered name of the contractor', () => {
    const names = { holder: '甲', registeredName: '乙' };
    expect(stateFor(names, 'IN_FORCE')).toBe('HOLDER_RENAMED');
    expect(stateFor(names, 'IN_FORCE', 'PENDING')).toBe('ACCOUNT_PENDING');
    expect(stateFor({ ...names, holder: null }, 'BLOCKED')).toBe('ACCOUNT_BLOCKED');
    expect(refusalOf(() => assertAccount({ ...names, accounts: accounts('IN_FORCE') }))?.text.zh).toContain('“乙”');
  });
});

describe('an instalment that may not be paid', () => {
  const course = (withheldClause: string | null): Course => ({
    lot: { status: 'HELD', priceFen: 1000 },
    instalment: { kind: 'FINAL', status: 'HELD', withheldClause },
    payments: [],
  });

  it('is refused with the next step: a settlement of the lot, or a release by the bureau', () => {
    expect(refusalOf(() => assertPayable(course(null)))?.text.en).toContain('only its settlement is paid');
    expect(refusalOf(() => assertPayable(course('第八条')))?.text.en).toContain('The bureau must release it first');
  });

  it('cannot be requested, and the refusal says that it is held', () => {
    const request = (status: InstalmentStatus) => {
      const instalment = { ...course(null).instalment, status } as InstalmentRow;
      const acting = { person: null, now: new Date('2026-06-17T02:00:00Z'), today: '2026-06-17' } as unknown as Acting;
      return refusalOf(() =>
        requested({ id: 'D', instalment, invoice: null }, { ...course(null), instalment }, acting),
      );
    };
    expect(request('HELD')).toMatchObject({ details: { state: 'HELD' } });
    expect(request('HELD')?.text.zh).toContain('因评估不合格暂停拨付');
    expect(request('PLANNED')?.text.en).toContain('The instalment is PLANNED');
  });
});
