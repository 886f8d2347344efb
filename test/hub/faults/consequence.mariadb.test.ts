import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { SUBGRAPHS, type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { type Stored, chainFaults } from '../../support/oracle/chain-check';
import { reportFault } from '../../support/drivers/faults/fault-report';
import { DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { followersAreEven } from '../../support/drivers/followers-even';
import { MortalPrograms, WORDS_OF_DEATH } from '../../support/drivers/hub/mortal-process';
import { type ServiceProcess } from '../../support/drivers/hub/service-process';
import {
  type Ask,
  type StationYear,
  signUnqualified,
  stationYears,
  scoreAlike,
  signScored,
} from '../../support/city/demo/station-years';
import { listCity } from '../../support/city/demo/demo-city';
import { atScale } from '../../support/drivers/at-scale';

/**
 * This suite tests EV-2 across processes on MariaDB. Both offices sign an unqualified evaluation through the gateway.
 * Before finance has held the lot, a process is killed. The lot must still be held exactly once, with one termination
 * case.
 */
const MINUTE = 60_000;
const QUICK = { HUB_FOLLOW_MILLISECONDS: '100' };
const MOST_STATEMENTS = 100;
/** A long run kills finance at every statement of a transaction, and a short run at every eighth statement. */
const EVERY = atScale(1, 8);
/** The SQL statements of the transaction that holds a lot, in order. A short run expects only the last, the commit. */
const STEPS = [
  /^SELECT .* FROM `lot` .*FOR UPDATE/,
  /^INSERT INTO `?judgement/,
  /^UPDATE `lot`/,
  /^UPDATE `instalment`/,
  /^INSERT INTO `?termination_case/,
  /^UPDATE `follower_cursor`/,
  /^INSERT INTO `?event/,
  /^UPDATE event_chain/,
  /^COMMIT/,
].slice(atScale(0, -1));
const RANDOM_DEATHS = atScale(12, 2);
const MOST_MILLISECONDS = 400;

/** The day for which the compose file generates the demonstration, with the seed 1. */
const today = shanghaiToday(new Date());
const years = stationYears(listCity(today, { seed: 1 }), today);
const judged: StationYear[] = [];

let hub: DistributedHub;
let mortal: MortalPrograms;
let made: Record<string, Stored[]>;
/** How often finance was killed while it held lots. */
let deaths = 0;
/** The recovery time in seconds after finance was killed during the commit: from its restart until the lot was held. */
let recoveredSeconds = 0;

beforeAll(async () => {
  buildWhereStale();
  mortal = new MortalPrograms('hub/dies-at-statement');
  hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  await hub.up('gateway');
  await caughtUp();
  made = await money();
}, 5 * MINUTE);
afterAll(async () => {
  await hub?.close();
  mortal?.remove();
});

async function rows(subgraph: SubgraphName, sql: string): Promise<Stored[]> {
  const answers = (await hub.databases.query(`USE \`${hub.databases.prefix}${subgraph}\`; ${sql}`)) as unknown[];
  return answers.at(-1) as Stored[];
}

const lotOf = async ({ lotId }: StationYear) => (await rows('finance', `SELECT * FROM lot WHERE id = '${lotId}'`))[0];
const isHeld = async (year: StationYear) => (await lotOf(year))?.['status'] === 'HELD';

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries === 600) throw new Error('The expected state was not reached in time.');
    await pause(100);
  }
}

/** Waits until finance has applied every event of the subgraphs that it follows. */
const caughtUp = () => until(() => followersAreEven(rows, 'finance'));

/** Reads all rows of finance that the hold of a lot may change: lots, instalments, payments, cases and the ledger. */
async function money(): Promise<Record<string, Stored[]>> {
  const tables = ['lot', 'instalment', 'disbursement', 'termination_case'];
  const read = tables.map(async (name) => [name, await rows('finance', `SELECT * FROM ${name} ORDER BY id`)] as const);
  const ledger = await rows('finance', 'SELECT * FROM ledger_posting ORDER BY entryId, side');
  return { ...Object.fromEntries(await Promise.all(read)), ledger };
}

function next(): StationYear {
  const year = years[judged.length];
  if (year === undefined) throw new Error('The demonstration has no more lots to evaluate.');
  judged.push(year);
  return year;
}

const ask: Ask = (caller, query, variables) => hub.ask(caller, query, { variables });
const sign = (year: StationYear) => signUnqualified(ask, year);

/**
 * Expects that finance has not acted on the evaluation: the lot and its money are as they were before the signature.
 */
async function expectUntouched({ lotId }: StationYear): Promise<void> {
  const now = await money();
  const own = (all: Record<string, Stored[]>) =>
    Object.values(all).map((each) => each.filter((row) => row['lotId'] === lotId || row['id'] === lotId));
  expect(own(now)).toEqual(own(made));
}

it('finds enough lots that can be evaluated', () => {
  expect(years.length).toBeGreaterThan(4 + RANDOM_DEATHS / 3);
});

it(
  'holds the lot of an evaluation that was signed while finance was down',
  async () => {
    const year = next();
    // The contractor accepts the result of the evaluation before finance stops, because only finance knows the
    // contractors.
    const id = await scoreAlike(ask, year, 1);
    await hub.processOf('finance').end('SIGKILL');
    await signScored(ask, year, id);
    await expectUntouched(year);
    hub.start('finance', QUICK);
    await until(() => isHeld(year));
  },
  MINUTE,
);

