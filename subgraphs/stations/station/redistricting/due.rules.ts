import { type DivisionRow } from '../../ground/division/division.row';
import { type Order } from './chart.rules';
import { type Move, type RedistrictingRow } from './redistricting.row';

/** What is still to be done of it: all on its day; later the moves that had to wait, as of today. */
export function openOrder(row: RedistrictingRow, today: string): Order {
  if (row.status === 'PENDING') return row;
  return { effectiveOn: today, moves: row.moves.filter(({ waits }) => waits), newStreets: [], endedStreets: [] };
}

/** The redistricting once all is done but what waits. */
export function appliedBut(waiting: readonly Move[], row: RedistrictingRow): RedistrictingRow {
  const moves = row.moves.map((move) => ({ ...move, waits: waiting.includes(move) }));
  return { ...row, moves, status: waiting.length > 0 ? 'WAITING' : 'APPLIED' };
}

/** What the record calls the change of a division. */
export function divisionAction(before: DivisionRow | null, after: DivisionRow): string {
  if (before === null || (before.endedOn !== null && after.endedOn === null)) return 'DIVISION_ENTERED';
  if (before.endedOn === null && after.endedOn !== null) return 'DIVISION_ENDED';
  return before.name === after.name ? 'DIVISION_REASSIGNED' : 'DIVISION_RENAMED';
}
