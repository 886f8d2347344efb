import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { recordHours } from './hours.commands';
import { type ServiceHoursRow } from './hours.row';
import { confirmed, returned, verified } from './hours-review.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondPlaces } from '../../ground/station/place.repository';
import { type HoursSlice } from './hours.repository';

/** The repositories that the commands of this file need. */
export type ReviewTransaction = Transaction<HoursSlice & BeyondPlaces>;

/** Confirms hours for the street office. @returns the ids, each once */
export function confirmHours(tx: ReviewTransaction, ids: readonly string[]): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_CONFIRMED', step: (rows) => confirmed(rows, entryAuthorOf(tx.caller)) });
}

/** Verifies hours for the district hub. @returns the ids, each once */
export function verifyHours(tx: ReviewTransaction, ids: readonly string[]): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_VERIFIED', step: (rows) => verified(rows, entryAuthorOf(tx.caller)) });
}

/** Returns hours to the contractor, for the street office or the district hub. @returns the ids, each once */
export function returnHours(
  tx: ReviewTransaction,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_RETURNED', step: (rows) => returned(rows, tx.caller.role, reason) });
}

type Step = { action: string; step: (rows: readonly ServiceHoursRow[]) => ServiceHoursRow[] };

async function review(tx: ReviewTransaction, ids: readonly string[], { action, step }: Step): Promise<string[]> {
  const rows = await tx.hours.getAllLocked(ids, (at) => `ids.${at}`);
  const statusSince = tx.now.toISOString();
  const changed = step(rows).map((row) => ({ ...row, statusSince }));
  await tx.hours.updateAll(changed, ['status', 'statusSince', 'returnReason']);
  await recordHours(
    tx,
    action,
    changed.map((after, index) => ({ before: rows[index] ?? null, after })),
  );
  return [...new Set(ids)];
}
