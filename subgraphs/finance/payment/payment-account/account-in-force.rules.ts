import { type PaymentAccountStatus } from '../../../../shared/domain/money';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';

/** The columns of an account that decide whether its contract may be paid. */
export type Account = { id: string; status: PaymentAccountStatus; enteredAt: string };

/** Returns the account to which a contract is paid; null if there is none. */
export function inForce<Row extends Account>(accounts: readonly Row[]): Row | null {
  return accounts.find(({ status }) => status === 'IN_FORCE') ?? null;
}

/** Returns the account that waits for its confirmation; null if there is none. */
export function pendingOf<Row extends Account>(accounts: readonly Row[]): Row | null {
  return accounts.find(({ status }) => status === 'PENDING') ?? null;
}

/**
 * The facts that decide to which account a contract is paid. `accounts` are all accounts of the contract. `holder` is
 * the holder of the account in force, and null if there is none. `registeredName` is the registered name of the
 * contractor.
 */
export type Payee = { accounts: readonly Account[]; holder: string | null; registeredName: string };

/** Returns the facts that decide to which account a contract is paid. `holderOf` decrypts the holder of an account. */
export function payeeOf<Row extends Account>(
  accounts: readonly Row[],
  { name }: { name: string },
  holderOf: (account: Row) => string,
): Payee & { accounts: readonly Row[] } {
  const account = inForce(accounts);
  return { accounts, holder: account && holderOf(account), registeredName: name };
}

/**
 * Checks that the contract can be paid: no change of its account is pending, and the holder of its account in force is
 * the contractor's registered name.
 * @throws HubError INVALID_STATE with the state ACCOUNT_PENDING, ACCOUNT_BLOCKED, NO_ACCOUNT or HOLDER_RENAMED
 */
export function assertAccount({ accounts, holder, registeredName }: Payee): void {
  const pending = pendingOf(accounts);
  if (pending !== null) throw invalidState('ACCOUNT_PENDING', changePending(pending.id, enteredOn(pending)));
  if (inForce(accounts) !== null) return assertHolder(holder, registeredName);
  const isBlocked = accounts.some(({ status }) => status === 'BLOCKED');
  throw isBlocked ? invalidState('ACCOUNT_BLOCKED', BLOCKED) : invalidState('NO_ACCOUNT', NONE);
}

function assertHolder(holder: string | null, registeredName: string): void {
  if (holder !== registeredName) throw invalidState('HOLDER_RENAMED', renamed(registeredName));
}

export function enteredOn({ enteredAt }: Account): PlainDate {
  return shanghaiToday(new Date(enteredAt));
}

const changePending = (id: string, on: PlainDate): Message => ({
  zh: `该合同的收款账户变更(编号 ${id},${on} 录入)尚待复核,须先由区县民政部门复核或撤回。`,
  en: `A change of the contract’s payment account (${id}, entered on ${on}) is pending. The district bureau must confirm or withdraw it first.`,
});
const renamed = (name: string): Message => ({
  zh: `承接主体的登记名称现为“${name}”,与账户名称不一致。请由区县民政部门以登记名称录入新账户,并由另一人复核。`,
  en: `The contractor is now registered as "${name}", which is not the holder of the payment account. The district bureau must enter an account under that name, and a second person must confirm it.`,
});
const BLOCKED: Message = {
  zh: '该合同的收款账户已被财政部门停用。请由区县民政部门录入新账户,并由另一人复核。',
  en: 'The finance bureau has blocked the contract’s payment account. The district bureau must enter a new one, and a second person must confirm it.',
};
const NONE: Message = {
  zh: '该合同没有收款账户。请由区县民政部门录入账户,并由另一人复核。',
  en: 'The contract has no payment account. The district bureau must enter one, and a second person must confirm it.',
};
