import { recorded } from '../../../shared/data/write';
import { purchasersPlace } from '../lot/lot-place';
import { type FinanceTx } from '../transaction';
import { RECORDED_DISBURSEMENT, type DisbursementRow } from './disbursement.row';
import { rejectedAtEnd } from './disbursement.rules';

/** All payments of a lot that is locked. */
export async function lockPayments(tx: FinanceTx, lotId: string): Promise<DisbursementRow[]> {
  const instalments = await tx.instalments.lockOf(lotId);
  return tx.disbursements.lockOf(instalments.map(({ id }) => id));
}

/** Of a lot that has ended: what was asked for and is not paid will not be. */
export async function rejectPayments(tx: FinanceTx, lotId: string): Promise<void> {
  const before = new Map((await lockPayments(tx, lotId)).map((row) => [row.id, row]));
  const rejected = rejectedAtEnd([...before.values()]);
  await tx.disbursements.updateAll(rejected, ['status', 'reason']);
  for (const row of rejected) {
    const was = before.get(row.id);
    tx.write.record({
      action: 'DISBURSEMENT_REJECTED',
      subject: { type: 'Disbursement', id: row.id },
      place: purchasersPlace(row),
      before: was === undefined ? null : recorded(was, RECORDED_DISBURSEMENT),
      after: recorded(row, RECORDED_DISBURSEMENT),
    });
  }
}
