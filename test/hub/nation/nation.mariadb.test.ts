import { type DataSource } from 'typeorm';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type GatewayUnderTest, type Statement, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { type Named, listQueries, pageAfter } from '../../support/documents/list-arguments';
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
  await giveStandings();
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

/**
 * Gives every station of the nation a standing and findings, as if all of them had been assessed. An assessment of the
 * nation would take too long.
 */
async function giveStandings(): Promise<void> {
  const { stations, evaluation } = hub.databases;
  await stations?.query(
    `INSERT INTO standing (stationId, notMet, projectYear, scoreTenths, grade, inspectedOn, asOf)
     SELECT id, CRC32(id) % 5, 2025, 600 + CRC32(id) % 400, ELT(1 + CRC32(id) % 4, 'EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'),
       IF(CRC32(id) % 3 = 0, NULL, '2026-03-01'), '${TODAY}' FROM station WHERE CRC32(id) % 7 > 0`,
  );
  for (const [rule, share] of Object.entries({ 'PE-1': 3, 'ST-2': 5 })) {
    await stations?.query(
      `INSERT INTO unmet_rule (stationId, rule) SELECT stationId, '${rule}' FROM standing WHERE CRC32(stationId) % ${share} = 0`,
    );
  }
  for (const rule of ['PE-1', 'ST-2', 'FI-3']) {
    await evaluation?.query(
      `INSERT INTO finding (subjectId, rule, subjectKind, stationId, lotId, divisionCode, districtCode, contractorId, verdict,
         figures, since, asOf, policyVersion, clause)
       SELECT p.stationId, '${rule}', 'STATION', p.stationId, MAX(l.lotId), p.divisionCode, p.districtCode, MAX(l.contractorId),
         IF(CRC32(p.stationId) % 3 = 0, 'NOT_MET', 'MET'), '[]', '2026-01-01', '${TODAY}', NULL, NULL
       FROM place p LEFT JOIN place_lot l ON l.stationId = p.stationId GROUP BY p.stationId, p.divisionCode, p.districtCode`,
    );
  }
}

/** Returns rows of Jinan that the queries of lists name. */
function namedInJinan(): Named {
  const [facts] = jinan.filter(({ contracts, budgetLines }) => contracts.length > 0 && budgetLines.length > 0);
  const [contract, line] = [facts?.contracts[0], facts?.budgetLines[0]];
  if (facts === undefined || contract === undefined || line === undefined) throw new Error('Jinan has no contract.');
  const voucher = facts.disbursements.find((each) => each.voucher !== null)?.voucher ?? 'none';
  const { district } = facts;
  return { city: divisionCode('3701'), district, contractorId: contract.contractorId, budgetLineId: line.id, voucher };
}

it('answers each filter and sort order of a list from index ranges, without scanning a whole table', async () => {
  const found: string[] = [];
  for (const query of listQueries(namedInJinan())) {
    for (const seen of Object.values(hub.statements)) seen.length = 0;
    const { body } = await hub.ask(query.caller, query.source);
    expect(body.errors).toBeUndefined();
    const list = body.data?.['list'] as { pageInfo: { endCursor: string | null } };
    const { endCursor } = list.pageInfo;
    if (endCursor !== null) await hub.ask(query.caller, pageAfter(query, endCursor));
    for (const scan of await tableScans()) found.push(`${query.title}: ${scan}`);
  }
  expect(found).toEqual([]);
}, 300_000);

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

/**
 * Registers with a few rows for each district. Their scope leads through two columns, so a statement about them reads
 * the whole table, which may therefore have only so many rows in the nation.
 */
const REGISTERS = /FROM `(?:waiver|contractor)` t /;
const MOST_REGISTERED = 10_000;

async function scansIn(database: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  if (!/^\s*SELECT/i.test(sql)) return [];
  const plan: PlanRow[] = await database.query(`EXPLAIN ${sql}`, [...parameters]);
  return plan
    .filter(({ table, type }) => (type === 'ALL' || type === 'index') && table !== null && !table.startsWith('<'))
    .filter(({ table, rows }) => Number(rows) > (table === 't' && REGISTERS.test(sql) ? MOST_REGISTERED : FEW_ROWS))
    .map(({ table, type, rows }) => `${type} of ${table} (${rows} rows): ${sql}`);
}
