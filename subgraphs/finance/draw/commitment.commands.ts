import { recorded } from '../../../shared/data/write';
import { purchasersPlace } from '../lot/lot-place';
import { type FinanceTx } from '../transaction';
import { RECORDED_COMMITMENT } from './commitment.row';
import { releasedUnpaid } from './commitment.rules';

/** Of a lot that is locked: what is not paid of it is available again. */
export async function releaseCommitments({ commitments, postings, write }: FinanceTx, lotId: string): Promise<void> {
  const before = new Map((await commitments.lockOf(lotId)).map((row) => [row.id, row]));
  const released = releasedUnpaid([...before.values()], await postings.sumsByLine(lotId));
  await commitments.updateAll(released, ['amountFen']);
  for (const row of released) {
    const was = before.get(row.id);
    write.record({
      action: 'COMMITMENT_RELEASED',
      subject: { type: 'Commitment', id: row.id },
      place: purchasersPlace(row),
      before: was === undefined ? null : recorded(was, RECORDED_COMMITMENT),
      after: recorded(row, RECORDED_COMMITMENT),
    });
  }
}
