import { searchable } from '../../../../shared/store/sql/conditions';
import { type DivisionCode, divisionKindOf } from '../../../../shared/kernel/ids/division-code';
import { stationName } from '../../../../shared/kernel/ids/station-name';
import { type DivisionRow } from '../../ground/division/division.row';
import { type StationRow } from '../../ground/station/station.row';
import { type Move, type NewStreet, type RedistrictingRow } from './redistricting.row';

/**
 * The streets that a redistricting concerns, their districts, and all stations of these streets. A chart shows them
 * either before or after the redistricting.
 */
export type Chart = { divisions: readonly DivisionRow[]; stations: readonly StationRow[] };
export type Order = Pick<RedistrictingRow, 'effectiveOn' | 'moves' | 'newStreets' | 'endedStreets'>;
type Streets = ReadonlyMap<DivisionCode, DivisionRow>;

/** Returns the chart as the redistricting leaves it. The versions of stations grow only when the rows are written. */
export function redrawn(order: Order, chart: Chart): Chart {
  const divisions = divisionsAfter(order, chart);
  const stations = chart.stations.map((station) => stationAfter(station, { order, before: chart, divisions }));
  return { divisions: [...divisions.values()], stations };
}

function divisionsAfter(order: Order, chart: Chart): Streets {
  const after = new Map(chart.divisions.map((row) => [row.code, row]));
  const living = (code: DivisionCode) => after.get(code)?.endedOn === null;
  const made = order.newStreets.filter(({ code }) => !living(code));
  const moved = order.moves.map(({ newCode: code, ...street }) => ({ code, ...street }));
  for (const street of [...made, ...moved]) after.set(street.code, entered(street, after.get(street.code)));
  for (const code of endingStreets(order, chart)) {
    const row = after.get(code);
    if (row?.endedOn === null) after.set(code, { ...row, endedOn: order.effectiveOn });
  }
  return after;
}

/**
 * Returns the row of a street as the redistricting leaves it. The street may be new, renamed, under another district, or
 * restored after its end.
 */
function entered({ code, streetName, supervisingDistrict }: NewStreet, known: DivisionRow | undefined): DivisionRow {
  const kind = known?.kind ?? divisionKindOf(code);
  return {
    code,
    name: streetName,
    kind,
    parentCode: supervisingDistrict,
    districtCode: supervisingDistrict,
    endedOn: null,
  };
}

/**
 * Returns the streets that end. They are the streets that the order names as ended, and the streets that a station
 * leaves. Such a street continues if a move keeps it, if a station arrives there, or if the order names it as new. It
 * also continues if a station that is not closed stays there.
 */
function endingStreets(order: Order, { stations }: Chart): DivisionCode[] {
  const codeOf = (move: Move) => stations.find(({ id }) => id === move.stationId)?.divisionCode;
  const left = order.moves.filter(({ keepsOldStreet }) => !keepsOldStreet).map(codeOf);
  const kept = order.moves.filter(({ keepsOldStreet }) => keepsOldStreet).map(codeOf);
  const reached = [...order.moves.map(({ newCode }) => newCode), ...order.newStreets.map(({ code }) => code)];
  const moving = new Set(order.moves.map(({ stationId }) => stationId));
  const inhabited = stations.filter(({ id, status }) => status !== 'CLOSED' && !moving.has(id));
  const living = new Set([...kept, ...reached, ...inhabited.map(({ divisionCode }) => divisionCode)]);
  return [...left, ...order.endedStreets].filter((code) => code !== undefined && !living.has(code)) as DivisionCode[];
}

type Redrawing = { order: Order; before: Chart; divisions: Streets };

/**
 * Returns a station as it is after the redistricting. The station gets the code, the district and the name of its
 * street. A closed station keeps its name.
 */
function stationAfter(station: StationRow, { order, before, divisions }: Redrawing): StationRow {
  const move = moveOf(station, { order, before, divisions });
  const code = move?.newCode ?? station.divisionCode;
  const street = divisions.get(code);
  const district = street && divisions.get(street.districtCode);
  if (street === undefined || district === undefined) return station;
  const known = before.divisions.find((row) => row.code === code);
  if (move === undefined && known !== undefined && isSame(known, street)) return station;
  const placed = { ...station, divisionCode: code, districtCode: street.districtCode };
  if (station.status === 'CLOSED') return placed;
  const name = stationName(district, street);
  return { ...placed, name, searchName: searchable(name) };
}

/**
 * Returns the move that a station makes; undefined if the station stays. If the order does not name a closed station,
 * this station stays, unless its street ends. In that case, it makes the same move as the station that leaves the
 * street.
 */
function moveOf(station: StationRow, { order, before, divisions }: Redrawing): Move | undefined {
  const own = order.moves.find(({ stationId }) => stationId === station.id);
  const street = divisions.get(station.divisionCode);
  if (own !== undefined || station.status !== 'CLOSED' || street === undefined || street.endedOn === null) return own;
  const here = before.stations.filter(({ divisionCode }) => divisionCode === station.divisionCode);
  return order.moves.find(({ stationId }) => here.some(({ id }) => id === stationId));
}

export type Difference<Row> = { before: Row | null; after: Row };

/** Returns the new and the changed rows, in the order of their keys. */
export function differences(before: Chart, after: Chart) {
  return {
    divisions: changedRows(before.divisions, after.divisions, ({ code }) => code),
    stations: changedRows(before.stations, after.stations, ({ id }) => id),
  };
}

function changedRows<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string) {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return after
    .map((row): Difference<Row> => ({ before: known.get(keyOf(row)) ?? null, after: row }))
    .filter((each) => each.before === null || !isSame(each.before, each.after))
    .toSorted((a, b) => (keyOf(a.after) < keyOf(b.after) ? -1 : 1));
}

function isSame<Row>(a: Row, b: Row): boolean {
  return Object.entries(a as object).every(([column, value]) => value === b[column as keyof Row]);
}
