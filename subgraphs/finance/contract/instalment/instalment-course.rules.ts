import { isStaffedFor } from './staffed.rules';
import { type LotStatus, type InstalmentStatus, type Milestone } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';
import { projectYearOfOrdinal } from './instalment.rules';

/** The states of an instalment that is not paid, not held and not cancelled. */
const UNPAID: readonly InstalmentStatus[] = ['PLANNED', 'DUE', 'REQUESTED'];

/**
 * Returns the instalments that are not due yet, with the status HELD (EV-2). Each keeps the status to which it returns
 * on release. An instalment that was already due is not held and stays payable.
 */
export function heldOf(instalments: readonly InstalmentRow[], today: PlainDate): InstalmentRow[] {
  return instalments
    .filter(({ status }) => status === 'PLANNED')
    .map((each) => ({ ...each, status: 'HELD', heldFrom: each.status, heldOn: today }));
}

/** Returns the held instalments with the status that they had before. */
export function releasedOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments.filter(({ status }) => status === 'HELD').map(releasedInstalment);
}

/** The columns of an instalment that is neither held nor withheld. */
export const NOT_HELD = { heldFrom: null, heldOn: null, withheldClause: null, withheldReason: null } as const;

/** Returns a held or withheld instalment with the status that it had before. */
export function releasedInstalment(instalment: InstalmentRow): InstalmentRow {
  return { ...instalment, status: instalment.heldFrom ?? 'PLANNED', ...NOT_HELD };
}

/**
 * Returns the unpaid instalments of a terminated lot, with the status CANCELLED. The settlement covers what is owed.
 */
export function cancelledOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments
    .filter(({ status }) => status === 'HELD' || UNPAID.includes(status))
    .map((each) => ({ ...each, status: 'CANCELLED', heldFrom: null }));
}

/**
 * A milestone that was reached. `projectYear` is the calendar year in which the project year begins; `startsOn` is the
 * first day of the lot.
 */
export type Reached = { milestone: Milestone; projectYear: number; startsOn: string };

/**
 * Returns the instalments that a milestone makes due, with their new state. A held instalment stays HELD, and becomes
 * DUE when it is released.
 */
export function dueOf(instalments: readonly InstalmentRow[], reached: Reached): InstalmentRow[] {
  return waitingFor(instalments, reached).flatMap(due);
}

/**
 * Returns the instalments that become due because STAFF_ON_POST is reached for their project year (see `isStaffedFor`),
 * with their new state.
 */
export function staffedDueOf(instalments: readonly InstalmentRow[], lot: LotRow, today: PlainDate): InstalmentRow[] {
  return instalments
    .filter((each) => each.milestone === 'STAFF_ON_POST' && isStaffedFor(each, lot, today))
    .flatMap(due);
}

function due(each: InstalmentRow): InstalmentRow[] {
  if (each.status === 'PLANNED') return [{ ...each, status: 'DUE' }];
  return each.status === 'HELD' && each.heldFrom === 'PLANNED' ? [{ ...each, heldFrom: 'DUE' }] : [];
}

/**
 * Returns the instalments that wait again because the milestone was withdrawn, with their new state. An instalment
 * whose payment is requested does not wait again.
 */
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

/** Returns whether reaching the milestone in one of these project years makes the instalment due. */
export function isDueIn(instalment: InstalmentRow, ordinals: readonly number[]): boolean {
  return ordinalsOf(instalment).some((ordinal) => ordinals.includes(ordinal));
}

/**
 * Returns the ordinals of the project years in which reaching the milestone makes the instalment due. This is the
 * instalment's own year. An initial instalment that waits for an evaluation also becomes due by the evaluation of the
 * year before, because its own year is evaluated only at the end.
 */
function ordinalsOf({ kind, milestone, yearOrdinal }: InstalmentRow): number[] {
  const looksBack = milestone === 'EVALUATION_QUALIFIED' && kind === 'INITIAL' && yearOrdinal > 1;
  return looksBack ? [yearOrdinal - 1, yearOrdinal] : [yearOrdinal];
}

/**
 * Returns an instalment with the status that it gets when its payment is rejected or returned. On a lot that continues,
 * the instalment is due again, unless it is withheld. A lot that has ended pays only its settlement (FN-3). Before the
 * settlement, the instalment is cancelled, and the settlement will cover it. After the settlement, which counted it as
 * paid, the instalment is owed as part of the settlement.
 */
export function dueAgain(instalment: InstalmentRow, { status }: { status: LotStatus }): InstalmentRow {
  switch (status) {
    case 'ACTIVE':
    case 'HELD':
      return instalment.status === 'HELD'
        ? { ...instalment, heldFrom: 'DUE' }
        : { ...instalment, status: 'DUE', ...NOT_HELD };
    case 'TERMINATED':
      return { ...instalment, status: 'CANCELLED', heldFrom: null };
    case 'SETTLED':
      return { ...instalment, kind: 'SETTLEMENT', milestone: 'SETTLEMENT', status: 'DUE', ...NOT_HELD };
  }
}
