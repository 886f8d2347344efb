import { setTimeout as pause } from 'node:timers/promises';
import { type Connection } from 'mysql2/promise';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { office } from '../../support/city/callers';
import { listCity } from '../../support/city/demo/demo-city';
import { CITY } from '../../support/city/small-city';
import { atScale } from '../../support/drivers/at-scale';
import { type BreakableLink, breakableLink } from '../../support/drivers/faults/breakable-link';
import { MariadbServer } from '../../support/drivers/faults/mariadb-server';
import { ownFolder } from '../../support/drivers/faults/own-folder';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../support/drivers/hub/standalone-hub';
import { TimedWriters } from '../../support/drivers/hub/timed-writers';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { sixteenWriters } from '../../support/drivers/writes/sixteen-writers';
import { type Stored, chainFaults } from '../../support/oracle/chain-check';

/**
 * A hub with eight writers and a reader, on a server of its own. Each fault of the database lasts some seconds. A table says
 * when the first client noticed it, when the last one was refused after it, with which codes, and what was lost or doubled.
 */
const MINUTE = 60_000;
const LASTS = atScale(20_000, 5000);
const TABLES = ['stations', 'personnel'] as const;
const QUERY = '{ stations(first: 1) { nodes { id staff { id } } } }';

const today = shanghaiToday(new Date());
const reader = office('CITY_BUREAU', CITY) as UserCaller;
const folder = ownFolder();
const lines: string[] = ['fault | noticed after s | over after s | codes | acknowledged | lost | doubled'];

let server: MariadbServer;
let link: BreakableLink;
let hub: StandaloneHub;
let writers: TimedWriters;
let seen: { at: number; code: string }[] = [];
let eventsBefore = 0;

async function ask(...[caller, query, variables]: Parameters<StandaloneHub['ask']>) {
  const answer = await hub.ask(caller, query, variables);
  const code = answer.body.errors?.[0]?.extensions.code;
  if (code !== undefined) seen.push({ at: performance.now(), code: String(code) });
  return answer;
}

beforeAll(async () => {
  buildWhereStale();
  server = await MariadbServer.start();
  link = await breakableLink({ host: '127.0.0.1', port: server.port });
  // Without this user's own rights, a read-only server would still take its writes.
  await server.query("CREATE USER 'hub'@'%'; GRANT ALL ON `hub\\_%`.* TO 'hub'@'%'");
  hub = new StandaloneHub(folder.at('data'), {
    HUB_DATABASE_URL: `mysql://hub@127.0.0.1:${link.port}`,
    HUB_DATABASE_CONNECTIONS: '8',
    HUB_DATABASE_WAIT_MILLISECONDS: '1000',
    HUB_DATABASE_STATEMENT_SECONDS: '3',
  });
  await hub.start();
  const eight = sixteenWriters(listCity(today, { seed: 1 }), today).filter((_, index) => index % 2 === 0);
  writers = new TimedWriters(eight, ask);
  eventsBefore = (await eventsOfUsers()).length;
}, 5 * MINUTE);
afterAll(async () => {
  process.stdout.write(`${lines.join('\n')}\n`);
  await hub?.stop();
  await link?.close();
  await server?.close();
  folder.remove();
});

async function events(): Promise<Stored[]> {
  const all = await Promise.all(TABLES.map((name) => server.query(`SELECT * FROM ${hub.prefix}${name}.event`)));
  return all.flat();
}

const eventsOfUsers = async () => (await events()).filter(({ role }) => role !== null);
const isReady = async () => JSON.stringify(await hub.health().catch(() => null)).includes('"status":"ready"');

/** Returns the acknowledged calls, and how many of them have no event or several. */
async function counted() {
  const all = await events();
  const counts = writers.acknowledged().map(({ writer, call }) => writer.eventsOf(call, all).length);
  const lost = counts.filter((count) => count === 0).length;
  return { acknowledged: counts.length, lost, doubled: counts.filter((count) => count > 1).length };
}

/** `lasts` is in milliseconds. Silence must outlast a connection's patience, after which the hub tries once more. */
type Fault = { begin: () => Promise<unknown>; end: () => Promise<unknown>; lasts: number; reads: 'stop' | 'go on' };

let holding: Connection | null = null;
const FAULTS: Readonly<Record<string, Fault>> = {
  'server killed': { begin: () => server.kill(), end: () => server.restart(), lasts: LASTS, reads: 'stop' },
  'connections silent': {
    begin: () => link.become('silent'),
    end: () => link.become('open'),
    lasts: LASTS + 9000,
    reads: 'stop',
  },
  'rows locked': {
    begin: async () => {
      holding = await server.connect();
      await holding.query('START TRANSACTION');
      for (const name of TABLES) await holding.query(`SELECT * FROM ${hub.prefix}${name}.event_chain FOR UPDATE`);
    },
    end: async () => holding?.end(),
    lasts: LASTS,
    reads: 'go on',
  },
  'data read-only': {
    begin: () => server.query('SET GLOBAL read_only = 1'),
    end: () => server.query('SET GLOBAL read_only = 0'),
    lasts: LASTS,
    reads: 'go on',
  },
};

it.each(Object.entries(FAULTS))(
  '%s: clients are told that it is UNAVAILABLE, nothing is lost or doubled, and the hub recovers by itself',
  async (name, { begin, end, lasts, reads }) => {
    seen = [];
    let isOver = false;
    let readDuring = 0;
    let begun: number | null = null;
    let ended: number | null = null;
    writers.start();
    const reading = (async () => {
      for (; !isOver; await pause(100)) {
        const { body } = await ask(reader, QUERY, {});
        if (body.errors === undefined && begun !== null && ended === null) readDuring += 1;
      }
    })();
    await pause(1000);
    await begin();
    begun = performance.now();
    await pause(lasts);
    await end();
    ended = performance.now();
    while (!(await isReady())) await pause(100);
    const answers = writers.answers;
    while (writers.answers < answers + 40) await pause(100);
    await pause(2000);
    isOver = true;
    await writers.stop();
    await reading;
    for (const writer of writers.writers) await writer.settle({ ask });
    const unavailable = seen.filter(({ code }) => code === 'UNAVAILABLE').map(({ at }) => at);
    const seconds = (from: number, to = from) => Math.max(0, (to - from) / 1000).toFixed(1);
    const codes = [...new Set(seen.map(({ code }) => code))].map(
      (code) => `${code} ${seen.filter((each) => each.code === code).length}`,
    );
    const { acknowledged, lost, doubled } = await counted();
    const times = [seconds(begun, unavailable[0]), seconds(ended, unavailable.at(-1))];
    lines.push([name, ...times, codes.join(', '), acknowledged, lost, doubled].join(' | '));
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(unavailable.length).toBeGreaterThan(0);
    expect(seen.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
    expect(writers.writers.flatMap(({ oddities }) => oddities)).toEqual([]);
    if (reads === 'go on') expect(readDuring).toBeGreaterThan(LASTS / 1000);
    expect(await isReady()).toBe(true);
  },
  4 * MINUTE,
);

it('keeps the chains intact, with one event for each acknowledged call and none besides', async () => {
  for (const name of TABLES) {
    const all = (await server.query(`SELECT * FROM ${hub.prefix}${name}.event`)) as Stored[];
    const heads = (await server.query(`SELECT * FROM ${hub.prefix}${name}.event_chain`)) as Stored[];
    expect(chainFaults(name, all, heads)).toEqual([]);
  }
  const { acknowledged } = await counted();
  expect((await eventsOfUsers()).length - eventsBefore).toBe(acknowledged);
});
