import { type Connection } from 'mysql2/promise';
import { atScale } from '../../../support/drivers/at-scale';
import { type BreakableLink, breakableLink } from '../../../support/drivers/faults/breakable-link';
import { MariadbServer } from '../../../support/drivers/faults/mariadb-server';
import { ownFolder } from '../../../support/drivers/faults/own-folder';
import { WatchedHub } from '../../../support/drivers/faults/watched-hub';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../../support/drivers/hub/standalone-hub';

/** This suite causes faults of a database server while a Hub works on it. Each fault lasts some seconds. */
const MINUTE = 60_000;
const LASTS = atScale(20_000, 5000);
const TABLES = ['stations', 'personnel'];

const folder = ownFolder();
let server: MariadbServer;
let link: BreakableLink;
let hub: StandaloneHub;
let watched: WatchedHub;

beforeAll(async () => {
  buildWhereStale();
  server = await MariadbServer.start();
  link = await breakableLink({ host: '127.0.0.1', port: server.port });
  // The Hub uses a database user without administrator rights, because a read-only server still accepts the writes of
  // an administrator.
  await server.query("CREATE USER 'hub'@'%'; GRANT ALL ON `hub\\_%`.* TO 'hub'@'%'");
  hub = new StandaloneHub(folder.at('data'), {
    HUB_DATABASE_URL: `mysql://hub@127.0.0.1:${link.port}`,
    HUB_DATABASE_CONNECTIONS: '8',
    HUB_DATABASE_WAIT_MILLISECONDS: '1000',
    HUB_DATABASE_STATEMENT_SECONDS: '3',
  });
  watched = new WatchedHub(hub);
  await watched.start();
}, 5 * MINUTE);
afterAll(async () => {
  await hub?.stop();
  await link?.close();
  await server?.close();
  folder.remove();
});

let holding: Connection | null = null;
const FAULTS = [
  {
    name: 'server killed',
    begin: () => server.kill(),
    repair: () => server.restart(),
    lasts: LASTS,
    reads: 'stop',
  },
  {
    name: 'connections silent',
    begin: () => link.become('silent'),
    repair: () => link.become('open'),
    // The Hub closes a silent connection after eight seconds and then tries once more. This fault lasts longer than
    // both.
    lasts: LASTS + 9000,
    reads: 'stop',
  },
  {
    name: 'pool exhausted by locked rows',
    begin: async () => {
      holding = await server.connect();
      await holding.query('START TRANSACTION');
      for (const name of TABLES) await holding.query(`SELECT * FROM ${hub.prefix}${name}.event_chain FOR UPDATE`);
    },
    repair: async () => holding?.end(),
    lasts: LASTS,
    reads: 'go on',
  },
  {
    name: 'data read-only',
    begin: async () => void (await server.query('SET GLOBAL read_only = 1')),
    repair: () => server.query('SET GLOBAL read_only = 0'),
    lasts: LASTS,
    reads: 'go on',
  },
];

it.each(FAULTS)(
  '$name: clients get UNAVAILABLE, nothing is lost or doubled, and the Hub recovers by itself',
  async (fault) => {
    const { codes, lost, doubled, readDuring } = await watched.during(fault);
    expect({ codes: Object.keys(codes), lost, doubled }).toEqual({ codes: ['UNAVAILABLE'], lost: 0, doubled: 0 });
    if (fault.reads === 'go on') expect(readDuring).toBeGreaterThan(LASTS / 1000);
  },
  4 * MINUTE,
);

it('keeps the chains intact, with one event for each acknowledged call and no other event', async () => {
  expect(await watched.oddities()).toEqual({ chains: [], answers: [], strayEvents: 0 });
});
