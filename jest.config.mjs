import { existsSync } from 'node:fs';
import { connect } from 'node:net';

const swc = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** The library of Debian's package `galera-4`, with which two servers of MariaDB replicate to each other. */
const GALERA = '/usr/lib/galera/libgalera_smm.so';

/** The library of Debian's package `faketime`, with which a process has a clock of its own. */
const FAKETIME = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`);

/** The browser of Debian's package `chromium`, with which the console is tested. */
const CHROMIUM = process.env.HUB_TEST_CHROMIUM ?? '/usr/bin/chromium';

const LOCAL_MARIADB = 'mysql://root@127.0.0.1:3306';

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/**
 * Returns MariaDB's address for the suites that use a database. If no MariaDB answers, prints a warning and returns
 * null. The suites then run on SQLite only.
 */
async function mariadbUrl() {
  const named = process.env.HUB_TEST_MYSQL_URL;
  if (named !== undefined && named !== '') return named;
  if (await answers('127.0.0.1', 3306)) return LOCAL_MARIADB;
  if (process.env.HUB_TEST_REQUIRE_MYSQL === '1') throw new Error('No MariaDB answers, and this run requires one.');
  console.warn('MariaDB was left out: set HUB_TEST_MYSQL_URL, or let one answer at 127.0.0.1:3306.');
  return null;
}

/** The third-party programs with which suites compare the Hub: the gateway of Apollo, and a reader of workbooks. */
const PEERS = `${import.meta.dirname}/test/bench/peers/node_modules/@apollo/gateway/package.json`;

/** Returns the pattern of suites that this machine cannot run, and prints that they are left out. */
function leftOut(files, { suites, remedy, pattern }) {
  if (files.some((file) => existsSync(file))) return [];
  if (process.env.HUB_TEST_REQUIRE_MYSQL === '1') throw new Error(`${files[0]} is missing, and this run requires it.`);
  console.warn(`${suites} left out: ${remedy}.`);
  return [pattern];
}

function withoutGalera() {
  const remedy = 'install the packages galera-4, rsync and lsof';
  const pattern = '/galera\\.mariadb\\.test\\.ts$';
  return leftOut([GALERA], { suites: 'The suite on two servers was', remedy, pattern });
}

function withoutFaketime() {
  const remedy = 'install the package faketime';
  return leftOut(FAKETIME, { suites: 'The suites with wrong clocks were', remedy, pattern: '/faults/clock\\.' });
}

function withoutChromium() {
  const remedy = 'install the packages chromium and fonts-wqy-microhei';
  return leftOut([CHROMIUM], { suites: 'The suites of the console were', remedy, pattern: '/test/console/' });
}

function withoutPeers() {
  const remedy = 'run `npm ci --prefix test/bench/peers`';
  const pattern = '/differential/(?:apollo-gateway|exported-list)\\.';
  return leftOut([PEERS], { suites: 'The suites with programs of others were', remedy, pattern });
}

/** The suites that kill processes for a minute or more. */
const LONG_FAULTS = [
  ...['assessor-killed', 'backup/backup', 'backup/compose-backup\\.mariadb', 'bank', 'clock', 'consequence\\.mariadb'],
  ...['keys\\.mariadb', 'killed', 'processes\\.mariadb', 'siblings\\.mariadb', 'table/database-faults\\.mariadb'],
  ...['table/hub-faults', 'table/restore-faults', 'table/start-faults'],
];

/**
 * The number of long fault suites that `npm run test:larger` draws. All of them together take a quarter of an hour.
 */
const DRAWN_FAULTS = 2;

/**
 * Returns the patterns of the long fault suites that `npm run test:larger` leaves out. It draws {@link DRAWN_FAULTS} of
 * them for each run and prints their names. `npm run faults` runs them all.
 */
function undrawnFaults() {
  if (process.env.HUB_TEST_DRAWN_FAULTS !== '1' || process.env.HUB_TEST_FULL === '1') return [];
  const inOrder = LONG_FAULTS.map((suite) => ({ suite, at: Math.random() })).sort((one, other) => one.at - other.at);
  const [drawn, others] = [inOrder.slice(0, DRAWN_FAULTS), inOrder.slice(DRAWN_FAULTS)];
  console.warn(
    `The long fault suites of this run: ${drawn.map(({ suite }) => suite.replaceAll('\\', '')).join(', ')}.`,
  );
  return others.map(({ suite }) => `/faults/${suite}\\.test\\.ts$`);
}

/**
 * A suite that needs a database runs once on each database. The other suites run once, in the project `pure`: units,
 * laws, checks of the schema, federations of other graphs, and requests that are refused before any statement. Slow
 * suites have projects of their own. They start or kill processes, run the commands of the documents, fill the whole
 * nation, or compare answers.
 */
export default async () => {
  const mysqlUrl = await mariadbUrl();
  const wrongClocks = withoutFaketime();
  const comparison = withoutPeers();
  const undrawn = undrawnFaults();
  const base = {
    transform: swc,
    testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
    runtime: '<rootDir>/test/support/jest/runtime.cjs',
    rootDir: import.meta.dirname,
  };
  const suitesIn = (...folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`);
  const on = (database) => ({ ...base, globals: { HUB_TEST_DATABASE: database } });
  const onDatabases = suitesIn('subgraph', 'hub', 'security/attack', 'security/identity', 'security/leak');
  // A short run leaves out the suite `long`, and runs the suites of `longOnSqlite` on MariaDB only.
  const isLong = process.env.HUB_TEST_FULL === '1';
  const long = '/faults/clock\\.mariadb\\.test\\.ts$';
  const longOnSqlite = '/faults/(?:bank|killed|assessor-killed|clock|table/(?:restore|start)-faults)\\.test\\.ts$';
  const [apart, mariadbAlone] = ['/test/hub/(?:differential|faults|nation)/', '\\.mariadb\\.test\\.ts$'];
  const pure = {
    ...base,
    displayName: 'pure',
    testMatch: suitesIn('unit', 'laws', 'schema', 'audit', 'security/gateway'),
  };
  const sqlite = { ...on({ type: 'sqlite' }), displayName: 'sqlite', testMatch: onDatabases };
  const processes = { ...base, displayName: 'processes', testMatch: suitesIn('processes') };
  const faults = { ...sqlite, displayName: 'faults', testMatch: suitesIn('hub/faults') };
  const differential = {
    displayName: 'differential',
    testMatch: suitesIn('hub/differential'),
    testPathIgnorePatterns: comparison,
  };
  const ofConsole = {
    ...(mysqlUrl === null ? base : on({ type: 'mysql', url: mysqlUrl })),
    displayName: 'console',
    testMatch: suitesIn('console'),
    testPathIgnorePatterns: [...withoutChromium(), ...(mysqlUrl === null ? [mariadbAlone] : [])],
  };
  const projects = [
    pure,
    processes,
    ofConsole,
    // The processes of the compose file have no other database than MariaDB.
    { ...sqlite, testPathIgnorePatterns: [apart, mariadbAlone] },
    {
      ...faults,
      testPathIgnorePatterns: [mariadbAlone, ...wrongClocks, ...undrawn, ...(isLong ? [] : [longOnSqlite])],
    },
    { ...sqlite, ...differential },
  ];
  if (mysqlUrl !== null) {
    const mariadb = on({ type: 'mysql', url: mysqlUrl });
    projects.push(
      { ...mariadb, displayName: 'mariadb', testMatch: onDatabases, testPathIgnorePatterns: [apart] },
      {
        ...mariadb,
        displayName: 'faults-mariadb',
        testMatch: suitesIn('hub/faults'),
        testPathIgnorePatterns: [...withoutGalera(), ...wrongClocks, ...undrawn, ...(isLong ? [] : [long])],
      },
      { ...mariadb, displayName: 'nation', testMatch: suitesIn('hub/nation') },
      { ...mariadb, ...differential, displayName: 'differential-mariadb' },
    );
  }
  // As many suites run at a time as there are cores: while one waits for its database, another works. A worker keeps
  // some memory of each suite, so it is replaced before it has too much.
  const [globalSetup, globalTeardown] = ['make', 'remove'].map(
    (verb) => `<rootDir>/test/support/jest/${verb}-run-folder.cjs`,
  );
  return {
    projects,
    globalSetup,
    globalTeardown,
    testTimeout: 120_000,
    maxWorkers: '100%',
    workerIdleMemoryLimit: '1200MB',
  };
};
