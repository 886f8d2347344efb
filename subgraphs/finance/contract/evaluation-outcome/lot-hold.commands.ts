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
 * Holds a lot after an unqualified evaluation, holds its instalments that are not due yet, and opens a termination case
 * (EV-2). A lot that is already held, or has ended, stays as it is.
 */
export async function holdLot(tx: LotHoldTransaction, lot: LotRow, ground: Ground): Promise<void> {
  const after = held(lot, tx.today);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_HELD', lot, after));
  await holdInstalments(tx, lot.id);
  await openCase(tx, after, ground);
}

/**
 * Releases a held lot and its instalments, and withdraws the termination case. If the lot was terminated meanwhile,
 * nothing changes.
 */
export async function releaseLot(tx: LotHoldTransaction, lot: LotRow): Promise<void> {
  const after = released(lot);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_RELEASED', lot, after));
  await releaseInstalments(tx, lot.id);
  await closeCase(tx, lot.id, 'WITHDRAWN');
}
