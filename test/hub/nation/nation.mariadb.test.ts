import { type DataSource } from 'typeorm';
import { atScale, drawn } from '../../support/drivers/at-scale';
import { type GatewayUnderTest, type HttpAnswer, type Statement } from '../../support/drivers/hub/gateway-under-test';
import { type ListCall } from '../../support/oracle/list-call';
import { type ListQuery, firstPage, isRefused, listQueries, listsIn, nextPage } from '../../support/plans/list-queries';
import { type NationHub, jinanAlone, namedIn, nationHub } from '../../support/plans/nation-hub';
import { describeScan, growing } from '../../support/plans/bounded-tables';
import { rowsRead, scansOf } from '../../support/plans/scans';
import { audienceSchemas } from '../../support/registry/leak-bench';
import { clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';
import { FOLLOWER } from '../../support/city/callers';
import { TODAY } from '../../support/city/small-city';
import { type Caller } from '../../../shared/access/caller';

const SCHEMAS = audienceSchemas();

/**
 * The Hub with the whole nation. This suite sends queries to it, and asks the database how it executes their
 * statements.
 */
let nation: NationHub;
beforeAll(async () => {
  nation = await nationHub();
}, 1_800_000);
afterAll(() => nation.hub.close(), 120_000);

it.each(clientQueries().map((each) => [`${each.file}/${each.name}`, each.source] as const))(
  'answers %s from index ranges, without scanning a whole table',
  async (key, source) => {
    const senders = sendersOf(nation.jinan, TODAY)[key] ?? [];
    expect(senders).not.toEqual([]);
    for (const { caller, variables } of senders) {
      const { body, scans } = await asked(caller, { source, variables });
      dataOf(body);
      expect(scans).toEqual([]);
    }
  },
  120_000,
);

it.each(listsIn(SCHEMAS))(
  'answers each filter and sort order of %s from index ranges, without scanning a whole table',
  async (list) => {
    const found: string[] = [];
    const queries = listQueries(SCHEMAS, namedIn(nation.jinan)).filter((each) => each.list === list);
    for (const query of drawn(queries, 2 / 3))
      for (const scan of await scansOfPages(query)) found.push(`${query.title}: ${scan}`);
    expect(found).toEqual([]);
  },
  600_000,
);

it('finds files by their contents without scanning a whole table', async () => {
  const among = `(among: ["${'0'.repeat(64)}"])`;
  const held = ['evaluationContents', 'financeContents', 'stationContents'].map((name) => `${name}${among}`);
  for (const field of [...held, 'erasedContents(after: "")']) {
    const { body, scans } = await asked(FOLLOWER, { source: `{ ${field} }`, variables: {} });
    dataOf(body);
    expect(scans).toEqual([]);
  }
});

it('searches names in the scope of an office or a contractor at the cost of a Hub with its city alone', async () => {
  const alone = await jinanAlone();
  try {
    // The statements of a page and of its count may each scan the table of contractors twice.
    const moreRows = MORE_ROWS + atScale(0, 4 * (await rowsOfContractors()));
    const searches = listQueries(SCHEMAS, namedIn(nation.jinan)).filter(isSearch);
    const grown: string[] = [];
    for (const search of searches) {
      const inNation = await rowsOf(nation.hub, search);
      const inCity = await rowsOf(alone, search);
      // In the nation, the database may choose another index, so the numbers of rows differ a little.
      if (inNation > 1.5 * inCity + moreRows)
        grown.push(`${search.title}: ${inCity} rows in the city, ${inNation} in the nation`);
    }
    expect(grown).toEqual([]);
  } finally {
    await alone.close();
  }
}, 300_000);

/**
 * Returns whether a query searches names within the scope of its caller. It returns false for the public, because the
 * public has no scope.
 */
function isSearch({ values, caller }: ListQuery): boolean {
  return caller.role !== 'PUBLIC' && Object.keys(values).some((path) => /\bname(?:Contains)?$/.test(path));
}

/** Returns the number of rows that the databases of a Hub read for the first page of a query. */
async function rowsOf(hub: GatewayUnderTest, query: ListQuery): Promise<number> {
  for (const seen of Object.values(hub.statements)) seen.length = 0;
  const { source, variables } = firstPage(query);
  const { body } = await hub.ask(query.caller, source, variables);
  if (isRefused(query, body.errors)) return 0;
  dataOf(body);
  let rows = 0;
  for (const [name, seen] of Object.entries(hub.statements)) {
    for (const statement of [...seen]) rows += await rowsRead(hub.databases[name] as DataSource, statement);
  }
  return rows;
}

/**
 * Returns the number of contractors in the nation. In a short run the table of contractors is so small that the
 * database scans it. A search scans no other table.
 */
async function rowsOfContractors(): Promise<number> {
  const finance = nation.hub.databases['finance'] as DataSource;
  const [found]: { total: string }[] = await finance.query('SELECT COUNT(*) AS total FROM contractor');
  return Number(found?.total);
}

/**
 * Returns the faults of the statements that read the first two pages of a list, as {@link tooManyReads} describes them.
 */
async function scansOfPages(query: ListQuery): Promise<string[]> {
  const { body, scans } = await asked(query.caller, firstPage(query));
  if (isRefused(query, body.errors)) return [];
  const { pageInfo } = dataOf(body)['list'] as { pageInfo: Parameters<typeof nextPage>[1] };
  const next = nextPage(query, pageInfo);
  if (next === null) return scans;
  const further = await asked(query.caller, next);
  dataOf(further.body);
  return [...scans, ...further.scans];
}

type Body = HttpAnswer['body'];

/** Sends a query. `scans` describes the faults of its statements, as {@link tooManyReads} does. */
async function asked(caller: Caller, { source, variables }: ListCall): Promise<{ body: Body; scans: string[] }> {
  const { hub } = nation;
  for (const seen of Object.values(hub.statements)) seen.length = 0;
  const { body } = await hub.ask(caller, source, variables);
  const scans: string[] = [];
  for (const [name, seen] of Object.entries(hub.statements)) {
    for (const statement of [...seen])
      scans.push(...(await tooManyReads(hub.databases[name] as DataSource, statement, caller)));
  }
  return { body, scans };
}

/** Returns the data of an answer. An answer with errors fails the test. */
function dataOf({ data, errors }: Body): Record<string, unknown> {
  expect(errors).toBeUndefined();
  return data ?? {};
}

/**
 * The maximum number of rows that a statement may read if its plan has a scan. Two kinds of scan stay below it. A scan
 * in the order of an index ends once the page is full, and a scan of a small table reads few rows anyway. A short run
 * has more small tables, so its maximum is higher. A scan of all stations exceeds it even in a short run.
 */
const FEW_ROWS = atScale(2000, 3000);
/**
 * The number of rows that a search in the nation may read in addition. The other part of its limit is 1.5 times the
 * rows that it reads in a Hub with its city alone.
 */
const MORE_ROWS = 100;
/**
 * The maximum number of rows that a statement without a scan may read. The largest table of one city has fewer rows.
 */
const MOST_ROWS = 20_000;

/**
 * Describes the faults of a statement. A statement with a scan may read at most {@link FEW_ROWS} rows. Any other
 * statement may read at most {@link MOST_ROWS} rows, unless the public sent the query.
 */
async function tooManyReads(database: DataSource, statement: Statement, caller: Caller): Promise<string[]> {
  const scans = growing(await scansOf(database, statement), caller);
  const rows = await rowsRead(database, statement);
  if (scans.length > 0) return rows <= FEW_ROWS ? [] : scans.map((scan) => `${rows} rows, ${describeScan(scan)}`);
  return rows <= MOST_ROWS || caller.role === 'PUBLIC' ? [] : [`${rows} rows: ${statement.sql}`];
}
