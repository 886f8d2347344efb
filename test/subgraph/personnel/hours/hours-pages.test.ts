import { type DataSource } from 'typeorm';
import { type Scope } from '../../../../shared/access/scope';
import { PlaceLotRow, PlaceRow } from '../../../../shared/follow/projection/place';
import { addDays, isoWeekOf } from '../../../../shared/kernel/dates/period';
import { readingConnection } from '../../../../shared/store/connection/connection';
import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { personnel } from '../../../../subgraphs/personnel/schema';
import {
  type ServiceHoursFilter,
  ServiceHoursRepository,
} from '../../../../subgraphs/personnel/hours/hours/hours.repository';
import { ServiceHoursRow } from '../../../../subgraphs/personnel/hours/hours/hours.row';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  OTHER_CITY,
  OTHER_DISTRICT,
  SHIZHONG,
  STREET,
  TODAY,
  idOf,
} from '../../../support/city/small-city';
import { type Statement } from '../../../support/drivers/hub/gateway-under-test';
import { databaseUnderTest, openTestDatabase } from '../../../support/drivers/subgraph/test-database';
import { TEST_VAULT } from '../../../support/drivers/subgraph/test-vault';
import { rowsRead } from '../../../support/plans/scans';

/** The places of the stations. The last station is in another city. */
const PLACES = [
  { districtCode: LIXIA, divisionCode: STREET.lixiaFirst },
  { districtCode: LIXIA, divisionCode: STREET.lixiaSecond },
  { districtCode: SHIZHONG, divisionCode: STREET.shizhong },
  { districtCode: SHIZHONG, divisionCode: STREET.shizhong },
  { districtCode: OTHER_DISTRICT, divisionCode: STREET.other },
];
const STATIONS: PlaceRow[] = PLACES.map((place, index) => ({
  stationId: idOf('SN', index),
  status: 'OPERATING',
  ...place,
}));
const WORKERS = [0, 1, 2];

/** The ages of the rows in weeks: the last weeks without a gap, and older weeks with longer and longer gaps. */
const AGES = [...Array.from({ length: 30 }, (_, index) => index), 33, 47, 48, 90, 171, 172, 400, 690, 900];

const contractorOf = (station: number) => (station % 2 === 0 ? CONTRACTOR.lixia : CONTRACTOR.several);

/** The lots of the stations. A contractor reads a station only through a lot in force. */
const LOTS = STATIONS.map(({ stationId }, station): PlaceLotRow => ({
  lotId: idOf('LT', station),
  stationId,
  contractId: idOf('CN', station),
  contractorId: contractorOf(station),
  signedOn: '2026-01-01',
  startsOn: '2026-01-01',
  endsOn: '2028-12-31',
  endedOn: null,
}));

let rows = 0;
function rowOf(station: number, worker: number, age: number): ServiceHoursRow {
  rows += 1;
  const isReturned = (station + worker + age) % 29 === 0;
  return {
    // The order of the ids differs from the order of the weeks, because hours are also logged late.
    id: idOf('HR', (rows * 7919) % 9973),
    workerId: idOf('WK', station * 10 + worker),
    stationId: idOf('SN', station),
    contractorId: contractorOf(station),
    week: isoWeekOf(addDays(TODAY, -7 * age)),
    minutes: 1500,
    community: null,
    serviceKind: null,
    status: isReturned ? 'RETURNED' : 'VERIFIED',
    returnReason: null,
    revision: 1,
    loggedBy: null,
    statusSince: null,
  };
}

const HOURS = STATIONS.flatMap((_, station) =>
  WORKERS.flatMap((worker) => AGES.map((age) => rowOf(station, worker, age))),
);

let database: DataSource;
let close: () => Promise<void>;
const statements: Statement[] = [];
beforeAll(async () => {
  const opened = await openTestDatabase(personnel(TEST_VAULT).database, (sql, parameters = []) =>
    statements.push({ sql, parameters }),
  );
  ({ database, close } = opened);
  await insertRows(database.manager, PlaceRow, STATIONS);
  await insertRows(database.manager, PlaceLotRow, LOTS);
  await insertRows(database.manager, ServiceHoursRow, HOURS);
});
afterAll(() => close());

const hoursOf = (scope: Scope) =>
  new ServiceHoursRepository({
    connection: readingConnection(database),
    reading: { scope, today: TODAY },
    write: null,
  });

const ALL: ServiceHoursFilter = {
  division: null,
  week: null,
  status: null,
  stationId: null,
  workerId: null,
  weekFrom: null,
  weekUntil: null,
};

/** Reads all pages of a list, forward or backward, and returns the ids in the order of the list. */
async function readAll(scope: Scope, filter: ServiceHoursFilter, size: number, isBackward: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await hoursOf(scope).page(filter, { size, cursor, isBackward });
    const read = page.rows.map(({ id }) => id);
    ids.splice(isBackward ? 0 : ids.length, 0, ...read);
    expect(await page.total()).toBe(HOURS.filter((row) => isWanted(row, scope, filter)).length);
    if (!(isBackward ? page.hasPreviousPage : page.hasNextPage)) return ids;
    cursor = isBackward ? page.startCursor : page.endCursor;
  }
}

