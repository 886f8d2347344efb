/**
 * Builds the product into `dist`, and knows whether that is up to date. Plain JavaScript: it runs before anything is built.
 * Run as a script it builds; `--if-possible` (npm's `prepare`) does nothing where TypeScript is not installed.
 */
const { spawnSync } = require('node:child_process');
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.built');
const PARTS = ['gateway', 'subgraphs', 'shared'];
/** What the product reads beside its code. */
const DATA_FILES = ['gateway/graph/supergraph.graphql', 'shared/divisions/data/divisions.csv'];

/** Lists every file and folder below a folder. */
function everythingIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => ({
    path: join(entry.parentPath ?? entry.path, entry.name),
    isFile: entry.isFile(),
  }));
}

/** Returns the newest change of a source, in milliseconds. A folder counts too: it changes when a file in it is removed. */
function newestSource() {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((name) => join(ROOT, name));
  const folders = PARTS.map((part) => join(ROOT, part));
  const files = folders.flatMap((folder) => everythingIn(folder).map(({ path }) => path));
  return Math.max(...[...settings, ...folders, ...files].map((path) => statSync(path).mtimeMs));
}

/** `fresh`, or why it is not: `missing` or `stale`. An installation without sources, as in the image, is fresh. */
function buildState() {
  if (!existsSync(join(ROOT, 'gateway'))) return 'fresh';
  if (!existsSync(STAMP)) return 'missing';
  return newestSource() > statSync(STAMP).mtimeMs ? 'stale' : 'fresh';
}

function compiler() {
  try {
    return require.resolve('typescript/bin/tsc', { paths: [ROOT] });
  } catch {
    return null;
  }
}

/** Removes what was built from a source that is gone. */
function removeOrphans() {
  for (const { path, isFile } of everythingIn(DIST)) {
    if (isFile && path.endsWith('.js') && !existsSync(path.replace(DIST, ROOT).replace(/\.js$/, '.ts'))) rmSync(path);
  }
}

/** Returns whether it could be built. The compiler prints its errors itself. */
function build() {
  const startedAt = new Date();
  const { status } = spawnSync(process.execPath, [compiler(), '-p', join(ROOT, 'tsconfig.build.json')], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) return false;
  for (const file of DATA_FILES) {
    mkdirSync(dirname(join(DIST, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(DIST, file));
  }
  removeOrphans();
  // What is changed while it is built is newer than the stamp.
  writeFileSync(STAMP, `${startedAt.toISOString()}\n`);
  utimesSync(STAMP, startedAt, startedAt);
  return true;
}

module.exports = { buildState, build, compiler };

if (require.main === module) {
  if (compiler() !== null) process.exitCode = build() ? 0 : 1;
  else if (process.argv.includes('--if-possible')) {
    process.stderr.write('TypeScript is not installed: nothing was built.\n');
  } else {
    process.stderr.write('TypeScript is not installed: run `npm ci` without --omit=dev, then build again.\n');
    process.exitCode = 1;
  }
}
