const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Runs the fault suites at full length, and then prints a table with one line for each fault. The script passes all its
 * arguments to Jest.
 *
 *     npm run faults -- --testPathPatterns table
 */
const folder = mkdtempSync(join(tmpdir(), 'hub-faults-'));
const table = join(folder, 'table.jsonl');
writeFileSync(table, '');
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'faults', 'faults-mariadb', '--runInBand'];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, HUB_TEST_FULL: '1', HUB_TEST_FAULT_TABLE: table },
});
const lines = readFileSync(table, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

const seconds = (value) => (value === null ? '–' : value.toFixed(1));
const codesOf = (codes) =>
  Object.entries(codes)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ') || '–';
const rows = [
  ['fault', 'database', 'detected in s', 'recovered in s', 'errors by code', 'lost', 'doubled'],
  ...lines.map(({ fault, database, detectedSeconds, recoveredSeconds, codes, lost, doubled }) => [
    ...[fault, database, seconds(detectedSeconds), seconds(recoveredSeconds)],
    ...[codesOf(codes), String(lost), String(doubled)],
  ]),
];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) process.stdout.write(`${row.map((text, column) => text.padEnd(widths[column])).join(' | ')}\n`);
process.exitCode = status ?? 1;
