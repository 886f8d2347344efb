import { recorded } from '../../../shared/data/write';
import { purchasersPlace } from '../lot/lot-place';
import { type FinanceTx } from '../transaction';
import { type InstalmentRow, RECORDED_INSTALMENT } from './instalment.row';
import { type Reached, cancelledOf, dueOf, heldOf, releasedOf, waitingAgainOf } from './instalment-course.rules';

/** All of these are of a lot that is locked; told again, each changes nothing. */

export function holdInstalments(tx: FinanceTx, lotId: string): Promise<void> {
  return change(tx, lotId, { of: heldOf, action: () => 'INSTALMENT_HELD' });
}

export function releaseInstalments(tx: FinanceTx, lotId: string): Promise<void> {
  return change(tx, lotId, { of: releasedOf, action: () => 'INSTALMENT_RELEASED' });
}

export function cancelInstalments(tx: FinanceTx, lotId: string): Promise<void> {
  return change(tx, lotId, { of: cancelledOf, action: () => 'INSTALMENT_CANCELLED' });
}

export function reachMilestone(tx: FinanceTx, lotId: string, reached: Reached): Promise<void> {
  const action = ({ status }: InstalmentRow) => (status === 'DUE' ? 'INSTALMENT_DUE' : 'INSTALMENT_MILESTONE_REACHED');
  return change(tx, lotId, { of: (instalments) => dueOf(instalments, reached), action });
}

/** What was reached is not, after all. */
export function withdrawMilestone(tx: FinanceTx, lotId: string, reached: Reached): Promise<void> {
  const action = () => 'INSTALMENT_MILESTONE_WITHDRAWN';
  return change(tx, lotId, { of: (instalments) => waitingAgainOf(instalments, reached), action });
}

type Change = {
  of: (instalments: readonly InstalmentRow[]) => InstalmentRow[];
  action: (row: InstalmentRow) => string;
};

async function change({ instalments, write }: FinanceTx, lotId: string, { of, action }: Change): Promise<void> {
  const before = new Map((await instalments.lockOf(lotId)).map((row) => [row.id, row]));
  const changed = of([...before.values()]);
  if (changed.length === 0) return;
  await instalments.updateAll(changed, ['status', 'heldFrom']);
  for (const row of changed) {
    const was = before.get(row.id);
    write.record({
      action: action(row),
      subject: { type: 'Instalment', id: row.id },
      place: purchasersPlace(row),
      before: was === undefined ? null : recorded(was, RECORDED_INSTALMENT),
      after: recorded(row, RECORDED_INSTALMENT),
    });
  }
}
