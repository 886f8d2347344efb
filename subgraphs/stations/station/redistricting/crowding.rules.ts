import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type Chart, type Order, redrawn } from './chart.rules';
import { type Move } from './redistricting.row';

/**
 * Splits the moves of an order into moves that can be made now and moves that must wait. A move waits if its new street
 * would then have two stations that are not closed (ST-1, 三(二)). A station that is already in the street stays there.
 * If no station is there, only the first station that the order names moves there.
 */
export function parted(order: Order, chart: Chart): { now: Order; waiting: Move[] } {
  const waiting = new Set<Move>();
  for (;;) {
    const now = { ...order, moves: order.moves.filter((move) => !waiting.has(move)) };
    const late = lateMoves(now, chart);
    if (late.length === 0) return { now, waiting: order.moves.filter((move) => waiting.has(move)) };
    for (const move of late) waiting.add(move);
  }
}

/**
 * Checks that every station can make its move now, and need not wait for another station to close.
 * @throws HubError RULE_VIOLATION if a street would have two stations that are not closed
 */
export function assertNotCrowded(order: Order, chart: Chart): void {
  const [move] = parted(order, chart).waiting;
  if (move === undefined) return;
  throw refusedByEvery('ST-1', {
    zh: `每个街道(镇)只设一个社工站,按本次调整 ${move.newCode} 将有多个未关闭的社工站。请先关闭多余的社工站,或修改各项变更。`,
    en: `A street or town can have only one station, but after this order ${move.newCode} would have several that are not closed. Close the surplus stations first, or correct the changes.`,
  });
}

function lateMoves(order: Order, chart: Chart): Move[] {
  return crowdedStreets(redrawn(order, chart)).flatMap((code) => lateAt(code, order, chart));
}

function crowdedStreets({ stations }: Chart): DivisionCode[] {
  const open = stations.filter(({ status }) => status !== 'CLOSED').map(({ divisionCode }) => divisionCode);
  return [...new Set(open.filter((code, index) => open.indexOf(code) !== index))];
}

function lateAt(code: DivisionCode, order: Order, { stations }: Chart): Move[] {
  const open = new Map(stations.filter(({ status }) => status !== 'CLOSED').map((each) => [each.id, each]));
  const coming = order.moves.filter(
    ({ stationId, newCode }) => newCode === code && open.has(stationId) && open.get(stationId)?.divisionCode !== code,
  );
  const staying = [...open.values()].filter(
    ({ id, divisionCode }) =>
      divisionCode === code && !order.moves.some(({ stationId, newCode }) => stationId === id && newCode !== code),
  );
  return staying.length > 0 ? coming : coming.slice(1);
}
