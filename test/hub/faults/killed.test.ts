import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { SUBGRAPHS, type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { type Stored, chainFaults } from '../../support/oracle/chain-check';
import { type KillableHub, manyProcessesHub, oneProcessHub } from '../../support/drivers/hub/killable-hub';
import { sixteenWriters } from '../../support/drivers/writes/sixteen-writers';
import { awaitFollowers, strayPlaces } from '../../support/city/stray-places';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { listCity } from '../../support/city/demo/demo-city';
import { atScale } from '../../support/drivers/at-scale';

const MINUTE = 60_000;
const DEATHS = atScale(20, 3);
/** The maximum number of answers that the test awaits before a kill. The actual number is random. */
const MOST_ANSWERS = 80;
/** The longest pause in milliseconds between the last awaited answer and the kill. The actual pause is random. */
const MOST_MILLISECONDS = 15;

/** The tables to which the writers write, each with the GraphQL type of its rows. */
const ROWS = [
  { name: 'stations', table: 'station', type: 'Station' },
  { name: 'personnel', table: 'service_hours', type: 'ServiceHours' },
  { name: 'personnel', table: 'worker', type: 'StationWorker' },
] as const;

/** The day for which the Hub generates its demonstration, with the seed 1. */
const today = shanghaiToday(new Date());
const writers = sixteenWriters(listCity(today, { seed: 1 }), today);
if (writers.length !== 16) throw new Error('The demonstration has no room for sixteen writers.');

let hub: KillableHub;
let eventsBefore: Record<SubgraphName, number>;

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? manyProcessesHub() : oneProcessHub());
  await hub.start();
  eventsBefore = { stations: 0, personnel: 0, finance: 0, evaluation: 0 };
  for (const name of SUBGRAPHS) eventsBefore[name] = (await eventsOf(name)).length;
}, 3 * MINUTE);
afterAll(() => hub?.close());

const answered = () => writers.reduce((sum, each) => sum + each.answers, 0);
const eventsOf = (name: SubgraphName) => hub.rows(name, 'SELECT * FROM event');
/** Returns the events that users have caused since the writers began. */
const written = async (name: SubgraphName) =>
  (await eventsOf(name)).filter(({ sequence, role }) => Number(sequence) > eventsBefore[name] && role !== null);

it(
  `survives ${DEATHS} kills while sixteen writers work`,
  async () => {
    for (let death = 0; death < DEATHS; death += 1) {
      const writing = Promise.all(writers.map((each) => each.write(hub)));
      const last = answered() + randomInt(1, MOST_ANSWERS);
      while (answered() < last) await pause(1);
      await pause(randomInt(MOST_MILLISECONDS));
      await hub.kill();
      await writing;
      await hub.start();
    }
    await Promise.all(writers.map((each) => each.settle(hub)));
    process.stdout.write(`${await figures()}\n`);
    expect(writers.flatMap(({ oddities }) => oddities)).toEqual([]);
    expect(calls().filter(({ call }) => call.tries > 1).length).toBeGreaterThan(DEATHS);
  },
  8 * MINUTE,
);

it.each(SUBGRAPHS)('keeps the chains of %s intact', async (name) => {
  const heads = await hub.rows(name, 'SELECT * FROM event_chain');
  expect(chainFaults(name, await eventsOf(name), heads)).toEqual([]);
});

it('finds no fault in its record with the command verify-chain', async () => {
  const { code, output } = await hub.run('verify-chain');
  expect([code, output]).toEqual([0, output]);
});

it('records one event for each acknowledged write, and none for a refused write', async () => {
  const events = { stations: await written('stations'), personnel: await written('personnel') };
  const left = calls().map(({ writer, call }) => {
    const own = call.mutation.subgraph === 'stations' ? events.stations : events.personnel;
    return { call, events: writer.eventsOf(call, own) };
  });
  const wrong = left.filter(({ call, events: of }) => of.length !== (call.outcome === 'acknowledged' ? 1 : 0));
  expect(wrong).toEqual([]);
  const attributed = new Set(left.flatMap(({ events: of }) => of));
  expect([...events.stations, ...events.personnel].filter((event) => !attributed.has(event))).toEqual([]);
});

it.each(ROWS)('leaves each $type in the state of its last event', async ({ name, table, type }) => {
  const rows = new Map((await hub.rows(name, `SELECT * FROM ${table}`)).map((row) => [row['id'], row]));
  const events = (await written(name)).filter(({ subjectType }) => subjectType === type).sort(bySequence);
  const last = new Map(events.map((event) => [event['subjectId'], event]));
  for (const [id, { after }] of last) {
    const row = rows.get(id) ?? {};
    const fields = Object.entries(recorded(after)).filter(([, value]) => ['string', 'number'].includes(typeof value));
    expect([id, fields]).toEqual([id, fields.map(([column]) => [column, row[column]])]);
  }
});

it('records no gap in the versions of two successive events of a station', async () => {
  const events = (await eventsOf('stations')).filter(({ subjectType }) => subjectType === 'Station').sort(bySequence);
  const last = new Map<unknown, number>();
  for (const { subjectId, after } of events) {
    const version = Number(recorded(after)['version']);
    expect([subjectId, version]).toEqual([subjectId, (last.get(subjectId) ?? version - 1) + 1]);
    last.set(subjectId, version);
  }
});

it(
  'applies every write in the followers of the stations',
  async () => {
    expect(await awaitFollowers((name, sql) => hub.rows(name, sql))).toEqual([]);
    const tables = SUBGRAPHS.map((name) => [name, name === 'stations' ? 'station' : 'place'] as const);
    const read = tables.map(
      async ([name, table]) => [`${name}.${table}`, await hub.rows(name, `SELECT * FROM ${table}`)] as const,
    );
    expect(strayPlaces(new Map(await Promise.all(read)))).toEqual([]);
  },
  MINUTE,
);

const calls = () => writers.flatMap((writer) => writer.calls.map((call) => ({ writer, call })));
const recorded = (after: unknown) => JSON.parse(String(after)) as Record<string, unknown>;
const bySequence = (one: Stored, other: Stored) => Number(one['sequence']) - Number(other['sequence']);

async function figures(): Promise<string> {
  const events = [...(await written('stations')), ...(await written('personnel'))];
  const all = calls();
  const count = (is: (each: (typeof all)[number]) => boolean) => all.filter(is).length;
  const wasWritten = ({ writer, call }: (typeof all)[number]) =>
    writer.eventsOf(call, events).some(({ occurredAt }) => String(occurredAt) < call.sentAt);
  return [
    `${databaseUnderTest().type}: ${DEATHS} deaths, ${all.length} calls`,
    `${count(({ call }) => call.outcome === 'acknowledged')} acknowledged`,
    `${count(({ call }) => call.tries > 1)} asked again`,
    `${count((each) => each.call.tries > 1 && wasWritten(each))} of them written before the Hub died`,
    `${count(({ call }) => call.outcome === 'refused')} refused`,
  ].join(', ');
}
