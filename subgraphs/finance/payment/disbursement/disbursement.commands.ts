import { recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow } from '../../ground/lot/lot.row';
import { RECORDED_DISBURSEMENT, type DisbursementRow } from './disbursement.row';
import { rejectedAtEnd } from './disbursement.rules';
import { type Recording, type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type DisbursementSlice } from './disbursement.repository';

/** What the commands of this file work with. */
export type DisbursementTransaction = Transaction<LotSlice & InstalmentSlice & DisbursementSlice>;

/** All payments of a lot that is locked. */
export async function lockPayments(tx: DisbursementTransaction, lotId: string): Promise<DisbursementRow[]> {
  const instalments = await tx.instalments.lockOf(lotId);
  return tx.disbursements.lockOf(instalments.map(({ id }) => id));
}

/** A lot with its instalments and payments, nobody else's to change. */
export type LockedLot = { lot: LotRow; instalments: InstalmentRow[]; payments: DisbursementRow[] };

/** The lot before what hangs on it, as whoever changes anything of it does. @throws HubError NOT_FOUND */
export async function lockLot(tx: DisbursementTransaction, lotId: string): Promise<LockedLot> {
  const lot = await tx.lots.getLocked('id', lotId);
  const instalments = await tx.instalments.lockOf(lotId);
  return { lot, instalments, payments: await tx.disbursements.lockOf(instalments.map(({ id }) => id)) };
}

export type LockedPayment = LockedLot & { payment: DisbursementRow; instalment: InstalmentRow };

/** A payment with all that decides on it. @throws HubError NOT_FOUND */
export async function lockPayment(tx: DisbursementTransaction, id: string): Promise<LockedPayment> {
  const { lotId } = await findPayment(tx, id);
  const locked = await lockLot(tx, lotId);
  const payment = locked.payments.find((each) => each.id === id);
  const instalment = locked.instalments.find((each) => each.id === payment?.instalmentId);
  if (payment === undefined || instalment === undefined) throw notFound();
  return { ...locked, payment, instalment };
}

/** As it was before it is locked: whose it is never changes. @throws HubError NOT_FOUND */
export async function findPayment(tx: DisbursementTransaction, id: string): Promise<DisbursementRow> {
  const [found] = await tx.disbursements.findByKeys('id', [id]);
  if (found === undefined) throw notFound();
  return found;
}

/** Of a lot that has ended: what was asked for and is not paid will not be. */
export async function rejectPayments(tx: DisbursementTransaction, lotId: string): Promise<void> {
  const before = new Map((await lockPayments(tx, lotId)).map((row) => [row.id, row]));
  const rejected = rejectedAtEnd([...before.values()]);
  await tx.disbursements.updateAll(rejected, ['status', 'reason']);
  for (const row of rejected) recordPayment(tx, { before: before.get(row.id) ?? null, after: row });
}

/** DISBURSEMENT_REQUESTED and so on: by what it is now. */
export function recordPayment(
  { write }: Recording,
  { before, after }: { before: DisbursementRow | null; after: DisbursementRow },
): void {
  write.record({
    action: `DISBURSEMENT_${after.status}`,
    subject: { type: 'Disbursement', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_DISBURSEMENT),
    after: recorded(after, RECORDED_DISBURSEMENT),
  });
}
