import { notFound } from '../../../../shared/kernel/errors';
import { personOf } from '../../../../shared/access/person';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { assertOwnDistrict } from '../../contract/contract/own-district.rules';
import { type OwingTransaction, oweAgain } from '../../contract/evaluation-outcome/owe-again.commands';
import { moveInstalment } from '../../contract/instalment/instalment.commands';
import { lockLot, lockPayment, recordPayment } from './disbursement.commands';
import { approved, confirmed, rejected, requested } from './disbursement-course.rules';
import { type DisbursementRequest } from './disbursement.input';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type DisbursementSlice } from './disbursement.repository';
import { type ContractorSlice } from '../../procurement/contractor/contractor.repository';
import { type AccountVaultSlice } from '../payment-account/account-vault';
import { type Payee, payeeOf } from '../payment-account/account-in-force.rules';
import { type PaymentAccountSlice } from '../payment-account/payment-account.repository';
import { type DisbursementRow } from './disbursement.row';

/** The transaction that the commands of this file need. */
export type ApprovalTransaction = Transaction<
  LotSlice & InstalmentSlice & DisbursementSlice & PaymentAccountSlice & ContractorSlice & AccountVaultSlice
> &
  OwingTransaction;

/** Requests the payment of an instalment. @returns the payment's id */
export async function requestDisbursement(tx: ApprovalTransaction, request: DisbursementRequest): Promise<string[]> {
  const [found] = await tx.instalments.findByKeys('id', [request.instalmentId]);
  if (found === undefined) throw notFound();
  const { lot, instalments, payments } = await lockLot(tx, found.lotId);
  const instalment = instalments.find(({ id }) => id === found.id);
  if (instalment === undefined) throw notFound();
  const asked = { id: newId(tx.now), instalment, invoice: request.invoice };
  const acting = { person: personOf(tx.caller), now: tx.now };
  const row = requested(asked, { lot, instalment, payments }, acting);
  await tx.disbursements.insert(row);
  recordPayment(tx, { before: null, after: row });
  await moveInstalment(tx, instalment, { ...instalment, status: 'REQUESTED' });
  return [row.id];
}

/** Approves a payment. @returns the payment's id */
export async function approveDisbursement(tx: ApprovalTransaction, id: string): Promise<string[]> {
  const { payment: before, ...course } = await lockPayment(tx, id);
  assertOwnDistrict(tx.caller, before, 'PAYMENT');
  const payee = await lockPayee(tx, before);
  const after = approved(before, { ...course, ...payee }, { person: personOf(tx.caller), now: tx.now });
  await tx.disbursements.update(after);
  recordPayment(tx, { before, after });
  return [id];
}

/** Locks the accounts of a payment's contract. @returns the facts that decide to which account the contract is paid */
export async function lockPayee(
  tx: ApprovalTransaction,
  { contractId, contractorId }: DisbursementRow,
): Promise<Payee> {
  const accounts = await tx.paymentAccounts.lockOf(contractId);
  const [contractor] = await tx.contractors.findByKeys('id', [contractorId]);
  if (contractor === undefined) throw notFound();
  return payeeOf(accounts, contractor, (account) => tx.accountVault.open(account).holder);
}

/**
 * Rejects a payment that has not been made yet. Its instalment is due again (see `oweAgain`). @returns the payment's id
 */
export async function rejectDisbursement(tx: ApprovalTransaction, id: string, reason: string): Promise<string[]> {
  const { payment: before, lot, instalment } = await lockPayment(tx, id);
  assertOwnDistrict(tx.caller, before, 'PAYMENT');
  const after = rejected(before, reason);
  await tx.disbursements.update(after);
  recordPayment(tx, { before, after });
  await oweAgain(tx, instalment, lot);
  return [id];
}

/** Records that the contractor has received the money. @returns the payment's id */
export async function confirmReceipt(tx: ApprovalTransaction, id: string): Promise<string[]> {
  const { payment: before } = await lockPayment(tx, id);
  const after = confirmed(before, tx.today);
  await tx.disbursements.update(after);
  recordPayment(tx, { before, after });
  return [id];
}