function isWanted(row: ServiceHoursRow, scope: Scope, { division, status, weekFrom, weekUntil }: ServiceHoursFilter) {
  const { districtCode, divisionCode } = STATIONS.find(({ stationId }) => stationId === row.stationId) as PlaceRow;
  const isIn = (code: string) => districtCode.startsWith(code) || divisionCode === code;
  const isInScope =
    scope.kind === 'contractor'
      ? row.contractorId === scope.contractorId
      : scope.kind === 'division' && isIn(scope.code);
  return (
    isInScope &&
    (division === null || isIn(division)) &&
    (status === null || row.status === status) &&
    (weekFrom === null || row.week >= weekFrom) &&
    (weekUntil === null || row.week <= weekUntil)
  );
}

function listed(scope: Scope, filter: ServiceHoursFilter): string[] {
  const place = ({ week, id }: ServiceHoursRow) => `${week} ${id}`;
  const wanted = HOURS.filter((row) => isWanted(row, scope, filter));
  return wanted.toSorted((one, other) => (place(one) < place(other) ? 1 : -1)).map(({ id }) => id);
}

const CITY_SCOPE: Scope = { kind: 'division', code: CITY };
const SCOPES: [string, Scope][] = [
  ['a city', CITY_SCOPE],
  ['a district', { kind: 'division', code: SHIZHONG }],
  ['a street', { kind: 'division', code: STREET.lixiaSecond }],
  ['a contractor', { kind: 'contractor', contractorId: CONTRACTOR.several, stations: null }],
];
const FILTERS: [string, ServiceHoursFilter][] = [
  ['no filter', ALL],
  ['a state of most rows', { ...ALL, status: 'VERIFIED' }],
  ['a rare state', { ...ALL, status: 'RETURNED' }],
  ['a district', { ...ALL, division: LIXIA }],
  ['a first week', { ...ALL, weekFrom: '2026-W10' }],
  ['a last week', { ...ALL, weekUntil: '2025-W30' }],
  ['a period', { ...ALL, weekFrom: '2025-W40', weekUntil: '2026-W03' }],
  ['a period without rows', { ...ALL, weekFrom: '2030-W40', weekUntil: '2031-W03' }],
];

describe.each(SCOPES)('the hours in the scope of %s', (_scope, scope) => {
  it.each(FILTERS)(
    'are listed page by page from the newest week to the oldest, forward and backward: %s',
    async (_filter, filter) => {
      const wanted = listed(scope, filter);
      for (const size of [7, 100]) {
        expect(await readAll(scope, filter, size, false)).toEqual(wanted);
        expect(await readAll(scope, filter, size, true)).toEqual(wanted);
      }
    },
  );
});

it('shows no hours of another city', async () => {
  expect(await readAll({ kind: 'division', code: OTHER_CITY }, ALL, 100, false)).toHaveLength(HOURS.length / 5);
});

/** Returns the statements that read a page of twenty rows. `endCursor` is the cursor of the last row. */
async function statementsOf(scope: Scope, filter: ServiceHoursFilter, cursor: string | null = null) {
  statements.length = 0;
  const page = await hoursOf(scope).page(filter, { size: 20, cursor, isBackward: false });
  return { endCursor: page.endCursor, sent: statements.filter(({ sql }) => sql.startsWith('SELECT')) };
}

const PAGES = SCOPES.flatMap(([who, scope]) =>
  FILTERS.slice(0, 4).map(([by, filter]) => [`${who}, ${by}`, scope, filter] as const),
).filter(([title]) => title !== 'a district, a district' && title !== 'a street, a district');

it.each(PAGES)('reads a page in the scope of %s from a range of weeks of an index', async (_title, scope, filter) => {
  if (databaseUnderTest().type !== 'sqlite') return;
  const first = await statementsOf(scope, filter);
  const { sent } = await statementsOf(scope, filter, first.endCursor);
  for (const { sql, parameters } of [...first.sent, ...sent].filter((each) => /t\.week [<>]/.test(each.sql))) {
    const plan = await database.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
    expect(plan.map(({ detail }) => detail).filter((detail) => detail.includes(' t '))).toEqual([
      expect.stringMatching(
        /^SEARCH t USING INDEX ix_service_hours_(station|contractor)Id_(status_)?week.* AND week[<>]/,
      ),
    ]);
  }
});

it('reads as many rows for a page of a city if its history is ten years longer', async () => {
  if (databaseUnderTest().type === 'sqlite') return;
  const readFor = async () => {
    await database.query('ANALYZE TABLE place, service_hours');
    let read = 0;
    const { sent } = await statementsOf(CITY_SCOPE, ALL);
    for (const statement of [...sent]) read += await rowsRead(database, statement);
    return read;
  };
  const before = await readFor();
  const older = STATIONS.flatMap((_, station) =>
    WORKERS.flatMap((worker) => Array.from({ length: 500 }, (__, age) => rowOf(station, worker, 901 + age))),
  );
  await insertRows(
    database.manager,
    ServiceHoursRow,
    older.map((row, index) => ({ ...row, id: idOf('HS', index) })),
  );
  // The database may choose another index, so the numbers differ a little.
  expect(await readFor()).toBeLessThanOrEqual(before * 1.5 + 50);
});
