import { isStaffedFor } from './staffed.rules';
import { type LotStatus, type InstalmentStatus, type Milestone } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';
import { projectYearOfOrdinal } from './instalment.rules';

/** The states of an instalment that is to be paid and is not held. */
const UNPAID: readonly InstalmentStatus[] = ['PLANNED', 'DUE', 'REQUESTED'];

/** The time of the evaluation's second signature, and the day of the hold, which may be later. */
export type Hold = { signedAt: string; today: PlainDate };

/**
 * Returns the unpaid instalments that were not due at the second signature, with the status HELD (EV-2). In each,
 * `heldFrom` is the status to which it returns when it is released. An instalment that was already due is not held and
 * stays payable.
 */
export function heldOf(instalments: readonly InstalmentRow[], { signedAt, today }: Hold): InstalmentRow[] {
  return instalments
    .filter((each) => isHeldBy(each, signedAt))
    .map((each) => ({ ...each, status: 'HELD', heldFrom: each.status, heldOn: today }));
}

function isHeldBy({ status, dueAt }: InstalmentRow, signedAt: string): boolean {
  if (status === 'PLANNED') return true;
  return (status === 'DUE' || status === 'REQUESTED') && dueAt !== null && dueAt > signedAt;
}

/** Returns the held instalments with the status that they had before. */
export function releasedOf(instalments: readonly InstalmentRow[]): InstalmentRow[] {
  return instalments.filter(({ status }) => status === 'HELD').map(releasedInstalment);
}

/** The values of the columns that describe a hold, for an instalment that is neither held nor withheld. */
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

/** A milestone with the time at which it was reached. The event that reports it may arrive later. */
export type ReachedAt = Reached & { at: string };

/**
 * Returns the instalments that a milestone makes due, with their new state. A held instalment stays HELD, and becomes
 * DUE when it is released.
 */
export function dueOf(instalments: readonly InstalmentRow[], { at, ...reached }: ReachedAt): InstalmentRow[] {
  return waitingFor(instalments, reached).flatMap((each) => due(each, at));
}

/**
 * A lot with staff on post. `at` is the time at which the milestone STAFF_ON_POST was reached, and `today` is the
 * current date.
 */
export type Staffed = { lot: LotRow; today: PlainDate; at: string };

/**
 * Returns the instalments that become due because STAFF_ON_POST is reached for their project year (see `isStaffedFor`),
 * with their new state.
 */
export function staffedDueOf(instalments: readonly InstalmentRow[], { lot, today, at }: Staffed): InstalmentRow[] {
  return instalments
    .filter((each) => each.milestone === 'STAFF_ON_POST' && isStaffedFor(each, lot, today))
    .flatMap((each) => due(each, at));
}

function due(each: InstalmentRow, dueAt: string): InstalmentRow[] {
  if (each.status === 'PLANNED') return [{ ...each, status: 'DUE', dueAt }];
  return each.status === 'HELD' && each.heldFrom === 'PLANNED' ? [{ ...each, heldFrom: 'DUE', dueAt }] : [];
}

/**
 * Returns the instalments that wait again because a milestone was withdrawn, with their new state. An instalment whose
 * payment is requested does not wait again.
 */
export function waitingAgainOf(instalments: readonly InstalmentRow[], reached: Reached): InstalmentRow[] {
  return waitingFor(instalments, reached).flatMap((each): InstalmentRow[] => {
    if (each.status === 'DUE') return [{ ...each, status: 'PLANNED', dueAt: null }];
    return each.status === 'HELD' && each.heldFrom === 'DUE' ? [{ ...each, heldFrom: 'PLANNED', dueAt: null }] : [];
  });
}

function waitingFor(instalments: readonly InstalmentRow[], { milestone, projectYear, startsOn }: Reached) {
  return instalments
    .filter((each) => each.milestone === milestone)
    .filter((each) => ordinalsOf(each).some((ordinal) => projectYearOfOrdinal(startsOn, ordinal) === projectYear));
}

/**
 * Returns whether the instalment becomes due if its milestone is reached in one of the project years with these
 * ordinals.
 */
export function isDueIn(instalment: InstalmentRow, ordinals: readonly number[]): boolean {
  return ordinalsOf(instalment).some((ordinal) => ordinals.includes(ordinal));
}

/**
 * Returns the ordinals of the project years in which the milestone makes the instalment due. Usually, this is only the
 * instalment's project year (`yearOrdinal`). An initial instalment that waits for an evaluation can also become due
 * through the evaluation of the year before. Its own project year is evaluated only at the end of that year.
 */
function ordinalsOf({ kind, milestone, yearOrdinal }: InstalmentRow): number[] {
  const looksBack = milestone === 'EVALUATION_QUALIFIED' && kind === 'INITIAL' && yearOrdinal > 1;
  return looksBack ? [yearOrdinal - 1, yearOrdinal] : [yearOrdinal];
}

/**
 * Returns an instalment with the status that it gets when its payment is rejected or returned. On a lot that continues,
 * the instalment is due again. If it is held or withheld, it stays HELD, and is due again when it is released. A lot
 * that has ended pays only its settlement (FN-3). On a terminated lot, the instalment is cancelled, because the
 * settlement will cover it. On a settled lot, the instalment is owed as part of the settlement, because the settlement
 * counted it as paid.
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
