import { type Person, personOf } from '../../../../shared/access/person';
import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { notFound } from '../../../../shared/kernel/errors';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { assertOwnDistrict } from '../../contract/contract/own-district.rules';
import { type ContractRow } from '../../ground/contract/contract.row';
import { sendBackApproved } from './sent-back.commands';
import { accountEvent, keepLetters } from './account-event.commands';
import { type AccountChange, type AccountStep } from './account-change.input';
import { inForce } from '../payment-account/account-in-force.rules';
import { type PaymentAccountRow } from '../payment-account/payment-account.row';
import { type AccountVaultSlice } from '../payment-account/account-vault';
import { type Held, assertEntry, blocked, confirmed, entered, withdrawn } from './account-change.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractSlice } from '../../contract/contract/contract.repository';
import { type ContractorSlice } from '../../procurement/contractor/contractor.repository';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type DisbursementSlice } from '../disbursement/disbursement.repository';
import { type AccountLetterSlice, type PaymentAccountSlice } from '../payment-account/payment-account.repository';

/** The transaction that the commands of this file need. */
export type AccountChangeTransaction = Transaction<
  ContractorSlice &
    ContractSlice &
    LotSlice &
    InstalmentSlice &
    DisbursementSlice &
    PaymentAccountSlice &
    AccountLetterSlice &
    AccountVaultSlice
>;

/**
 * Enters an account, which then waits until a second person of the district bureau confirms it. Payments of the
 * contract that are approved but not yet made return to REQUESTED, because they were approved for the previous account.
 * @returns the account's id
 */
export async function changePaymentAccount(
  tx: AccountChangeTransaction,
  { contractId, expectedVersion, bankName, ...own }: AccountChange,
  letters: readonly NewAttachment[],
): Promise<string[]> {
  const contract = await tx.contracts.getLocked('id', contractId);
  assertVersion(contract, expectedVersion);
  await sendBackApproved(tx, contractId);
  const held = await heldBy(tx, contract);
  assertEntry(own.holder, held);
  const id = newId(tx.now);
  const account = entered({ id, bankName, ...tx.accountVault.seal(id, own) }, held, acting(tx));
  await tx.paymentAccounts.insert(account);
  tx.write.record(accountEvent('PAYMENT_ACCOUNT_ENTERED', null, account));
  await keepLetters(tx, account, letters);
  return [account.id];
}

/** Puts a pending account into force. The account that it replaces is kept. @returns the account's id */
export async function confirmPaymentAccount(tx: AccountChangeTransaction, step: AccountStep): Promise<string[]> {
  const { before, held } = await lockAccount(tx, step);
  const { holder } = tx.accountVault.open(before);
  const { account, replaced } = confirmed({ account: before, holder }, held, acting(tx));
  if (replaced !== null) await keep(tx, 'PAYMENT_ACCOUNT_SUPERSEDED', inForce(held.accounts), replaced);
  await keep(tx, 'PAYMENT_ACCOUNT_CONFIRMED', before, account);
  return [account.id];
}

/** Withdraws a pending account. The account in force stays in force. @returns the account's id */
export async function withdrawPaymentAccount(
  tx: AccountChangeTransaction,
  step: AccountStep,
  reason: string,
): Promise<string[]> {
  const { before } = await lockAccount(tx, step);
  await keep(tx, 'PAYMENT_ACCOUNT_WITHDRAWN', before, withdrawn(before, reason, acting(tx)));
  return [before.id];
}

/**
 * Refuses a pending account, or blocks the account in force. Only the finance bureau of the contract's district may do
 * so.
 * @returns the account's id
 */
export async function blockPaymentAccount(
  tx: AccountChangeTransaction,
  step: AccountStep,
  reason: string,
): Promise<string[]> {
  const { before } = await lockAccount(tx, step);
  assertOwnDistrict(tx.caller, before, 'PAYMENT');
  const after = blocked(before, reason, acting(tx));
  const isRefused = before.status === 'PENDING';
  await keep(tx, isRefused ? 'PAYMENT_ACCOUNT_REFUSED' : 'PAYMENT_ACCOUNT_BLOCKED', before, after);
  return [before.id];
}

function acting({ caller, now }: AccountChangeTransaction): { person: Person; now: Date } {
  return { person: personOf(caller), now };
}

/**
 * Locks the contract of an account, and then all accounts of that contract.
 * @throws HubError NOT_FOUND if the caller cannot read the account; CONFLICT if the account has another version
 */
async function lockAccount(
  tx: AccountChangeTransaction,
  { id, expectedVersion }: AccountStep,
): Promise<{ before: PaymentAccountRow; held: Held }> {
  const [found] = await tx.paymentAccounts.findByKeys('id', [id]);
  if (found === undefined) throw notFound();
  const held = await heldBy(tx, await tx.contracts.getLocked('id', found.contractId));
  const before = held.accounts.find((each) => each.id === id);
  if (before === undefined) throw notFound();
  assertVersion(before, expectedVersion);
  return { before, held };
}

/**
 * Locks the accounts of a contract. The caller of this function must have locked the contract.
 * @returns the contract, its accounts, and its contractor
 */
async function heldBy(tx: AccountChangeTransaction, contract: ContractRow): Promise<Held> {
  const accounts = await tx.paymentAccounts.lockOf(contract.id);
  const [contractor] = await tx.contractors.findByKeys('id', [contract.contractorId]);
  if (contractor === undefined) throw notFound();
  return { contract, contractor, accounts };
}

async function keep(
  tx: AccountChangeTransaction,
  action: string,
  before: PaymentAccountRow | null,
  after: PaymentAccountRow,
): Promise<void> {
  await tx.paymentAccounts.update(after);
  tx.write.record(accountEvent(action, before, after));
}
