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

/** What the commands of this file work with. */
export type LotHoldTransaction = Transaction<LotSlice & InstalmentSlice & TerminationCaseSlice>;

/** EV-2: nothing of the lot is paid any more, and the purchaser has to terminate it. One that is held, or over, stays as it is. */
export async function holdLot(tx: LotHoldTransaction, lot: LotRow, ground: Ground): Promise<void> {
  const after = held(lot, tx.today);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_HELD', lot, after));
  await holdInstalments(tx, lot.id);
  await openCase(tx, after, ground);
}

/** What held it is gone: it goes on where it was. One that was terminated meanwhile does not come back. */
export async function releaseLot(tx: LotHoldTransaction, lot: LotRow): Promise<void> {
  const after = released(lot);
  if (after === null) return;
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_RELEASED', lot, after));
  await releaseInstalments(tx, lot.id);
  await closeCase(tx, lot.id, 'WITHDRAWN');
}
