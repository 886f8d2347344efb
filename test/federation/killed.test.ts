import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../shared/period';
import { type SubgraphName } from '../../shared/subgraph-names';
import { buildWhereStale } from '../support/built-hub';
import { office } from '../support/callers';
import { type Stored, chainFaults } from '../support/chain-check';
import { type KillableHub, manyProcessesHub, oneProcessHub } from '../support/killable-hub';
import { type UserCaller } from '../support/oidc-issuer';
import { databaseUnderTest } from '../support/test-database';
import { tellCity } from '../support/told-city';
import { VenueWriter } from '../support/venue-writer';
import { type Call, type Writer } from '../support/writers';

const MINUTE = 60_000;
const DEATHS = 20;
/** Between two deaths as many calls are answered, and then some more milliseconds pass, at random. */
const MOST_ANSWERS = 80;
const MOST_MILLISECONDS = 15;

/** The demonstration that the hub fills its databases with: seed 1, today. */
const city = tellCity(shanghaiToday(new Date()), { seed: 1 });

/** Two editors for each of eight stations: they disturb each other. */
const venueWriters = city.stations
  .filter(({ status }) => status !== 'CLOSED')
  .slice(0, 8)
  .flatMap(({ id, divisionCode, districtCode }) => [
    new VenueWriter(`street-${divisionCode}`, office('STREET_OFFICE', divisionCode) as UserCaller, id),
    new VenueWriter(`bureau-${divisionCode}`, office('DISTRICT_BUREAU', districtCode) as UserCaller, id),
  ]);
const writers: readonly Writer[] = venueWriters;

let hub: KillableHub;
let before: Stored[];

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? manyProcessesHub() : oneProcessHub());
  await hub.start();
  before = await eventsOf('stations');
}, 3 * MINUTE);
afterAll(() => hub?.close());

const answered = () => writers.reduce((sum, each) => sum + each.answers, 0);
const eventsOf = (name: SubgraphName) => hub.rows(name, 'SELECT * FROM event');

it(
  `loses nothing and makes nothing up, killed ${DEATHS} times in the middle of sixteen writers`,
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
    const calls = writers.flatMap((each) => each.calls);
    process.stdout.write(`${figures(calls, await eventsOf('stations'))}\n`);
    expect(writers.flatMap(({ oddities }) => oddities)).toEqual([]);
    expect(calls.filter(({ tries }) => tries > 1).length).toBeGreaterThan(DEATHS);
  },
  4 * MINUTE,
);

it('keeps the chain whole', async () => {
  const heads = await hub.rows('stations', 'SELECT * FROM event_chain');
  expect(chainFaults('stations', await eventsOf('stations'), heads)).toEqual([]);
});

it('keeps every venue that it has acknowledged, with one event each, and no event of a venue that it has refused', async () => {
  const told = (await eventsOf('stations')).slice(before.length);
  const recorded = told.map(({ action, after }) => [action, venueOf(after)]);
  const acknowledged = venueWriters.flatMap(({ calls }) => calls.filter(({ outcome }) => outcome === 'acknowledged'));
  expect(recorded.sort()).toEqual(acknowledged.map((call) => ['VENUE_RECORDED', addressOf(call)]).sort());
});

it('leaves each station as its last event says', async () => {
  const rows = await hub.rows('stations', 'SELECT * FROM station');
  const events = await eventsOf('stations');
  for (const stationId of new Set(venueWriters.map((each) => each.stationId))) {
    const told = events
      .filter(({ subjectId }) => subjectId === stationId)
      .sort(bySequence)
      .map(versions);
    expect(told.slice(1).map(({ before: from }) => from)).toEqual(told.slice(0, -1).map(({ after: to }) => to));
    const row = rows.find(({ id }) => id === stationId);
    expect([row?.['version'], row?.['venueAddress']]).toEqual([told.at(-1)?.after, told.at(-1)?.address]);
  }
});

const addressOf = ({ variables }: Call) => (variables['input'] as { address: string }).address;
type Told = { version: number; venueAddress: string | null } | null;
const read = (recorded: unknown) => JSON.parse(String(recorded)) as Told;
const venueOf = (after: unknown) => read(after)?.venueAddress;
const bySequence = (one: Stored, other: Stored) => Number(one['sequence']) - Number(other['sequence']);
const versions = ({ before: from, after: to }: Stored) => ({
  before: read(from)?.version ?? null,
  after: read(to)?.version,
  address: read(to)?.venueAddress,
});

function figures(calls: readonly Call[], events: readonly Stored[]): string {
  const count = (is: (call: Call) => boolean) => calls.filter(is).length;
  const writtenAt = new Map(events.map(({ after, occurredAt }) => [venueOf(after), String(occurredAt)]));
  const wasWritten = (call: Call) => (writtenAt.get(addressOf(call)) ?? call.sentAt) < call.sentAt;
  return [
    `${databaseUnderTest().type}: ${DEATHS} deaths, ${calls.length} calls`,
    `${count(({ outcome }) => outcome === 'acknowledged')} acknowledged`,
    `${count(({ tries }) => tries > 1)} asked again`,
    `${count(wasWritten)} of them written before the hub died`,
    `${count(({ outcome }) => outcome === 'refused')} refused`,
  ].join(', ');
}
