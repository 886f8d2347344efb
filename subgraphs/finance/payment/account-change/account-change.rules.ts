import { PAYMENT_ACCOUNT_STATUS, type PaymentAccountStatus } from '../../../../shared/domain/money';
import { isSamePerson } from '../../../../shared/access/person';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type ContractorRow } from '../../procurement/contractor/contractor.row';
import { enteredOn, inForce, pendingOf } from '../payment-account/account-in-force.rules';
import { type PaymentAccountRow } from '../payment-account/payment-account.row';
import { type Acting, type Step, assertStatus } from '../../ground/step/step.rules';

/** The account as the caller enters it, with holder and number already encrypted. */
type AccountEntry = Pick<PaymentAccountRow, 'id' | 'holderCipher' | 'numberCipher' | 'bankName'>;
/** A contract with all its accounts, and its contractor as registered now. */
export type Held = {
  contract: ContractRow;
  contractor: Pick<ContractorRow, 'name' | 'version'>;
  accounts: readonly PaymentAccountRow[];
};

/**
 * Checks that an account may be entered. The holder must be the contractor's registered name.
 * @throws HubError INVALID_STATE while another change is pending; BAD_USER_INPUT for another holder
 */
export function assertEntry(holder: string, { contractor: { name }, accounts }: Held): void {
  const pending = pendingOf(accounts);
  if (pending !== null) throw invalidState('PENDING', alreadyPending(pending));
  if (holder !== name) throw badInput('input.holder', otherHolder(name));
}

/** Returns a new pending account of a contract. */
export function entered(
  entry: AccountEntry,
  { contract, contractor }: Held,
  { person, now }: Acting,
): PaymentAccountRow {
  const { id: contractId, districtCode, contractorId } = contract;
  const pendingNow = { status: 'PENDING' as const, enteredAt: now.toISOString(), enteredBy: person, version: 1 };
  const entered = { contractId, districtCode, contractorId, contractorVersion: contractor.version };
  return { ...entered, ...entry, ...pendingNow, ...NOTHING_YET };
}

const NOTHING_YET = { confirmedAt: null, confirmedBy: null, closedAt: null, closedBy: null, reason: null };

/** A pending account and the name of its holder, which is encrypted in the row. */
type Pending = { account: PaymentAccountRow; holder: string };
/**
 * An account that has just come into force, and the account that it replaces. `replaced` is null if no account was in
 * force.
 */
type Confirmed = { account: PaymentAccountRow; replaced: PaymentAccountRow | null };

/**
 * Returns a pending account as IN_FORCE, and the account that it replaces as SUPERSEDED. The person who confirms must
 * not have entered the account.
 * @throws HubError INVALID_STATE if the account is not pending, or if its holder no longer has the registered name of
 * the contractor; FORBIDDEN for the person who entered the account
 */
export function confirmed({ account: row, holder }: Pending, held: Held, { person, now }: Acting): Confirmed {
  assertStatus(ACCOUNT, row.status, CONFIRM);
  if (isSamePerson(row.enteredBy, person)) throw new HubError('FORBIDDEN', OWN_ENTRY);
  const { name } = held.contractor;
  if (holder !== name) throw invalidState('HOLDER_RENAMED', renamed(name));
  const at = now.toISOString();
  const before = inForce(held.accounts);
  const replaced = before && next(before, { status: 'SUPERSEDED', closedAt: at, closedBy: person });
  return { account: next(row, { status: 'IN_FORCE', confirmedAt: at, confirmedBy: person }), replaced };
}

/** Returns a pending account as WITHDRAWN. @throws HubError INVALID_STATE for any other status */
export function withdrawn(row: PaymentAccountRow, reason: string, acting: Acting): PaymentAccountRow {
  assertStatus(ACCOUNT, row.status, WITHDRAW);
  return closed(row, { status: 'WITHDRAWN', reason }, acting);
}

/**
 * Returns a pending account as REFUSED, or an account in force as BLOCKED.
 * @throws HubError INVALID_STATE for any other status
 */
export function blocked(row: PaymentAccountRow, reason: string, acting: Acting): PaymentAccountRow {
  assertStatus(ACCOUNT, row.status, BLOCK);
  return closed(row, { status: row.status === 'PENDING' ? 'REFUSED' : 'BLOCKED', reason }, acting);
}

type End = Pick<PaymentAccountRow, 'status' | 'reason'>;

function closed(row: PaymentAccountRow, end: End, { person, now }: Acting): PaymentAccountRow {
  return next(row, { ...end, closedAt: now.toISOString(), closedBy: person });
}

function next(row: PaymentAccountRow, changed: Partial<PaymentAccountRow>): PaymentAccountRow {
  return { ...row, ...changed, version: row.version + 1 };
}

const ACCOUNT = { subject: { zh: '该收款账户', en: 'The payment account' }, labels: PAYMENT_ACCOUNT_STATUS.labels };
type AccountStep = Step<PaymentAccountStatus>;
const CONFIRM: AccountStep = { name: { zh: '复核', en: 'confirmed' }, from: ['PENDING'] };
const WITHDRAW: AccountStep = { name: { zh: '撤回', en: 'withdrawn' }, from: ['PENDING'] };
const BLOCK: AccountStep = { name: { zh: '停用', en: 'blocked' }, from: ['PENDING', 'IN_FORCE'] };

const alreadyPending = (pending: PaymentAccountRow): Message => ({
  zh: `该合同已有一项收款账户变更(编号 ${pending.id},${enteredOn(pending)} 录入)待复核,请先复核或撤回。`,
  en: `Another change of the contract’s payment account (${pending.id}, entered on ${enteredOn(pending)}) is pending. Confirm or withdraw it first.`,
});
const otherHolder = (name: string): Message => ({
  zh: `账户名称须与承接主体的登记名称“${name}”一致,请改正。`,
  en: `The holder must be the registered name of the contractor, "${name}". Correct the holder.`,
});
const renamed = (name: string): Message => ({
  zh: `承接主体的登记名称现为“${name}”,与账户名称不一致。请撤回后以登记名称重新录入。`,
  en: `The contractor is now registered as "${name}". Withdraw this account and enter it under that name.`,
});
const OWN_ENTRY: Message = {
  zh: '不得复核本人录入的账户,请由本单位其他人员复核。',
  en: 'You cannot confirm an account that you entered. Another person of your bureau must do it.',
};
