import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'node:http';
import { type DataSource } from 'typeorm';
import { lockOf } from '../../shared/store/connection/connection';
import { office } from '../support/city/callers';
import { CITY, NOW, smallCity } from '../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { databaseUnderTest } from '../support/drivers/subgraph/test-database';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const city = office('CITY_BUREAU', CITY);
const QUERY = '{ stations(first: 5) { nodes { id name staff { id } } } }';
const database = () => hub.databases['stations'] as DataSource;
const statementsOf = (name: string) => hub.statements[name]?.length ?? 0;

/**
 * Sends a query. The returned function `leave` closes the connection before the answer arrives, like a sender who stops
 * waiting.
 */
async function sent(): Promise<{ leave: () => void }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await hub.tokenOf(city)}` };
  const asking = request(hub.url, { method: 'POST', headers });
  asking.on('error', () => undefined);
  asking.end(JSON.stringify({ query: QUERY }));
  return { leave: () => asking.destroy() };
}

async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await pause(10);
}

if (databaseUnderTest().type === 'mysql') {
  it('ends the statement of a query after its sender has left', async () => {
    const lock = database().createQueryRunner();
    const waiting = async () => {
      const sql = 'SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE ?';
      const [row] = await database().query<{ n: string }[]>(sql, ['%metadata lock%']);
      return Number(row?.n);
    };
    try {
      // The query waits until the table is unlocked. If the Hub did not end the statement, the query would wait for ten
      // seconds.
      await lock.query('LOCK TABLES station WRITE');
      const { leave } = await sent();
      await until(async () => (await waiting()) > 0);
      const leftAt = performance.now();
      leave();
      await until(async () => (await waiting()) === 0);
      expect(performance.now() - leftAt).toBeLessThan(5000);
    } finally {
      await lock.query('UNLOCK TABLES');
      await lock.release();
    }
    expect((await hub.ask(city, QUERY)).body.errors).toBeUndefined();
  });
} else {
  it('runs no further statement of a query after its sender has left', async () => {
    await hub.ask(city, QUERY);
    let release: () => void = () => undefined;
    const held = lockOf(database())?.alone(() => new Promise<void>((resolve) => (release = resolve)));
    const before = {
      calls: hub.calls.length,
      stations: statementsOf('stations'),
      personnel: statementsOf('personnel'),
    };
    const { leave } = await sent();
    await until(() => hub.calls.length > before.calls);
    leave();
    await pause(100);
    release();
    await held;
    await pause(100);
    expect([statementsOf('stations'), statementsOf('personnel')]).toEqual([before.stations, before.personnel]);
    expect((await hub.ask(city, QUERY)).body.errors).toBeUndefined();
  });
}
