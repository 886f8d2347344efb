import { type TerminationOutcome } from '../../../../shared/domain/contracts';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow } from '../../ground/lot/lot.row';
import { RECORDED_CASE, type TerminationCaseRow } from './termination-case.row';
import { type Ground, closed, opened } from './termination-case.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type TerminationCaseSlice } from './termination-case.repository';

/** The transaction that the commands of this file need. */
export type TerminationCaseTransaction = Transaction<TerminationCaseSlice>;

/** Opens a termination case for a lot that was just held. Before that, the lot was not held, so it had no open case. */
export async function openCase(tx: TerminationCaseTransaction, lot: LotRow, ground: Ground): Promise<void> {
  const row = opened(lot, ground, { id: newId(tx.now), today: tx.today });
  await tx.cases.insert(row);
  tx.write.record(caseEvent('TERMINATION_CASE_OPENED', null, row));
}

/** Closes the open termination case of a lot, if it has one. A lot can also be terminated without a case. */
export async function closeCase(
  tx: TerminationCaseTransaction,
  lotId: string,
  outcome: TerminationOutcome,
): Promise<void> {
  for (const before of await tx.cases.lockOpenOf(lotId)) {
    const after = closed(before, outcome, tx.today);
    await tx.cases.update(after);
    tx.write.record(caseEvent('TERMINATION_CASE_CLOSED', before, after));
  }
}

function caseEvent(action: string, before: TerminationCaseRow | null, after: TerminationCaseRow): EventDraft {
  return {
    action,
    subject: { type: 'TerminationCase', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_CASE),
    after: recorded(after, RECORDED_CASE),
  };
}
