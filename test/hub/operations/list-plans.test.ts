import { type DataSource } from 'typeorm';
import { type GatewayUnderTest, type Statement, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { listQueries, pageAfter } from '../../support/documents/list-arguments';
import { CITY, CONTRACTOR, LIXIA, NOW, idOf, smallCity } from '../../support/city/small-city';

/**
 * This suite explains the statements of each filter and sort order of a list on SQLite, whose plans do not depend on the
 * number of rows. test/hub/nation does so on MariaDB, with the whole nation.
 */
const QUERIES = listQueries({
  city: CITY,
  district: LIXIA,
  contractorId: CONTRACTOR.lixia,
  budgetLineId: idOf('BD', 102),
  voucher: 'V0001',
});

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
  await hub.assessDay();
});
afterAll(() => hub.close());

it.each(QUERIES.map((query) => [query.title, query] as const))(
  'answers %s without scanning a table',
  async (_, query) => {
    const pages = [query.source];
    for (let page = pages.shift(), count = 0; page !== undefined; page = pages.shift(), count += 1) {
      for (const seen of Object.values(hub.statements)) seen.length = 0;
      const { body } = await hub.ask(query.caller, page);
      expect(body.errors).toBeUndefined();
      expect(await scans()).toEqual([]);
      const list = body.data?.['list'] as { pageInfo: { endCursor: string | null } };
      if (count === 0 && list.pageInfo.endCursor !== null) pages.push(pageAfter(query, list.pageInfo.endCursor));
    }
  },
);

async function scans(): Promise<string[]> {
  if (databaseUnderTest().type !== 'sqlite') return [];
  const found: string[] = [];
  for (const [name, seen] of Object.entries(hub.statements)) {
    const database = hub.databases[name] as DataSource;
    for (const statement of [...seen]) found.push(...(await scansOf(database, statement)));
  }
  return found;
}

/** The tables that grow with the stations of the nation. */
const LARGE = /^SCAN (?:t|b|r|x|t_+|station|standing|finding|service_contract|disbursement|ledger_posting)(?!.*USING)/;

async function scansOf(database: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  if (!/^\s*SELECT/i.test(sql)) return [];
  const plan: { detail: string }[] = await database.query(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
  return plan.filter(({ detail }) => LARGE.test(detail)).map(({ detail }) => `${detail}: ${sql}`);
}
