import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, shanghaiToday } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { office } from '../../support/city/callers';
import { listCity } from '../../support/city/demo/demo-city';
import { CITY } from '../../support/city/small-city';
import { atScale } from '../../support/drivers/at-scale';
import { DAY_MILLISECONDS, FalseClock } from '../../support/drivers/faults/false-clock';
import { reportFault } from '../../support/drivers/faults/fault-report';
import { ownFolder } from '../../support/drivers/faults/own-folder';
import { SteadyLoad } from '../../support/drivers/faults/steady-load';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../support/drivers/hub/standalone-hub';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { sixteenWriters } from '../../support/drivers/writes/sixteen-writers';
import { clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';

const MINUTE = 60_000;
const DAY_SECONDS = DAY_MILLISECONDS / 1000;
/**
 * The validity of the callers' tokens in seconds. It is long enough for every time that a clock of this suite shows.
 */
const SIXTY_DAYS = 60 * DAY_SECONDS;
/** The time limit for the daily job, which the Hub starts every minute. */
const DAILY_WITHIN_MILLISECONDS = 90_000;
const QUERY = '{ stations(first: 1) { nodes { id staff { id } } } }';
const STREET = '370102091';

/**
 * The settings of the Hub's clock, in the order in which the suite makes them. `worksFor` is the latest day for which
 * the daily job has run, counted in days from the real date. It stays at 0 while the clock is two days behind, because
 * the job has already run for the real date. `applied` is the number of redistrictings that the Hub has applied. A
 * short run leaves out the steps that set the clock right again.
 */
const STEPS = [
  { says: 'is set back by two days', days: -2, worksFor: 0, applied: 0 },
  { says: 'is right again after two days back', days: 0, worksFor: 0, applied: 0 },
  { says: 'is set ahead by twenty days', days: 20, worksFor: 20, applied: 1 },
  { says: 'is right again after twenty days ahead', days: 0, worksFor: 0, applied: 1 },
].filter(({ days }) => atScale(true, days !== 0));

const today = shanghaiToday(new Date());
const city = listCity(today, { seed: 1 });
const [earliest, latest] = [addDays(today, -2), addDays(today, 20)];
const inForce = { ...city, contracts: city.contracts.filter(({ endsOn }) => endsOn > latest) };
const reader = office('CITY_BUREAU', CITY) as UserCaller;
const folder = ownFolder();
const clock = new FalseClock(folder.at('clock'));

let hub: StandaloneHub;
let load: SteadyLoad;

const tokens = new Map<string, Promise<string>>();
/** Returns a token of the caller that is valid for {@link SIXTY_DAYS}, or null for the public. */
function longToken(caller: Caller): Promise<string | null> {
  if (caller.role === 'PUBLIC') return Promise.resolve(null);
  const name = JSON.stringify(caller);
  const token = tokens.get(name) ?? hub.token(caller as UserCaller, SIXTY_DAYS);
  tokens.set(name, token);
  return token;
}

const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) =>
  hub.askWith(await longToken(caller), query, variables);
const events = async () =>
  (await Promise.all((['stations', 'personnel'] as const).map((name) => hub.rows(name, 'SELECT * FROM event')))).flat();
const codesOf = ({ body }: Awaited<ReturnType<typeof ask>>) =>
  (body.errors ?? []).map(({ extensions }) => extensions.code);
const codesWith = async (token: string) => codesOf(await hub.askWith(token, '{ me { role } }'));

beforeAll(async () => {
  buildWhereStale();
  hub = new StandaloneHub(folder.at('data'), clock.environment);
  await hub.start();
  const writers = sixteenWriters(inForce, earliest).filter((_, index) => index % 2 === 0);
  load = new SteadyLoad({ ask, events, writers, reader: { caller: reader, query: QUERY } });
  const input = `{ effectiveOn: "${addDays(today, 10)}", changes: [], newStreets: [{ code: "${STREET}", name: "新街道" }] }`;
  expect(codesOf(await ask(reader, `mutation { redistrict(input: ${input}) { id } }`))).toEqual([]);
}, 3 * MINUTE);
afterAll(async () => {
  await hub?.drop();
  folder.remove();
});

