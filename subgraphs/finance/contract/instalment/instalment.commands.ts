import { recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow, RECORDED_INSTALMENT } from './instalment.row';
import {
  type Reached,
  type ReachedAt,
  cancelledOf,
  dueOf,
  heldOf,
  isDueIn,
  releasedOf,
  staffedDueOf,
  waitingAgainOf,
} from './instalment-course.rules';
import { type Recording, type Transaction } from '../../../../shared/graphql/request-context';
import { type InstalmentSlice } from './instalment.repository';

/** The transaction that the commands of this file need. */
export type InstalmentTransaction = Transaction<InstalmentSlice>;

/**
 * The functions from here to `withdrawMilestone` expect that their caller has locked the lot of the instalments. A
 * second call with the same input changes nothing.
 */

/** Holds the unpaid instalments that were not yet due at `signedAt`, the time of the second signature (EV-2). */
export function holdInstalments(tx: InstalmentTransaction, lotId: string, signedAt: string): Promise<void> {
  const hold = { signedAt, today: tx.today };
  return change(tx, lotId, { of: (rows) => heldOf(rows, hold), action: () => 'INSTALMENT_HELD' });
}

export function releaseInstalments(tx: InstalmentTransaction, lotId: string): Promise<void> {
  return change(tx, lotId, { of: releasedOf, action: () => 'INSTALMENT_RELEASED' });
}

export function cancelInstalments(tx: InstalmentTransaction, lotId: string): Promise<void> {
  return change(tx, lotId, { of: cancelledOf, action: () => 'INSTALMENT_CANCELLED' });
}

export function reachMilestone(tx: InstalmentTransaction, lotId: string, reached: ReachedAt): Promise<void> {
  return change(tx, lotId, { of: (instalments) => dueOf(instalments, reached), action: reachedAction });
}

/** Makes due the instalments that wait for staff on post. `at` is the time at which the milestone was reached. */
export function reachStaffed(tx: InstalmentTransaction, lot: LotRow, at: string): Promise<void> {
  const staffed = { lot, today: tx.today, at };
  return change(tx, lot.id, { of: (rows) => staffedDueOf(rows, staffed), action: reachedAction });
}

function reachedAction({ status }: InstalmentRow): string {
  return status === 'DUE' ? 'INSTALMENT_DUE' : 'INSTALMENT_MILESTONE_REACHED';
}

/**
 * Withdraws a milestone that no longer counts as reached. `standing` has the ordinals of the project years in which the
 * milestone still counts. An instalment that one of these years makes due stays due. On a held lot, the instalments
 * that wait again are held.
 */
export async function withdrawMilestone(
  tx: InstalmentTransaction,
  lot: Pick<LotRow, 'id' | 'status'>,
  { standing = [], ...reached }: Reached & { standing?: readonly number[] },
): Promise<void> {
  const action = () => 'INSTALMENT_MILESTONE_WITHDRAWN';
  const lost = (rows: readonly InstalmentRow[]) => rows.filter((each) => !isDueIn(each, standing));
  await change(tx, lot.id, { of: (rows) => waitingAgainOf(lost(rows), reached), action });
  if (lot.status === 'HELD') await holdInstalments(tx, lot.id, tx.now.toISOString());
}

type Change = {
  of: (instalments: readonly InstalmentRow[]) => InstalmentRow[];
  action: (row: InstalmentRow) => string;
};

async function change(tx: InstalmentTransaction, lotId: string, { of, action }: Change): Promise<void> {
  const before = new Map((await tx.instalments.lockOf(lotId)).map((row) => [row.id, row]));
  const changed = of([...before.values()]).map((row) => since(tx, before.get(row.id) ?? null, row));
  if (changed.length === 0) return;
  await tx.instalments.updateAll(changed, COURSE);
  for (const row of changed) recordInstalment(tx, action(row), { before: before.get(row.id) ?? null, after: row });
}

/** The columns that change when an instalment becomes due, waits again, or is paid, held, withheld or released. */
const COURSE = ['status', 'heldFrom', 'heldOn', 'withheldClause', 'withheldReason', 'statusAt', 'dueAt'] as const;

/**
 * Returns the instalment with the current time as the time of its new status. If the status is the same as before,
 * returns the instalment unchanged.
 */
function since({ now }: InstalmentTransaction, before: InstalmentRow | null, after: InstalmentRow): InstalmentRow {
  return before?.status === after.status ? after : { ...after, statusAt: now.toISOString() };
}

/** Changes the status of an instalment when its payment changes, or the purchaser withholds or releases it. */
export async function moveInstalment(
  tx: InstalmentTransaction,
  before: InstalmentRow,
  after: InstalmentRow,
  action = `INSTALMENT_${after.status}`,
): Promise<void> {
  await tx.instalments.updateAll([since(tx, before, after)], ['kind', 'milestone', ...COURSE]);
  recordInstalment(tx, action, { before, after });
}

/** Adds the instalment for the amount that is owed to the contractor after a settlement. */
export async function addInstalment(tx: InstalmentTransaction, row: InstalmentRow): Promise<void> {
  await tx.instalments.insert(since(tx, null, row));
  recordInstalment(tx, `INSTALMENT_${row.status}`, { before: null, after: row });
}

type Recorded = { before: InstalmentRow | null; after: InstalmentRow };

function recordInstalment({ write }: Recording, action: string, { before, after }: Recorded): void {
  write.record({
    action,
    subject: { type: 'Instalment', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_INSTALMENT),
    after: recorded(after, RECORDED_INSTALMENT),
  });
}
