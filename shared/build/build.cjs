/**
 * Builds the product into `dist`, and finds out whether `dist` is up to date. This file is plain JavaScript, because it
 * runs before anything is built. When this file runs as a script, it builds the product. With `--if-stale`, it does
 * nothing if the build matches the sources. With `--if-possible` (npm's `prepare`), it does nothing if TypeScript is not
 * installed.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
/** The file that holds the hash of the sources from which `dist` was built. */
const STAMP = join(DIST, '.built');
const PARTS = ['gateway', 'subgraphs', 'shared'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
/** The web console, an application of its own that Vite bundles. */
const CONSOLE = 'gateway/console';
const BUNDLE = join(DIST, 'console');
const CONSOLE_PAGES = ['index.html', 'public.html'].map((page) => join(BUNDLE, page));
/** The files that the product reads besides its code. */
const DATA_FILES = ['gateway/graph/supergraph.graphql', 'shared/divisions/data/divisions.csv'];

/** Returns the paths, relative to the project, of the files below a folder whose names have this ending. */
function filesIn(folder, ending) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

const isOfConsole = (path) => path.startsWith(`${CONSOLE}/`);

const sources = () =>
  PARTS.flatMap((part) => filesIn(part, '.ts'))
    .filter((path) => !isOfConsole(path))
    .sort();

const consoleSources = () =>
  ['.ts', '.mts', '.tsx', '.css', '.html', '.json'].flatMap((each) => filesIn(CONSOLE, each)).sort();

/**
 * Returns the hash of everything that a build depends on. The dates of files are no evidence: a copy or an archive may
 * keep old dates.
 */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of [...SETTINGS, ...DATA_FILES, ...sources(), ...consoleSources()]) {
    hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function isComplete() {
  const built = sources().map((path) => path.replace(/\.ts$/, '.js'));
  return [...built, ...DATA_FILES].every((path) => existsSync(join(DIST, path))) && CONSOLE_PAGES.every(existsSync);
}

/** Returns `fresh`, `missing` or `stale`. An installation without sources, as in the image, is fresh. */
function buildState() {
  if (!existsSync(join(ROOT, 'gateway'))) return 'fresh';
  if (!existsSync(STAMP) || !isComplete()) return 'missing';
  return readFileSync(STAMP, 'utf8').trim() === hashOfSources() ? 'fresh' : 'stale';
}

function compiler() {
  try {
    return require.resolve('typescript/bin/tsc', { paths: [ROOT] });
  } catch {
    return null;
  }
}

/** Removes built files whose source no longer exists. */
function removeOrphans() {
  const known = new Set(sources().map((path) => path.replace(/\.ts$/, '.js')));
  for (const path of PARTS.flatMap((part) => filesIn(`dist/${part}`, '.js'))) {
    if (!known.has(path.replace('dist/', ''))) rmSync(join(ROOT, path));
  }
}

/**
 * Bundles the console into `dist/console`. Returns false if Vite finds errors, which it prints itself. A running Hub
 * serves this folder, so the old bundle stays in place until the new one is complete.
 */
function bundleConsole() {
  const vite = join(dirname(require.resolve('vite/package.json', { paths: [ROOT] })), 'bin/vite.js');
  const config = join(ROOT, CONSOLE, 'vite.config.mts');
  // This overrides the NODE_ENV of the environment. Otherwise Vite might bundle React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const next = `${BUNDLE}.${process.pid}`;
  // The second mode adds the public pages to the output of the first mode.
  const isBundled = ['production', 'public'].every((mode) => {
    const options = ['build', '-c', config, '-l', 'warn', '--mode', mode, '--outDir', next];
    const built = spawnSync(process.execPath, [vite, ...options], {
      env,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    return built.status === 0;
  });
  if (isBundled) replaceFolder(BUNDLE, next);
  else rmSync(next, { recursive: true, force: true });
  return isBundled;
}

/** Moves the folder `next` to where the folder `old` is, and removes the old one. */
function replaceFolder(old, next) {
  const removed = `${next}.old`;
  if (existsSync(old)) renameSync(old, removed);
  renameSync(next, old);
  rmSync(removed, { recursive: true, force: true });
}

/**
 * Builds the product. Returns false if the compiler finds errors, which it prints itself.
 * @throws Error if `dist` cannot be written
 */
function build() {
  const hash = hashOfSources();
  rmSync(STAMP, { force: true });
  // The compiler writes only the files that changed since its last run, even if other output is missing. Without its
  // record of that run, it writes all files.
  if (!isComplete()) rmSync(join(DIST, '.tsbuildinfo'), { force: true });
  const { status } = spawnSync(process.execPath, [compiler(), '-p', join(ROOT, 'tsconfig.build.json')], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) return false;
  for (const file of DATA_FILES) {
    mkdirSync(dirname(join(DIST, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(DIST, file));
  }
  removeOrphans();
  if (!bundleConsole()) return false;
  writeFileSync(STAMP, `${hash}\n`);
  return true;
}

module.exports = { buildState, build, compiler };

if (require.main === module && !(process.argv.includes('--if-stale') && buildState() === 'fresh')) {
  if (compiler() !== null) process.exitCode = build() ? 0 : 1;
  else if (process.argv.includes('--if-possible')) {
    process.stderr.write('TypeScript is not installed: nothing was built.\n');
  } else {
    process.stderr.write('TypeScript is not installed: run `npm ci` without --omit=dev, then build again.\n');
    process.exitCode = 1;
  }
}
