import { type DivisionRow } from '../../ground/division/division.row';
import { type Order } from './chart.rules';
import { type Move, type RedistrictingRow } from './redistricting.row';

/**
 * Returns the part of the order that is still to be carried out. Before the order is carried out, this is the whole
 * order. Afterwards, it is only the moves that wait.
 */
export function openOrder(row: RedistrictingRow, today: string): Order {
  if (row.status === 'PENDING') return row;
  return { effectiveOn: today, moves: row.moves.filter(({ waits }) => waits), newStreets: [], endedStreets: [] };
}

/** Returns the redistricting after all its changes are carried out, except the moves that wait. */
export function appliedBut(waiting: readonly Move[], row: RedistrictingRow): RedistrictingRow {
  const moves = row.moves.map((move) => ({ ...move, waits: waiting.includes(move) }));
  return { ...row, moves, status: waiting.length > 0 ? 'WAITING' : 'APPLIED' };
}

/** Returns the name of the action under which the change of a division is recorded. */
export function divisionAction(before: DivisionRow | null, after: DivisionRow): string {
  if (before === null || (before.endedOn !== null && after.endedOn === null)) return 'DIVISION_ENTERED';
  if (before.endedOn === null && after.endedOn !== null) return 'DIVISION_ENDED';
  return before.name === after.name ? 'DIVISION_REASSIGNED' : 'DIVISION_RENAMED';
}
