import { type DataSource } from 'typeorm';
import { DEFAULT_SEED, demoCity } from '../../shared/demo/city';
import { type DemoBatch } from '../../shared/demo/facts';
import { divisionCode } from '../../shared/division-code';
import { type Caller } from '../../shared/scope/caller';
import { PUBLIC, contractor, hub as hubOf, office } from '../support/callers';
import { type GatewayUnderTest, type Statement, gatewayUnderTest } from '../support/gateway-under-test';
import { clientQueries } from '../support/operations';
import { LAST_WEEK, NOW, TODAY } from '../support/small-city';

/**
 * Every client's query on the whole nation: 38,642 streets and towns. Hours are told for one week: they change the size of a
 * table that is read by index, and an hour of the test.
 */
const CITY = divisionCode('3701');
const DISTRICT = divisionCode('370102');

let hub: GatewayUnderTest;
let stationId: string;
let street: string;
let contractorId: string;
let hubContractorId: string;

function* nation(): Generator<DemoBatch> {
  for (const batch of demoCity({ selection: 'nation', seed: DEFAULT_SEED, today: TODAY, weeksOfHours: 1 })) {
    if (batch.kind === 'DISTRICT' && batch.district === DISTRICT) remember(batch);
    yield batch;
  }
}

function remember({ stations, contracts }: Extract<DemoBatch, { kind: 'DISTRICT' }>): void {
  const station = stations.find((each) => each.status === 'OPERATING');
  stationId = station?.id ?? '';
  street = station?.divisionCode ?? '';
  contractorId = contracts.find((each) => each.kind === 'STATION' && each.endsOn > TODAY)?.contractorId ?? '';
  hubContractorId = contracts.find((each) => each.kind === 'HUB' && each.endsOn > TODAY)?.contractorId ?? '';
}

beforeAll(async () => {
  hub = await gatewayUnderTest(nation, NOW);
  for (const database of Object.values(hub.databases)) await analyse(database);
}, 900_000);
afterAll(() => hub.close(), 120_000);

async function analyse(database: DataSource): Promise<void> {
  const tables = database.entityMetadatas.map(({ tableName }) => `\`${tableName}\``);
  await database.query(`ANALYZE TABLE ${tables.join(', ')}`);
}

const VARIABLES = () => ({
  code: CITY,
  division: DISTRICT,
  id: stationId,
  year: 2026,
  projectYear: 2025,
  week: LAST_WEEK,
  first: 100,
});

const CALLERS: Record<string, () => Caller> = {
  city: () => office('CITY_BUREAU', CITY),
  contractor: () => contractor(contractorId),
  district: () => office('DISTRICT_BUREAU', DISTRICT),
  'finance-bureau': () => office('FINANCE_BUREAU', DISTRICT),
  public: () => PUBLIC,
  'street-office': () => office('STREET_OFFICE', divisionCode(street)),
};

function callerOf({ file, name }: { file: string; name: string }): Caller {
  if (name === 'HoursToVerify' || name === 'Roster') return hubOf(DISTRICT, hubContractorId);
  const caller = CALLERS[file];
  if (caller === undefined) throw new Error(`Nobody sends ${file}.`);
  return caller();
}

it.each(clientQueries().map((each) => [`${each.file}/${each.name}`, each] as const))(
  'reads index ranges for %s, and no table whole',
  async (_, operation) => {
    for (const seen of Object.values(hub.statements)) seen.length = 0;
    const { body } = await hub.ask(callerOf(operation), operation.source, VARIABLES());
    expect(body.errors).toBeUndefined();
    const scans: string[] = [];
    for (const [name, seen] of Object.entries(hub.statements)) {
      const database = hub.databases[name] as DataSource;
      for (const statement of [...seen]) scans.push(...(await tableScans(database, statement)));
    }
    expect(scans).toEqual([]);
  },
  60_000,
);

type PlanRow = { table: string | null; type: string | null; rows: string | number | null };

/** Small enough to be read whole; `<subquery2>` and `<derived2>` are what ranges have gathered. */
const FEW_ROWS = 2000;

async function tableScans(database: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  if (!/^\s*SELECT/i.test(sql)) return [];
  const plan: PlanRow[] = await database.query(`EXPLAIN ${sql}`, [...parameters]);
  return plan
    .filter(({ table, type }) => (type === 'ALL' || type === 'index') && table !== null && !table.startsWith('<'))
    .filter(({ rows }) => Number(rows) > FEW_ROWS)
    .map(({ table, type, rows }) => `${type} of ${table} (${rows} rows): ${sql}`);
}
