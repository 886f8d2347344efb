import { setTimeout as pause } from 'node:timers/promises';
import { addDays, shanghaiToday } from '../../../shared/kernel/dates/period';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
import { type Caller } from '../../../shared/access/caller';
import { office } from '../../support/city/callers';
import { listCity } from '../../support/city/demo/demo-city';
import { CITY } from '../../support/city/small-city';
import { awaitFollowers } from '../../support/city/stray-places';
import { DAY_MILLISECONDS, FalseClock } from '../../support/drivers/faults/false-clock';
import { reportFault } from '../../support/drivers/faults/fault-report';
import { ownFolder } from '../../support/drivers/faults/own-folder';
import { SteadyLoad } from '../../support/drivers/faults/steady-load';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { postJson } from '../../support/drivers/hub/gateway-under-test';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { type Stored } from '../../support/oracle/chain-check';
import { sixteenWriters } from '../../support/drivers/writes/sixteen-writers';

/** This suite gives a wrong clock to one process of the Hub. The clocks of the other processes are right. */
const MINUTE = 60_000;
const LASTS_MILLISECONDS = 5000;
const QUERY = '{ stations(first: 1) { nodes { id staff { id } lot { id } latestEvaluation { id } } } }';

const OFF = [
  { says: 'two days back', milliseconds: -2 * DAY_MILLISECONDS },
  { says: 'twenty days ahead', milliseconds: 20 * DAY_MILLISECONDS },
  { says: 'twenty seconds back', milliseconds: -20_000 },
  { says: 'twenty seconds ahead', milliseconds: 20_000 },
];

const today = shanghaiToday(new Date());
const city = listCity(today, { seed: 1 });
const inForce = { ...city, contracts: city.contracts.filter(({ endsOn }) => endsOn > addDays(today, 20)) };
const reader = office('CITY_BUREAU', CITY) as UserCaller;
const folder = ownFolder();
const clock = new FalseClock(folder.at('clock'));

let hub: DistributedHub;
let load: SteadyLoad;

const rows = async (name: string, sql: string) =>
  (await hub.databases.query(sql.replaceAll('@', `\`${hub.databases.prefix}${name}\`.`))) as Stored[];
const events = async () =>
  (await Promise.all((['stations', 'personnel'] as const).map((name) => rows(name, 'SELECT * FROM @event')))).flat();
const askWith = (token: string, query: string, variables: Record<string, unknown> = {}) =>
  postJson(`${hub.services.addressOf('gateway')}/graphql`, { query, variables }, { authorization: `Bearer ${token}` });
const codesWith = async (token: string) =>
  ((await askWith(token, '{ me { role } }')).body.errors ?? []).map(({ extensions }) => extensions.code);

const tokens = new Map<string, Promise<string>>();
/** Sends a query with a token that is valid for sixty days, and so at every time that a clock of this suite shows. */
async function ask(caller: Caller, query: string, variables: Record<string, unknown>) {
  const name = JSON.stringify(caller);
  const token = tokens.get(name) ?? hub.issuer.token(caller as UserCaller, '60d');
  tokens.set(name, token);
  return askWith(await token, query, variables);
}

beforeAll(async () => {
  buildWhereStale();
  hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  for (const name of SUBGRAPHS) hub.start(name);
  const writers = sixteenWriters(inForce, addDays(today, -2)).filter((_, index) => index % 2 === 0);
  load = new SteadyLoad({ ask, events, writers, reader: { caller: reader, query: QUERY } });
}, 5 * MINUTE);
afterAll(async () => {
  await hub?.close();
  folder.remove();
});

/**
 * Makes the clock wrong with `step`, and lets the writers and the reader work for some more seconds. Expects that no
 * call fails.
 */
async function expectUnnoticed(fault: string, step: () => Promise<unknown> | void): Promise<void> {
  const line = await load.during(fault, async () => {
    await step();
    await pause(LASTS_MILLISECONDS);
  });
  reportFault(line);
  expect(line).toMatchObject({ detectedSeconds: null, recoveredSeconds: null, lost: 0, doubled: 0 });
  expect(load.oddities).toEqual([]);
}

/** Expects that every subgraph applies all events of the subgraphs that it follows. */
async function expectFollowed(): Promise<void> {
  expect(await awaitFollowers((name, sql) => hub.databases.rows(name, sql))).toEqual([]);
}

describe.each(OFF)('a gateway whose clock is $says', ({ says, milliseconds }) => {
  beforeAll(async () => {
    clock.move(milliseconds);
    hub.start('gateway', clock.environment);
    await hub.ready('gateway');
  }, MINUTE);
  afterAll(() => hub.processOf('gateway').end('SIGTERM', 20_000));

  it(
    'answers queries and mutations, and loses or duplicates no event',
    () => expectUnnoticed(`a gateway whose clock is ${says}`, () => undefined),
    3 * MINUTE,
  );

  it('decides by its own clock whether a token has expired', async () => {
    const now = Math.floor(clock.now.getTime() / 1000);
    expect(await codesWith(await hub.issuer.token(reader, new Date((now + 60) * 1000)))).toEqual([]);
    expect(await codesWith(await hub.issuer.token(reader, new Date((now - 60) * 1000)))).toEqual(['UNAUTHENTICATED']);
  });

  it('brings the events of one subgraph to the others', () => expectFollowed(), MINUTE);
});

describe('a clock that is changed while the Hub is used', () => {
  beforeAll(async () => {
    clock.move(0);
    hub.start('gateway', clock.environment);
    await hub.ready('gateway');
  }, MINUTE);

  it.each([-2, 0, 20, 0])(
    'of the gateway causes no error for any client: %i days off',
    async (days) => {
      await expectUnnoticed(`a gateway's clock is set ${days} days off`, () => clock.move(days * DAY_MILLISECONDS));
      await expectFollowed();
    },
    3 * MINUTE,
  );
});

describe.each([-20, 20])('a subgraph whose clock is %i seconds off', (seconds) => {
  beforeAll(async () => {
    clock.move(0);
    const own = new FalseClock(folder.at(`personnel-${seconds}`));
    own.move(seconds * 1000);
    await hub.processOf('personnel').end('SIGTERM', 20_000);
    hub.start('personnel', own.environment);
    await hub.ready('personnel');
    await hub.ready('gateway');
  }, MINUTE);

  it(
    'answers queries and mutations, follows the other subgraphs, and is followed by them',
    async () => {
      await expectUnnoticed(`a subgraph whose clock is ${seconds} seconds off`, () => undefined);
      await expectFollowed();
    },
    3 * MINUTE,
  );
});

it.each(SUBGRAPHS)('the record of %s is intact', async (name) => {
  await hub.processOf(name).end('SIGTERM', 20_000);
  const output = await hub.run(name, ['verify-chain']);
  expect(output).toContain('intact');
});
