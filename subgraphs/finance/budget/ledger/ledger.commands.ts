import { newId } from '../../../../shared/kernel/ids/ulid';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LedgerEntry, type LedgerLot, postingsOf } from './ledger.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BudgetLineSlice } from '../budget-line/budget-line.repository';
import { type LedgerSlice } from './ledger.repository';

/** The transaction that the commands of this file need. */
export type LedgerTransaction = Transaction<BudgetLineSlice & LedgerSlice>;

/**
 * Adds entries to the ledger. The caller of this function must have locked the lines and checked that their balances
 * allow the entries.
 */
export async function book({ ledger, write, now }: LedgerTransaction, entries: readonly LedgerEntry[]): Promise<void> {
  const booked = entries.map((entry) => ({ entry, id: newId(now) }));
  await ledger.insert(...booked.flatMap(({ entry, id }) => postingsOf(entry, id)));
  for (const { entry, id } of booked) {
    write.record({
      action: 'LEDGER_ENTRY_BOOKED',
      subject: { type: 'LedgerEntry', id },
      place: purchasersPlace(entry.line),
      before: null,
      after: recordedEntry(entry),
    });
  }
}

function recordedEntry(entry: LedgerEntry) {
  const { kind, line, amountFen, bookedOn } = entry;
  const lotId = 'lot' in entry ? entry.lot.id : null;
  const toLotId = 'to' in entry ? entry.to.id : null;
  const disbursementId = 'disbursementId' in entry ? entry.disbursementId : null;
  return { kind, budgetLineId: line.id, amountFen, bookedOn, lotId, toLotId, disbursementId };
}

/**
 * Releases the money that is committed for a lot and not paid. The caller of this function must have locked the lot.
 */
export async function releaseUnpaid(tx: LedgerTransaction, lot: LedgerLot): Promise<void> {
  const unpaid = [...(await tx.ledger.unpaidOf(lot.id))].filter(([, amountFen]) => amountFen > 0);
  const lines = await tx.budgetLines.lockAll(unpaid.map(([lineId]) => lineId));
  const amounts = new Map(unpaid);
  await book(
    tx,
    lines.map((line) => ({ kind: 'RELEASE', line, lot, amountFen: amounts.get(line.id) ?? 0, bookedOn: tx.today })),
  );
}
