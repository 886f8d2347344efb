const { spawnSync } = require('node:child_process');
const { parseArgs } = require('node:util');

/**
 * Runs the suites that draw random steps repeatedly, and prints a line for each round. The script ends at the first
 * round that fails. The output of that round contains fast-check's seed.
 *
 *     npm run soak:models -- --rounds 10 --database sqlite
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, database: { type: 'string', default: 'sqlite' } },
});
const { database } = values;
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || !['sqlite', 'mariadb'].includes(database)) {
  process.stderr.write('Give --rounds as a whole number from 1, and --database as sqlite or mariadb.\n');
  process.exit(2);
}
const suites = '(?:-model|finance-signing)\\.test\\.ts$';
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', database, '--testPathPatterns', suites];
for (let round = 1; round <= rounds; round += 1) {
  const startedAt = Date.now();
  const { status, stderr } = spawnSync(process.execPath, jest, { encoding: 'utf8' });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (status !== 0) process.stderr.write(stderr);
  const outcome = status === 0 ? /^Tests:.*$/m.exec(stderr)?.[0] : 'It failed.';
  process.stdout.write(`Round ${round} of ${rounds} on ${database}, ${seconds} s. ${outcome}\n`);
  if (status !== 0) process.exit(1);
}