it(
  'holds the lot once although finance is killed at successive statements of the transaction',
  async () => {
    await caughtUp();
    const year = next();
    const id = await scoreAlike(ask, year, 1);
    await hub.processOf('finance').end('SIGKILL');
    await signScored(ask, year, id);
    const dead: ServiceProcess[] = [];
    const survives = async (at: number | 'COMMIT') => {
      const started = hub.start('finance', { ...QUICK, ...mortal.environment('evaluation', at, 'UNSENT') });
      await until(async () => !started.running || (await isHeld(year)));
      return started.running || dead.push(started) === 0;
    };
    expect(await survives('COMMIT')).toBe(false);
    await expectUntouched(year);
    for (let at = 1 + randomInt(EVERY); at < MOST_STATEMENTS && !(await survives(at)); at += EVERY)
      await expectUntouched(year);
    await pause(500);
    const unsent = dead.map(({ output }) => output.split(WORDS_OF_DEATH)[1] ?? '');
    // The first kill happens at the commit. A long run then kills the process at each statement in order, so its last
    // kill happens at the commit too.
    expect(unsent.at(atScale(-1, 0))).toMatch(/^COMMIT/);
    for (const step of STEPS) expect(unsent).toContainEqual(expect.stringMatching(step));
    process.stdout.write(`finance died at ${dead.length} statements between the evaluation and its hold\n`);

    // In one more kill, the process dies after it has sent the commit and before the answer arrives.
    await caughtUp();
    const another = next();
    const scored = await scoreAlike(ask, another, 1);
    await hub.processOf('finance').end('SIGKILL');
    await signScored(ask, another, scored);
    const dying = hub.start('finance', { ...QUICK, ...mortal.environment('evaluation', 'COMMIT', 'SENT') });
    expect(await dying.exited).toBe('SIGKILL');
    const startedAt = performance.now();
    hub.start('finance', QUICK);
    await until(() => isHeld(another));
    recoveredSeconds = (performance.now() - startedAt) / 1000;
    deaths = dead.length + 1;
  },
  atScale(20, 10) * MINUTE,
);

it(
  'holds each lot once when two processes of finance read the event at the same time',
  async () => {
    const beside = await hub.beside();
    const second = beside.start('finance', { ...QUICK, ...gatewayOf(hub) });
    await beside.ready('finance');
    for (const year of [next(), next(), next()]) {
      await sign(year);
      await until(() => isHeld(year));
    }
    await caughtUp();
    expect(second.running).toBe(true);
    await second.end('SIGKILL');
  },
  2 * MINUTE,
);

/** Returns the settings with which a second process of finance calls the running gateway. */
function gatewayOf(running: DistributedHub): Record<string, string> {
  const environment = Object.entries(running.services.environmentOf('finance'));
  return Object.fromEntries(environment.filter(([, value]) => value === running.services.addressOf('gateway')));
}

it(
  `holds each lot once when gateway, evaluation and finance are killed at random, ${RANDOM_DEATHS} times`,
  async () => {
    const dying = ['gateway', 'evaluation', 'finance'];
    for (let death = 0; death < RANDOM_DEATHS; death += 3) {
      const year = next();
      let isSigned = false;
      const signing = (async () => {
        while (!isSigned)
          isSigned = await sign(year).then(
            () => true,
            () => pause(100, false),
          );
      })();
      for (const name of dying) {
        await pause(randomInt(MOST_MILLISECONDS));
        await hub.processOf(name).end('SIGKILL');
        hub.start(name, name === 'finance' ? QUICK : {});
      }
      await signing;
      await until(() => isHeld(year));
    }
  },
  5 * MINUTE,
);

it('leaves each evaluated lot held once, with one case, and changes no other lot', async () => {
  await caughtUp();
  const events = await rows('finance', 'SELECT * FROM event ORDER BY chain, sequence');
  const now = await money();
  const of = (table: string, lotId: string) => (now[table] ?? []).filter((row) => row['lotId'] === lotId);
  const holds = judged.map(
    ({ lotId }) => events.filter((each) => each['action'] === 'LOT_HELD' && each['subjectId'] === lotId).length,
  );
  reportFault({
    ...{ fault: `follower killed in a page (${deaths} kills)`, detectedSeconds: null, recoveredSeconds, codes: {} },
    lost: holds.filter((count) => count === 0).length,
    doubled: holds.filter((count) => count > 1).length,
  });
  for (const { lotId } of judged) {
    const cases = of('termination_case', lotId);
    expect(cases).toMatchObject([{ openLotId: lotId, openedOn: today, closedOn: null, outcome: null }]);
    const shown = (action: string, id: unknown) =>
      events.filter((each) => each['action'] === action && each['subjectId'] === id);
    expect(shown('LOT_HELD', lotId)).toHaveLength(1);
    expect(shown('TERMINATION_CASE_OPENED', cases[0]?.['id'])).toHaveLength(1);
    expect(shown('CONSEQUENCE_DRAWN', cases[0]?.['evaluationId'])).toHaveLength(1);
    for (const { id, status } of of('instalment', lotId)) {
      // Instalments that were due at the second signature remain payable.
      expect(['HELD', 'PAID', 'DUE', 'REQUESTED']).toContain(status);
      expect(shown('INSTALMENT_HELD', id)).toHaveLength(status === 'HELD' ? 1 : 0);
    }
  }
  const ours = new Set(judged.map(({ lotId }) => lotId));
  const others = (all: Record<string, Stored[]>) =>
    Object.entries(all).map(([table, each]) => [
      table,
      each.filter((row) => !ours.has(String(table === 'lot' ? row['id'] : row['lotId']))),
    ]);
  expect(others(now)).toEqual(others(made));
});

it('keeps the chains of evaluation and finance intact', async () => {
  for (const name of ['evaluation', 'finance'] as const) {
    const heads = await rows(name, 'SELECT * FROM event_chain');
    expect(chainFaults(name, await rows(name, 'SELECT * FROM event'), heads)).toEqual([]);
    expect(await hub.run(name, ['verify-chain'])).toContain('intact');
  }
});