describe.each(STEPS)('while the clock of the Hub $says', ({ says, days, worksFor, applied }) => {
  it(
    'clients continue to read and write, and no event is lost or duplicated',
    async () => {
      const line = await load.during(`the clock ${says}`, () => clock.move(days * DAY_MILLISECONDS));
      reportFault(line);
      expect(line).toMatchObject({ detectedSeconds: null, recoveredSeconds: null, lost: 0, doubled: 0 });
      expect(load.oddities).toEqual([]);
    },
    3 * MINUTE,
  );

  it('every query of an API client is answered', async () => {
    const senders = sendersOf(city.districts, today);
    const refused: unknown[] = [];
    for (const { file, name, source } of clientQueries()) {
      for (const { caller, variables } of senders[`${file}/${name}`] ?? []) {
        const codes = codesOf(await ask(caller, source, variables));
        if (codes.length > 0) refused.push([file, name, codes]);
      }
    }
    expect(refused).toEqual([]);
  });

  it('a token that is issued now is accepted', async () => {
    const { code, output } = await hub.command('token', '--role', 'CITY_BUREAU', '--division', CITY, '--ttl', '1h');
    expect(code).toBe(0);
    expect(await codesWith(output.trim())).toEqual([]);
  });

  it('a token is refused once it has expired by this clock', async () => {
    const now = days * DAY_SECONDS;
    expect(await codesWith(await hub.token(reader, now + 60))).toEqual([]);
    expect(await codesWith(await hub.token(reader, now - 60))).toEqual(['UNAUTHENTICATED']);
  });

  it(
    'the daily job runs for each day, and does each due step once',
    async () => {
      const day = addDays(shanghaiToday(new Date()), worksFor);
      const until = performance.now() + DAILY_WITHIN_MILLISECONDS;
      while ((await daysOf('markedOn', 'assessment_day')).some((each) => each !== day) && performance.now() < until)
        await pause(500);
      while ((await daysOf('asOf', 'finding')).some((each) => each !== day) && performance.now() < until)
        await pause(500);
      expect([await daysOf('markedOn', 'assessment_day'), await daysOf('asOf', 'finding')]).toEqual([[day], [day]]);
      const changes = await hub.rows('stations', "SELECT id FROM event WHERE action = 'REDISTRICTING_APPLIED'");
      expect(changes).toHaveLength(applied);
      expect(hub.log).not.toContain('"level":"error"');
    },
    3 * MINUTE,
  );

  it(
    'a Hub that stops signs a checkpoint, the record is intact, and the Hub starts again',
    async () => {
      await hub.stop();
      const lines = readFileSync(`${hub.folder}/checkpoints/stations.jsonl`, 'utf8').trimEnd().split('\n');
      const { at } = JSON.parse(lines.at(-1) ?? '{}') as { at: string };
      expect(Math.abs(Date.parse(at) - clock.now.getTime())).toBeLessThan(MINUTE);
      const { code, output } = await hub.command('verify-chain');
      expect([code, output]).toEqual([0, output]);
      await hub.start();
      expect(codesOf(await ask(reader, QUERY))).toEqual([]);
    },
    3 * MINUTE,
  );
});

it(
  'a Hub with a clock two days back starts after another Hub was killed while it prepared the databases',
  async () => {
    clock.move(0);
    const other = new StandaloneHub(folder.at('other'), clock.environment);
    try {
      const starting = other.start().catch(() => null);
      // The Hub needs some seconds to fill this database, and a lease exists meanwhile. So the kill interrupts the
      // filling.
      const leases = () => other.rows('evaluation', 'SELECT * FROM preparation_lease').catch(() => []);
      while ((await leases()).length === 0) await pause(20);
      await other.kill();
      await starting;
      expect(await leases()).toHaveLength(1);
      clock.move(-2 * DAY_MILLISECONDS);
      await other.start();
      expect(codesOf(await other.askWith(await other.token(reader), QUERY))).toEqual([]);
      expect(await leases()).toEqual([]);
    } finally {
      await other.drop();
    }
  },
  5 * MINUTE,
);

/** Returns the different days in this column of a table of evaluation. */
async function daysOf(column: string, table: string): Promise<unknown[]> {
  return (await hub.rows('evaluation', `SELECT DISTINCT ${column} AS day FROM ${table}`)).map(({ day }) => day);
}
