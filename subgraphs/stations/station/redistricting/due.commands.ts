import { recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { carryOut, chartOf } from './chart.commands';
import { type Chart, type Order } from './chart.rules';
import { parted } from './crowding.rules';
import { appliedBut, openOrder } from './due.rules';
import { RECORDED_REDISTRICTING, type RedistrictingRow } from './redistricting.row';
import { type RedistrictingTransaction } from './redistricting.commands';

/**
 * A station that cannot move yet, because its new street has another station that is not closed (ST-1). It waits until
 * one of the two stations closes.
 */
export type Waiting = { redistrictingId: string; stationId: string; newCode: DivisionCode };

/**
 * Carries out the redistrictings whose day has come, in all cities, and the moves that have waited. Before each
 * redistricting, it locks the row of the city. A second run, even in another process at the same time, therefore
 * changes nothing more.
 * @returns the moves that still wait
 */
export async function applyDueRedistrictings(tx: RedistrictingTransaction): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const { id, cityCode } of await tx.redistrictings.due()) {
    await tx.divisions.getLocked('code', cityCode);
    const row = await tx.redistrictings.getLocked('id', id);
    if (row.status !== 'APPLIED') waiting.push(...(await applyDue(tx, row)));
  }
  return waiting;
}

async function applyDue(tx: RedistrictingTransaction, row: RedistrictingRow): Promise<Waiting[]> {
  const order = openOrder(row, tx.today);
  const chart = await chartFor(tx, order);
  const { now, waiting } = parted(order, chart);
  await carryOut(tx, now, chart);
  const next = appliedBut(waiting, row);
  if (next.status !== row.status || now.moves.length > 0) await update(tx, row, next);
  return waiting.map(({ stationId, newCode }) => ({ redistrictingId: row.id, stationId, newCode }));
}

async function chartFor(tx: RedistrictingTransaction, { moves, newStreets, endedStreets }: Order): Promise<Chart> {
  const stations = await tx.stations.findByKeys(
    'id',
    moves.map(({ stationId }) => stationId),
  );
  const named = [...moves.map(({ newCode }) => newCode), ...newStreets.map(({ code }) => code), ...endedStreets];
  const codes = new Set([...stations.map(({ divisionCode }) => divisionCode), ...named]);
  return chartOf(tx, [...codes], () => [...moves, ...newStreets].map(({ supervisingDistrict }) => supervisingDistrict));
}

async function update(tx: RedistrictingTransaction, before: RedistrictingRow, after: RedistrictingRow): Promise<void> {
  await tx.redistrictings.update(after);
  const { id, cityCode } = after;
  tx.write.record({
    action: after.status === 'APPLIED' ? 'REDISTRICTING_APPLIED' : 'REDISTRICTING_DEFERRED',
    subject: { type: 'Redistricting', id },
    place: { stationId: null, divisionCode: cityCode, districtCode: cityCode },
    before: recorded(before, RECORDED_REDISTRICTING),
    after: recorded(after, RECORDED_REDISTRICTING),
  });
}
