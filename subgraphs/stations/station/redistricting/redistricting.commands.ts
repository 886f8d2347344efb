import { recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound, assertAllFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type StationRow } from '../../ground/station/station.row';
import { carryOut, chartOf } from './chart.commands';
import { assertNotCrowded } from './crowding.rules';
import { assertOrderly } from './order.rules';
import { type Redistrict } from './redistricting.input';
import { RECORDED_REDISTRICTING, type RedistrictingRow } from './redistricting.row';
import { assertTimely, movesOf, newStreetsOf, supervisorsOf } from './redistricting.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type StationSlice } from '../../ground/station/station.repository';
import { type RedistrictingSlice } from './redistricting.repository';

/** The repositories that the commands of this file need. */
export type RedistrictingTransaction = Transaction<RedistrictingSlice & DivisionSlice & StationSlice>;

/**
 * Carries out a redistricting at once, or stores it for its day. It locks the city's row, so that only one
 * redistricting runs at a time in a city.
 * @returns the id of the redistricting
 */
export async function redistrict(tx: RedistrictingTransaction, asked: Redistrict): Promise<string[]> {
  assertTimely(asked.effectiveOn, tx.today);
  const city = await tx.divisions.getLocked('code', cityOf(tx));
  const stations = await stationsNamed(tx, asked);
  const chart = await chartOf(tx, codesIn(asked, stations), (streets) => supervisorsOf(asked, streets));
  const known = { code: city.code, divisions: chart.divisions };
  const { effectiveOn, endedStreets } = asked;
  const order = { effectiveOn, moves: movesOf(asked, known), newStreets: newStreetsOf(asked, known), endedStreets };
  assertOrderly(order, chart);
  const isAtOnce = effectiveOn <= tx.today;
  if (isAtOnce) assertNotCrowded(order, chart);
  const id = newId(tx.now);
  await insert(tx, { id, cityCode: city.code, status: isAtOnce ? 'APPLIED' : 'PENDING', ...order });
  if (isAtOnce) await carryOut(tx, order, chart);
  return [id];
}

/** Returns the city of the caller. @throws HubError NOT_FOUND if the caller has no city */
function cityOf({ scope }: RedistrictingTransaction): DivisionCode {
  if (scope.kind !== 'division') throw notFound();
  return scope.code;
}

/** Returns the stations that the order names. @throws HubError NOT_FOUND if a station is missing or not in the city */
async function stationsNamed(tx: RedistrictingTransaction, { changes }: Redistrict): Promise<StationRow[]> {
  const ids = changes.map(({ stationId }) => stationId);
  const found = await tx.stations.findByKeys('id', [...new Set(ids)]);
  assertAllFound(
    ids,
    found.map(({ id }) => id),
    (at) => `input.changes.${at}.stationId`,
  );
  return found;
}

/**
 * Returns the codes of all streets that the order may change. They are the streets that the moving stations leave or
 * reach, the new streets and the ending streets.
 */
function codesIn({ changes, newStreets, endedStreets }: Redistrict, stations: readonly StationRow[]): DivisionCode[] {
  const named = [...changes.map(({ newCode }) => newCode), ...newStreets.map(({ code }) => code), ...endedStreets];
  return [...new Set([...stations.map(({ divisionCode }) => divisionCode), ...named])];
}

async function insert(tx: RedistrictingTransaction, row: RedistrictingRow): Promise<void> {
  await tx.redistrictings.insert(row);
  const { id, cityCode } = row;
  tx.write.record({
    action: 'REDISTRICTING_ORDERED',
    subject: { type: 'Redistricting', id },
    place: { stationId: null, divisionCode: cityCode, districtCode: cityCode },
    before: null,
    after: recorded(row, RECORDED_REDISTRICTING),
  });
}
