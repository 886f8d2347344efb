import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { setTimeout as pause } from 'node:timers/promises';
import { atScale } from '../../../support/drivers/at-scale';
import { reportFault } from '../../../support/drivers/faults/fault-report';
import { ownFolder } from '../../../support/drivers/faults/own-folder';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { MortalPrograms } from '../../../support/drivers/hub/mortal-process';
import { StandaloneHub } from '../../../support/drivers/hub/standalone-hub';
import { databaseUnderTest } from '../../../support/drivers/subgraph/test-database';

/**
 * This suite tests the first start of a Hub, which creates its databases and fills them with the demonstration. The Hub
 * is killed repeatedly, or two of its processes start at once.
 */
const MINUTE = 60_000;
const own = ownFolder();
const undisturbed = new StandaloneHub(own.at('undisturbed'));

let mortal: MortalPrograms;
let expected: Map<string, number>;

beforeAll(async () => {
  buildWhereStale();
  mortal = new MortalPrograms('faults/dies-at-change');
  await undisturbed.start();
  await isSettled(undisturbed);
  expected = await tableSizes(undisturbed);
  await undisturbed.stop();
}, 3 * MINUTE);
afterAll(async () => {
  await undisturbed.drop();
  mortal.remove();
  own.remove();
});

/**
 * Waits until everything is assessed, and all followers have applied the resulting events.
 * @returns true, or false if the Hub was killed meanwhile
 * @throws Error if the Hub ended by itself
 */
async function isSettled(hub: StandaloneHub): Promise<boolean> {
  while (!((await isAssessed(hub)) && (await hasFollowed(hub)))) {
    if (!hub.running) return wasKilled(hub);
    await pause(200);
  }
  return true;
}

async function isAssessed(hub: StandaloneHub): Promise<boolean> {
  return (await hub.rows('evaluation', 'SELECT 1 FROM assessment_due LIMIT 1')).length === 0;
}

/** Returns whether each subgraph has read all events of the subgraphs that it follows. */
async function hasFollowed(hub: StandaloneHub): Promise<boolean> {
  for (const name of SUBGRAPHS) {
    const read = await hub.rows(name, 'SELECT subgraph, SUM(sequence) AS n FROM follower_cursor GROUP BY subgraph');
    for (const { subgraph, n } of read) {
      const [all] = await hub.rows(subgraph as (typeof SUBGRAPHS)[number], 'SELECT COUNT(*) AS n FROM event');
      if (Number(n) < Number(all?.['n'])) return false;
    }
  }
  return true;
}

/** Counts the rows of each table. */
async function tableSizes(hub: StandaloneHub): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of SUBGRAPHS) {
    for (const table of await tablesOf(hub, name)) {
      const [row] = await hub.rows(name, `SELECT COUNT(*) AS n FROM \`${table}\``);
      sizes.set(`${name}.${table}`, Number(row?.['n']));
    }
  }
  return sizes;
}

async function tablesOf(hub: StandaloneHub, name: (typeof SUBGRAPHS)[number]): Promise<string[]> {
  const sql =
    databaseUnderTest().type === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()';
  return (await hub.rows(name, sql)).map((row) => String(row['name'])).filter((table) => !OF_TIME.test(table));
}

/** Matches the tables whose rows depend on when a process runs. The comparison omits these tables. */
const OF_TIME = /^(?:follower_|preparation|assessment_due)/;

/**
 * Compares the row counts of the tables with the expected counts, and prints the tables that differ.
 * @returns the numbers of missing and of surplus rows
 */
function compared(found: ReadonlyMap<string, number>): { lost: number; doubled: number } {
  const names = [...new Set([...found.keys(), ...expected.keys()])];
  const differences = names.map((name) => (found.get(name) ?? 0) - (expected.get(name) ?? 0));
  const wrong = names.flatMap((name, index) => (differences[index] === 0 ? [] : [`${name}: ${differences[index]}`]));
  if (wrong.length > 0) process.stdout.write(`Tables with another number of rows: ${wrong.join(', ')}\n`);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  return {
    lost: sum(differences.map((each) => Math.max(0, 0 - each))),
    doubled: sum(differences.map((each) => Math.max(0, each))),
  };
}

const KILLS = [
  {
    // Here, the process is killed. Other suites interrupt migrations at their statements within a living process.
    fault: 'killed at statements of migrations',
    at: '^\\s*(?:ALTER|CREATE|DROP|RENAME|OPTIMIZE|VACUUM)',
    after: atScale(16, 220),
  },
  {
    fault: 'killed at stages of the first fill',
    at: '^\\s*INSERT INTO (?!.*migrations).* VALUES',
    // A first fill sends about 440 statements of this form, and the first kill must come before the last of them.
    after: atScale(20, 300),
  },
];

it.each(KILLS)(
  '$fault: the next start continues, and nothing is missing or duplicated',
  async ({ fault, at, after }) => {
    const environment = mortal.loading({ DIES_AT: at, DIES_FILE: own.at(`sent-${after}`), DIES_AFTER: String(after) });
    const hub = new StandaloneHub(own.at(`killed-${after}`), environment);
    let kills = 0;
    let startedAt = performance.now();
    // After the start, the first assessment still runs, and the Hub may be killed during this assessment too.
    for (; !((await isStarted(hub)) && (await isSettled(hub))); kills += 1) startedAt = performance.now();
    const recoveredSeconds = (performance.now() - startedAt) / 1000;
    const differences = compared(await tableSizes(hub));
    await hub.drop();
    reportFault({
      fault: `${fault} (${kills} kills)`,
      detectedSeconds: null,
      recoveredSeconds,
      codes: {},
      ...differences,
    });
    expect(kills).toBeGreaterThan(0);
    expect(differences).toEqual({ lost: 0, doubled: 0 });
  },
  40 * MINUTE,
);

/** Starts the Hub. @returns true, or false if the Hub was killed. @throws Error if the Hub ended by itself */
function isStarted(hub: StandaloneHub): Promise<boolean> {
  return hub.start().then(
    () => true,
    () => wasKilled(hub),
  );
}

/** Returns false if the Hub was killed at a statement. @throws Error if the Hub ended by itself */
function wasKilled(hub: StandaloneHub): false {
  if (hub.log.includes('dies at: ')) return false;
  throw new Error(`The Hub ended by itself: ${hub.log}`);
}

it(
  'two starts at once on an empty folder: both Hubs serve, and nothing is missing or duplicated',
  async () => {
    const hub = new StandaloneHub(own.at('both'));
    const other = hub.beside();
    const startedAt = performance.now();
    await Promise.all([hub.start(), other.start()]);
    const recoveredSeconds = (performance.now() - startedAt) / 1000;
    await isSettled(hub);
    const differences = compared(await tableSizes(hub));
    await other.stop();
    await hub.drop();
    reportFault({ fault: 'two starts at once', detectedSeconds: null, recoveredSeconds, codes: {}, ...differences });
    expect(differences).toEqual({ lost: 0, doubled: 0 });
  },
  2 * MINUTE,
);
