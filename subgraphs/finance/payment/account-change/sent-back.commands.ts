import { type DisbursementTransaction, lockPayments, recordPayment } from '../disbursement/disbursement.commands';
import { type DisbursementRow } from '../disbursement/disbursement.row';

/**
 * Changes the approved payments of a contract back to REQUESTED, because they were approved for the account that is
 * about to change. The caller of this function must have locked the contract.
 */
export async function sendBackApproved(tx: DisbursementTransaction, contractId: string): Promise<void> {
  const lots = await tx.lots.lockOfContract(contractId);
  for (const { id } of lots) {
    const approved = (await lockPayments(tx, id)).filter(({ status }) => status === 'APPROVED');
    await tx.disbursements.updateAll(approved.map(sentBack), ['status', 'approvedAt', 'approvedBy']);
    for (const before of approved) {
      recordPayment(tx, { before, after: sentBack(before) }, 'DISBURSEMENT_SENT_BACK');
    }
  }
}

function sentBack(row: DisbursementRow): DisbursementRow {
  return { ...row, status: 'REQUESTED', approvedAt: null, approvedBy: null };
}
