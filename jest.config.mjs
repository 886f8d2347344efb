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

/** MariaDB's address for the suites that touch a database, or null with a plain word that they run on SQLite only. */
async function mariadbUrl() {
  const named = process.env.HUB_TEST_MYSQL_URL;
  if (named !== undefined && named !== '') return named;
  if (await answers('127.0.0.1', 3306)) return LOCAL_MARIADB;
  if (process.env.HUB_TEST_REQUIRE_MYSQL === '1') throw new Error('No MariaDB answers, and this run requires one.');
  console.warn('MariaDB was left out: set HUB_TEST_MYSQL_URL, or let one answer at 127.0.0.1:3306.');
  return null;
}

/** The suites that this machine cannot run, with a plain word that they are left out. */
function withoutGalera() {
  if (existsSync(GALERA)) return [];
  if (process.env.HUB_TEST_REQUIRE_MYSQL === '1') throw new Error(`${GALERA} is missing, and this run requires it.`);
  console.warn('The suite on two servers was left out: install the packages galera-4, rsync and lsof.');
  return ['/galera\\.mariadb\\.test\\.ts$'];
}

/**
 * Suites that need a database run once on each. The others run once, in the project `pure`: units, laws, what follows from the
 * schema alone, and what is refused before any statement (its hub stands on SQLite in memory). Processes that are killed and the
 * nation are projects of their own, as they take long.
 */
export default async () => {
  const mysqlUrl = await mariadbUrl();
  const base = {
    transform: swc,
    testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
    runtime: '<rootDir>/test/support/jest/runtime.cjs',
    rootDir: import.meta.dirname,
  };
  const suitesIn = (...folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`);
  const on = (database) => ({ ...base, globals: { HUB_TEST_DATABASE: database } });
  const onDatabases = suitesIn('subgraph', 'hub', 'security/attack', 'security/identity', 'security/leak');
  const [apart, mariadbAlone] = ['/test/hub/(?:faults|nation)/', '\\.mariadb\\.test\\.ts$'];
  const pure = { ...base, displayName: 'pure', testMatch: suitesIn('unit', 'laws', 'schema', 'security/gateway') };
  const sqlite = { ...on({ type: 'sqlite' }), displayName: 'sqlite', testMatch: onDatabases };
  const faults = { ...sqlite, displayName: 'faults', testMatch: suitesIn('hub/faults') };
  const projects = [
    pure,
    // The processes of the compose file have no other database than MariaDB.
    { ...sqlite, testPathIgnorePatterns: [apart, mariadbAlone] },
    { ...faults, testPathIgnorePatterns: [mariadbAlone] },
  ];
  if (mysqlUrl !== null) {
    const mariadb = on({ type: 'mysql', url: mysqlUrl });
    projects.push(
      { ...mariadb, displayName: 'mariadb', testMatch: onDatabases, testPathIgnorePatterns: [apart] },
      {
        ...mariadb,
        displayName: 'faults-mariadb',
        testMatch: suitesIn('hub/faults'),
        testPathIgnorePatterns: withoutGalera(),
      },
      { ...mariadb, displayName: 'nation', testMatch: suitesIn('hub/nation') },
    );
  }
  return { projects, testTimeout: 120_000 };
};
