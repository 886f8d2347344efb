import { type DataSource } from 'typeorm';
import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type GatewayUnderTest, type Statement, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';
import { NOW, TODAY } from '../../support/city/small-city';

/**
 * This suite sends every query of Jinan's API clients to a Hub with the whole nation: 38,642 streets and towns. The
 * data has the hours of one week and the submissions of the last months. More data would only make the test slower,
 * because the Hub reads the growing tables by index.
 */
const SENT_SINCE = '2026-05-01';
let hub: GatewayUnderTest;
const jinan: DistrictFacts[] = [];

function* nation(): Generator<DemoBatch> {
  for (const batch of demoCity({
    selection: 'nation',
    seed: DEFAULT_SEED,
    today: TODAY,
    weeksOfHours: 1,
    monthsOfFindings: 0,
  })) {
    if (batch.kind === 'DISTRICT' && batch.district.startsWith('3701')) jinan.push(batch);
    yield batch.kind === 'DISTRICT' ? withLateSubmissions(batch) : batch;
  }
}

function withLateSubmissions(batch: DistrictFacts): DistrictFacts {
  return { ...batch, submissions: batch.submissions.filter(({ dueOn }) => dueOn >= SENT_SINCE) };
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

it.each(clientQueries().map((each) => [`${each.file}/${each.name}`, each.source] as const))(
  'answers %s from index ranges, without scanning a whole table',
  async (key, source) => {
    const senders = sendersOf(jinan, TODAY)[key] ?? [];
    expect(senders).not.toEqual([]);
    for (const { caller, variables } of senders) {
      for (const seen of Object.values(hub.statements)) seen.length = 0;
      const { body } = await hub.ask(caller, source, variables);
      expect(body.errors).toBeUndefined();
      expect(await tableScans()).toEqual([]);
    }
  },
  60_000,
);

async function tableScans(): Promise<string[]> {
  const scans: string[] = [];
  for (const [name, seen] of Object.entries(hub.statements)) {
    const database = hub.databases[name] as DataSource;
    for (const statement of [...seen]) scans.push(...(await scansIn(database, statement)));
  }
  return scans;
}

type PlanRow = { table: string | null; type: string | null; rows: string | number | null };

/**
 * The maximum number of rows that a query may scan in a table. `<subquery2>` and `<derived2>` are not tables: they
 * contain rows that the query has already selected by index.
 */
const FEW_ROWS = 2000;

async function scansIn(database: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  if (!/^\s*SELECT/i.test(sql)) return [];
  const plan: PlanRow[] = await database.query(`EXPLAIN ${sql}`, [...parameters]);
  return plan
    .filter(({ table, type }) => (type === 'ALL' || type === 'index') && table !== null && !table.startsWith('<'))
    .filter(({ rows }) => Number(rows) > FEW_ROWS)
    .map(({ table, type, rows }) => `${type} of ${table} (${rows} rows): ${sql}`);
}
