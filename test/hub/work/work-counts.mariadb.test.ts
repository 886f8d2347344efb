import { type DataSource } from 'typeorm';
import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { contractor, hub as districtHub, office } from '../../support/city/callers';
import { NOW, TODAY } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { prolongHistory } from '../../support/plans/history';
import { rowsRead } from '../../support/plans/scans';
import { Cases } from '../../support/registry/screens/cases';

/** This suite measures how many rows MariaDB reads in order to count the work items of Jinan. */
const [CITY, LIXIA] = [divisionCode('3701'), divisionCode('370102')];
const COUNTS = ['stationWorkCounts', 'personnelWorkCounts', 'financeWorkCounts', 'evaluationWorkCounts'];
/** The factor by which the history grows before the second measurement. */
const TIMES = 20;

let hub: GatewayUnderTest;
const districts: DistrictFacts[] = [];

function* jinan(): Generator<DemoBatch> {
  const request = { selection: CITY, seed: DEFAULT_SEED, today: TODAY, weeksOfHours: 12, monthsOfFindings: 0 };
  for (const batch of demoCity(request)) {
    if (batch.kind === 'DISTRICT') districts.push(batch);
    yield batch;
  }
}

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
  await analyse();
}, 300_000);
afterAll(() => hub.close());

async function analyse(): Promise<void> {
  for (const database of Object.values(hub.databases)) {
    const tables = database.entityMetadatas.map(({ tableName }) => `\`${tableName}\``);
    await database.query(`ANALYZE TABLE ${tables.join(', ')}`);
  }
}

function callers(): Caller[] {
  const cases = new Cases(districts, TODAY);
  return [
    office('CITY_BUREAU', CITY),
    office('CITY_PLATFORM', CITY),
    office('DISTRICT_BUREAU', LIXIA),
    districtHub(LIXIA, cases.contractorOf('HUB')),
    office('STREET_OFFICE', cases.streetToSign()),
    office('FINANCE_BUREAU', LIXIA),
    contractor(cases.contractorOf('STATION')),
  ];
}

/** Returns the number of rows that the database reads for the counts of each caller, by role and field. */
async function readByAll(): Promise<Map<string, number>> {
  const read = new Map<string, number>();
  for (const caller of callers()) {
    for (const field of COUNTS) {
      for (const seen of Object.values(hub.statements)) seen.length = 0;
      const { body } = await hub.ask(caller, `{ ${field} { kind total ready overdue nextDueOn } }`);
      if (body.errors !== undefined) throw new Error(`${field} of ${caller.role}: ${JSON.stringify(body.errors)}`);
      read.set(`${field} of ${caller.role}`, await readByStatements());
    }
  }
  return read;
}

async function readByStatements(): Promise<number> {
  let rows = 0;
  for (const [name, seen] of Object.entries(hub.statements)) {
    const database = hub.databases[name] as DataSource;
    for (const statement of [...seen]) rows += await rowsRead(database, statement);
  }
  return rows;
}

it('reads as many rows with a history that is several times as long', async () => {
  const before = await readByAll();
  await prolongHistory(hub.databases, TIMES);
  await analyse();
  const after = await readByAll();
  // The database may choose another index of the open rows, so the numbers differ a little.
  const grown = [...before].filter(([name, rows]) => (after.get(name) ?? 0) > rows * 1.5 + 100);
  expect(grown.map(([name, rows]) => `${name}: ${rows} rows, then ${after.get(name)}`)).toEqual([]);
}, 600_000);
