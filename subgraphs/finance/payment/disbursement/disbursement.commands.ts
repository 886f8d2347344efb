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

/** The transaction that the commands of this file need. */
export type DisbursementTransaction = Transaction<LotSlice & InstalmentSlice & DisbursementSlice>;

/** Locks all payments of a lot. The caller of this function must have locked the lot. */
export async function lockPayments(tx: DisbursementTransaction, lotId: string): Promise<DisbursementRow[]> {
  const instalments = await tx.instalments.lockOf(lotId);
  return tx.disbursements.lockOf(instalments.map(({ id }) => id));
}

/** A lot with its instalments and payments, all locked. */
export type LockedLot = { lot: LotRow; instalments: InstalmentRow[]; payments: DisbursementRow[] };

/**
 * Locks a lot, then its instalments and payments. All commands lock them in this order.
 * @throws HubError NOT_FOUND unless the caller can read the lot
 */
export async function lockLot(tx: DisbursementTransaction, lotId: string): Promise<LockedLot> {
  const lot = await tx.lots.getLocked('id', lotId);
  const instalments = await tx.instalments.lockOf(lotId);
  return { lot, instalments, payments: await tx.disbursements.lockOf(instalments.map(({ id }) => id)) };
}

export type LockedPayment = LockedLot & { payment: DisbursementRow; instalment: InstalmentRow };

/**
 * Locks a payment with its lot, its instalment and all other payments of the lot.
 * @throws HubError NOT_FOUND unless the caller can read the payment
 */
export async function lockPayment(tx: DisbursementTransaction, id: string): Promise<LockedPayment> {
  const { lotId } = await findPayment(tx, id);
  const locked = await lockLot(tx, lotId);
  const payment = locked.payments.find((each) => each.id === id);
  const instalment = locked.instalments.find((each) => each.id === payment?.instalmentId);
  if (payment === undefined || instalment === undefined) throw notFound();
  return { ...locked, payment, instalment };
}

/**
 * Returns a payment without a lock. Its lot and its contract never change.
 * @throws HubError NOT_FOUND unless the caller can read the payment
 */
export async function findPayment(tx: DisbursementTransaction, id: string): Promise<DisbursementRow> {
  const [found] = await tx.disbursements.findByKeys('id', [id]);
  if (found === undefined) throw notFound();
  return found;
}

/** Rejects all payments of an ended lot that were requested or approved but not made. */
export async function rejectPayments(tx: DisbursementTransaction, lotId: string): Promise<void> {
  const before = new Map((await lockPayments(tx, lotId)).map((row) => [row.id, row]));
  const rejected = rejectedAtEnd([...before.values()]);
  await tx.disbursements.updateAll(rejected, ['status', 'reason']);
  for (const row of rejected) recordPayment(tx, { before: before.get(row.id) ?? null, after: row });
}

/**
 * Records an event for the new status of a payment. Unless `action` is given, the event is named after the status, such
 * as DISBURSEMENT_REQUESTED.
 */
export function recordPayment(
  { write }: Recording,
  { before, after }: { before: DisbursementRow | null; after: DisbursementRow },
  action = `DISBURSEMENT_${after.status}`,
): void {
  write.record({
    action,
    subject: { type: 'Disbursement', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_DISBURSEMENT),
    after: recorded(after, RECORDED_DISBURSEMENT),
  });
}
