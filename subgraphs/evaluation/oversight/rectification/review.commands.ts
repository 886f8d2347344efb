import { type RectificationOutcome } from '../../../../shared/domain/oversight';
import { assertNoOwnEntry, entryAuthorOf } from '../../../../shared/access/own-entry';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RectificationTransaction, recordRectification } from './rectification-event.commands';
import { type RectificationRow } from './rectification.row';
import { assertDueDate, assertOfItsLevel, closed, returned } from './rectification.rules';

export type Return = { id: string; reason: string; dueOn: PlainDate };

/**
 * Sends the answer to a rectification back for correction, and begins the next round. The offices that may close the
 * rectification may also return its answer.
 * @returns the id of the rectification
 */
export async function returnRectification(
  tx: RectificationTransaction,
  { id, reason, dueOn }: Return,
): Promise<string[]> {
  const before = await supervised(tx, id);
  assertDueDate('dueOn', dueOn, tx.today);
  const after = returned(before, dueOn);
  const last = (await tx.rectificationRounds.lockOf(id)).at(-1);
  if (last === undefined) throw new Error(`The rectification ${id} is answered, but it has no answered round.`);
  await tx.rectificationRounds.update({ ...last, returnedOn: tx.today, returnReason: reason });
  await tx.rectifications.update(after);
  await recordRectification(tx, 'RECTIFICATION_RETURNED', { before, after });
  return [id];
}

export type Close = { id: string; outcome: RectificationOutcome; remark: string | null };

/**
 * Closes a rectification. Only the level that opened it may close it. A person who works for the contractor that must
 * answer the rectification may not close it.
 * @returns the id of the rectification
 */
export async function closeRectification(
  tx: RectificationTransaction,
  { id, outcome, remark }: Close,
): Promise<string[]> {
  const before = await supervised(tx, id);
  const after = closed(before, { outcome, remark, today: tx.today });
  await tx.rectifications.update(after);
  await recordRectification(tx, outcome === 'CLOSED' ? 'RECTIFICATION_CLOSED' : 'RECTIFICATION_FAILED', {
    before,
    after,
  });
  return [id];
}

/**
 * Locks and returns a rectification that the caller may return or close.
 * @throws HubError FORBIDDEN if another level opened it, or if the caller works for the contractor that must answer it
 */
async function supervised(tx: RectificationTransaction, id: string): Promise<RectificationRow> {
  const row = await tx.rectifications.getLocked('id', id);
  assertOfItsLevel(row, tx.caller.role);
  assertNoOwnEntry([{ subject: null, contractorId: row.contractorId }], entryAuthorOf(tx.caller));
  return row;
}
