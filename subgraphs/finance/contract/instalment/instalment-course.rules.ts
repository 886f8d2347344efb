import { isStaffedFor } from './staffed.rules';
import { type LotStatus, type InstalmentStatus, type Milestone } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';
import { projectYearOfOrdinal } from './instalment.rules';

/** Before its money is out. */
const UNPAID: readonly InstalmentStatus[] = ['PLANNED', 'DUE', 'REQUESTED'];

/** Those that are held with their lot, each with the status that it comes back to (EV-2). */
export function heldOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments
    .filter(({ status }) => UNPAID.includes(status))
    .map((each) => ({ ...each, status: 'HELD', heldFrom: each.status }));
}

/** Those that were held, as they were before. */
export function releasedOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments
    .filter(({ status }) => status === 'HELD')
    .map((each) => ({ ...each, status: each.heldFrom ?? 'PLANNED', heldFrom: null }));
}

/** Those that are not paid when their lot is terminated, and never will be: what is owed is settled. */
export function cancelledOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments
    .filter(({ status }) => status === 'HELD' || UNPAID.includes(status))
    .map((each) => ({ ...each, status: 'CANCELLED', heldFrom: null }));
}

/** What was reached, and for which project year: by its calendar year, as on the wire, of a lot that begins on `startsOn`. */
export type Reached = { milestone: Milestone; projectYear: number; startsOn: string };

/** Those that have waited for it. One that is held stays so, and is DUE once it is released. */
export function dueOf(instalments: readonly InstalmentRow[], reached: Reached): InstalmentRow[] {
  return waitingFor(instalments, reached).flatMap(due);
}

/** Those that have waited for the contractor's staff, in project years for which it is there. */
export function staffedDueOf(instalments: readonly InstalmentRow[], lot: LotRow, today: PlainDate): InstalmentRow[] {
  return instalments
    .filter((each) => each.milestone === 'STAFF_ON_POST' && isStaffedFor(each, lot, today))
    .flatMap(due);
}

function due(each: InstalmentRow): InstalmentRow[] {
  if (each.status === 'PLANNED') return [{ ...each, status: 'DUE' }];
  return each.status === 'HELD' && each.heldFrom === 'PLANNED' ? [{ ...each, heldFrom: 'DUE' }] : [];
}

/** Those that are due by it and were not asked for: what was reached is not, after all, and they wait again. */
export function waitingAgainOf(instalments: readonly InstalmentRow[], reached: Reached): InstalmentRow[] {
  return waitingFor(instalments, reached).flatMap((each): InstalmentRow[] => {
    if (each.status === 'DUE') return [{ ...each, status: 'PLANNED' }];
    return each.status === 'HELD' && each.heldFrom === 'DUE' ? [{ ...each, heldFrom: 'PLANNED' }] : [];
  });
}

function waitingFor(instalments: readonly InstalmentRow[], { milestone, projectYear, startsOn }: Reached) {
  return instalments
    .filter((each) => each.milestone === milestone)
    .filter((each) => ordinalsOf(each).some((ordinal) => projectYearOfOrdinal(startsOn, ordinal) === projectYear));
}

/** Whether it is due with the milestone of one of these project years. */
export function isDueIn(instalment: InstalmentRow, ordinals: readonly number[]): boolean {
  return ordinalsOf(instalment).some((ordinal) => ordinals.includes(ordinal));
}

/**
 * The project years with whose milestone it is due: its own. What is paid at the beginning of a year can rest only on the
 * evaluation of the year before; it is due with that of its own all the same, if the earlier one never came.
 */
function ordinalsOf({ kind, milestone, yearOrdinal }: InstalmentRow): number[] {
  const looksBack = milestone === 'EVALUATION_QUALIFIED' && kind === 'INITIAL' && yearOrdinal > 1;
  return looksBack ? [yearOrdinal - 1, yearOrdinal] : [yearOrdinal];
}

/**
 * One whose payment was rejected or came back: to be requested again. It waits while its lot is held. Of a lot that is over only the
 * settlement is paid (FN-3): what comes back before it is for the settlement to reckon with, and cancelled; what comes back after
 * it had been reckoned as paid, and is owed with it.
 */
export function dueAgain(instalment: InstalmentRow, { status }: { status: LotStatus }): InstalmentRow {
  switch (status) {
    case 'ACTIVE':
      return { ...instalment, status: 'DUE', heldFrom: null };
    case 'HELD':
      return { ...instalment, status: 'HELD', heldFrom: 'DUE' };
    case 'TERMINATED':
      return { ...instalment, status: 'CANCELLED', heldFrom: null };
    case 'SETTLED':
      return { ...instalment, kind: 'SETTLEMENT', milestone: 'SETTLEMENT', status: 'DUE', heldFrom: null };
  }
}
