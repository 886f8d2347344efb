import { type DataSource } from 'typeorm';
import { type Caller } from '../../../shared/access/caller';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { EVERY_FIELD_AT_ONCE } from '../../support/drivers/wide-limits';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { firstPage, isRefused, listQueries, listsIn, nextPage } from '../../support/plans/list-queries';
import { describeScan, growing } from '../../support/plans/bounded-tables';
import { scansOf } from '../../support/plans/scans';
import { audienceSchemas } from '../../support/registry/leak-bench';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, STREET, TODAY, idOf, smallCity } from '../../support/city/small-city';

const SCHEMAS = audienceSchemas();

/**
 * The queries of this suite: one for each filter and sort order of each list. The suite runs EXPLAIN QUERY PLAN on the
 * SQL statements of each query. It uses SQLite, where the plan of a statement does not depend on the number of rows.
 * test/hub/nation runs EXPLAIN on the same statements on MariaDB, with the data of the whole nation.
 */
const QUERIES = listQueries(SCHEMAS, {
  today: TODAY,
  city: CITY,
  district: LIXIA,
  street: STREET.lixiaFirst,
  contractorId: CONTRACTOR.lixia,
  hubContractorId: CONTRACTOR.hub,
  stationId: STATION.lixiaFirst,
  workerId: idOf('WK', 10),
  budgetLineId: idOf('BD', 102),
  voucher: 'V0001',
});

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW, EVERY_FIELD_AT_ONCE);
  await hub.assessDay();
});
afterAll(() => hub.close());

it.each(listsIn(SCHEMAS))('reads no growing table as a whole for any filter or sort order of %s', async (name) => {
  const found: string[] = [];
  for (const query of QUERIES.filter(({ list }) => list === name)) {
    const pages = [firstPage(query)];
    for (let page = pages.shift(), count = 0; page !== undefined; page = pages.shift(), count += 1) {
      for (const seen of Object.values(hub.statements)) seen.length = 0;
      const { body } = await hub.ask(query.caller, page.source, page.variables);
      if (isRefused(query, body.errors)) continue;
      if (body.errors !== undefined) throw new Error(`${query.title}: ${JSON.stringify(body.errors)}`);
      for (const fault of await faults(query.caller)) found.push(`${query.title}: ${fault}`);
      const { pageInfo } = body.data?.['list'] as {
        pageInfo: { startCursor: string | null; endCursor: string | null };
      };
      const next = count === 0 ? nextPage(query, pageInfo) : null;
      if (next !== null) pages.push(next);
    }
  }
  expect(found).toEqual([]);
});

async function faults(caller: Caller): Promise<string[]> {
  if (databaseUnderTest().type !== 'sqlite') return [];
  const found: string[] = [];
  for (const [name, seen] of Object.entries(hub.statements)) {
    const database = hub.databases[name] as DataSource;
    for (const statement of [...seen])
      found.push(...growing(await scansOf(database, statement), caller).map(describeScan));
  }
  return found;
}
