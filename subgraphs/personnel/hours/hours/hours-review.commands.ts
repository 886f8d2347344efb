import { allOrNone, namedByIds } from '../../../../shared/kernel/all-or-none';
import { notFound } from '../../../../shared/kernel/errors';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type HoursChange, recordHours } from './hours.commands';
import { type ServiceHoursRow } from './hours.row';
import { confirmed, returned, verified } from './hours-review.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondPlaces } from '../../ground/station/place.repository';
import { type HoursSlice } from './hours.repository';

/** The transaction that the commands of this file need. */
export type ReviewTransaction = Transaction<HoursSlice & BeyondPlaces>;

/** Confirms hours for the street office. @returns the ids, each once */
export function confirmHours(tx: ReviewTransaction, ids: readonly string[]): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_CONFIRMED', step: (row) => confirmed(row, entryAuthorOf(tx.caller)) });
}

/** Verifies hours for the district hub. @returns the ids, each once */
export function verifyHours(tx: ReviewTransaction, ids: readonly string[]): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_VERIFIED', step: (row) => verified(row, entryAuthorOf(tx.caller)) });
}

/** Sends hours back to the contractor, for the street office or the district hub. @returns the ids, each once */
export function returnHours(
  tx: ReviewTransaction,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<string[]> {
  return review(tx, ids, { action: 'HOURS_RETURNED', step: (row) => returned(row, tx.caller.role, reason) });
}

type Step = { action: string; step: (row: ServiceHoursRow) => ServiceHoursRow };

async function review(tx: ReviewTransaction, ids: readonly string[], { action, step }: Step): Promise<string[]> {
  const rows = new Map((await tx.hours.lockAll(ids)).map((row) => [row.id, row]));
  const statusSince = tx.now.toISOString();
  const named = await allOrNone(namedByIds(ids), (id): readonly [string, HoursChange] => {
    const before = rows.get(id);
    if (before === undefined) throw notFound();
    return [id, { before, after: { ...step(before), statusSince } }];
  });
  const changes = new Map(named);
  const changed = [...changes.values()].map(({ after }) => after);
  await tx.hours.updateAll(changed, ['status', 'statusSince', 'returnReason']);
  await recordHours(tx, action, [...changes.values()]);
  return [...changes.keys()];
}
