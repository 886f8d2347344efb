import { holdInstalments, releaseInstalments } from '../instalment/instalment.commands';
import { closeCase, openCase } from '../termination-case/termination-case.commands';
import { type Ground } from '../termination-case/termination-case.rules';
import { held, released } from '../lot/lot-course.rules';
import { lotEvent } from '../lot/lot-event.commands';
import { type LotRow } from '../../ground/lot/lot.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type TerminationCaseSlice } from '../termination-case/termination-case.repository';

/** The transaction that the commands of this file need. */
export type LotHoldTransaction = Transaction<LotSlice & InstalmentSlice & TerminationCaseSlice>;

/**
 * Holds a lot after an unqualified evaluation, holds its instalments that were not due at the second signature, and
 * opens a termination case (EV-2). A lot that is already held, or has ended, stays as it is.
 */
export async function holdLot(
  tx: LotHoldTransaction,
  lot: LotRow,
  { signedAt, ...ground }: Ground & { signedAt: string },
): Promise<void> {
  const after = held(lot, tx.today);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_HELD', lot, after));
  await holdInstalments(tx, lot.id, signedAt);
  await openCase(tx, after, ground);
}

/**
 * Releases a held lot and its instalments, and withdraws the termination case. It does nothing if the lot is not held,
 * for example because it was terminated meanwhile.
 */
export async function releaseLot(tx: LotHoldTransaction, lot: LotRow): Promise<void> {
  const after = released(lot);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_RELEASED', lot, after));
  await releaseInstalments(tx, lot.id);
  await closeCase(tx, lot.id, 'WITHDRAWN');
}
