import { allOrNone, namedByIds } from '../../../../shared/kernel/all-or-none';
import {
  type ApprovalTransaction,
  approveDisbursement,
  confirmReceipt,
  requestDisbursement,
} from '../disbursement/approval.commands';
import { type DisbursementRequest } from '../disbursement/disbursement.input';
import { type DisbursementRow } from '../disbursement/disbursement.row';

/**
 * Requests the payments of several instalments, all or none.
 * @returns the ids of the payments, in the order of the requests
 */
export async function requestDisbursements(
  tx: ApprovalTransaction,
  requests: readonly DisbursementRequest[],
): Promise<string[]> {
  await lockLotsOf(tx, await tx.instalments.findByKeys('id', requests.map(idOfRequest)));
  const named = { items: requests, list: 'input.requests', idField: 'instalmentId', idOf: idOfRequest };
  return (await allOrNone(named, (request) => requestDisbursement(tx, request))).flat();
}

/** Approves several payments, all or none. @returns the ids in the order of the input */
export async function approveDisbursements(tx: ApprovalTransaction, ids: readonly string[]): Promise<string[]> {
  const payments = await lockLotsOfPayments(tx, ids);
  const contracts = [...new Set(payments.map(({ contractId }) => contractId))].sort();
  for (const contractId of contracts) await tx.paymentAccounts.lockOf(contractId);
  return eachPayment(tx, ids, approveDisbursement);
}

/** Confirms the receipt of several payments, all or none. @returns the ids in the order of the input */
export async function confirmReceipts(tx: ApprovalTransaction, ids: readonly string[]): Promise<string[]> {
  await lockLotsOfPayments(tx, ids);
  return eachPayment(tx, ids, confirmReceipt);
}

async function eachPayment(
  tx: ApprovalTransaction,
  ids: readonly string[],
  step: (tx: ApprovalTransaction, id: string) => Promise<string[]>,
): Promise<string[]> {
  return (await allOrNone(namedByIds(ids), (id) => step(tx, id))).flat();
}

async function lockLotsOfPayments(tx: ApprovalTransaction, ids: readonly string[]): Promise<DisbursementRow[]> {
  const payments = await tx.disbursements.findByKeys('id', ids);
  await lockLotsOf(tx, payments);
  return payments;
}

/**
 * Locks the lots of all items in one fixed order, before the first item is handled. Otherwise two calls that name the
 * same lots in different orders could wait for each other. For the same reason, `approveDisbursements` locks the
 * accounts of all contracts.
 */
async function lockLotsOf(tx: ApprovalTransaction, found: readonly { lotId: string }[]): Promise<void> {
  await tx.lots.lockAll([...new Set(found.map(({ lotId }) => lotId))]);
}

function idOfRequest({ instalmentId }: DisbursementRequest): string {
  return instalmentId;
}
