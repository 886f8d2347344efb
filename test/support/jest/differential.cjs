const { spawnSync } = require('node:child_process');
const { parseArgs } = require('node:util');

/**
 * Compares the answers of the Hub's gateway with the answers of Apollo's gateway, and with answers that use none of the
 * gateway's optimisations (`plain`). Also sends mutated requests, which the Hub must answer or refuse without an
 * internal error. Each role sends the given numbers of documents. Every run prints its seed.
 *
 *     npm run differential -- --queries 1500 --mutated 10000 --seed 1 --database sqlite \
 *       --roles PUBLIC,AUDITOR --suite apollo
 */
const SUITES = { apollo: 'apollo-gateway', plain: 'plain-path', mutated: 'mutated-documents' };
const PROJECTS = { sqlite: 'differential', mariadb: 'differential-mariadb' };
const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '1500' },
    mutated: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '' },
    database: { type: 'string', default: 'sqlite' },
    roles: { type: 'string', default: '' },
    suite: { type: 'string', default: '' },
  },
});
const project = PROJECTS[values.database];
const suite = values.suite === '' ? '.*' : SUITES[values.suite];
const isWhole = (text) => /^\d+$/.test(text);
if (project === undefined || suite === undefined || !isWhole(values.queries) || !isWhole(values.mutated)) {
  process.stderr.write(
    'Give --queries and --mutated as whole numbers, --database as sqlite or mariadb, and --suite as apollo, plain or mutated.\n',
  );
  process.exit(2);
}
const suites = `/differential/${suite}\\.test\\.ts$`;
const jest = [
  'node_modules/jest/bin/jest.js',
  '--runInBand',
  '--selectProjects',
  project,
  '--testPathPatterns',
  suites,
];
const { status } = spawnSync(process.execPath, jest, {
  stdio: 'inherit',
  env: {
    ...process.env,
    HUB_TEST_QUERIES: values.queries,
    HUB_TEST_MUTATED: values.mutated,
    HUB_TEST_SEED: values.seed,
    HUB_TEST_ROLES: values.roles,
  },
});
process.exitCode = status ?? 1;
