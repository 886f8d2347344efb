/**
 * Builds the product if the build is missing or does not match the sources, so that no command runs stale code. Node
 * loads this file before the product (`node -r`).
 */
const { build, buildState, compiler } = require('./build.cjs');

const WHY = {
  missing: ['尚未构建,正在构建(约半分钟)。', 'There is no build yet: building, which takes about half a minute.'],
  stale: ['源代码已更新,正在重新构建。', 'The sources are newer than the build: building again.'],
};
const NO_COMPILER = [
  '尚未构建或构建已过期,且未安装 TypeScript:请运行 npm ci(不加 --omit=dev)。',
  'The build is missing or stale, and TypeScript is not installed: run `npm ci` without --omit=dev.',
];
const FAILED = ['构建失败,原因见上。', 'The build failed for the reasons above.'];

const print = (lines) => process.stderr.write(`${lines.join('\n')}\n`);

function buildOrExit(state) {
  if (compiler() === null) {
    print(NO_COMPILER);
    process.exit(1);
  }
  print(WHY[state]);
  let cause = '';
  try {
    if (build()) return;
  } catch (error) {
    cause = error.message;
  }
  print(cause === '' ? FAILED : [...FAILED, cause]);
  process.exit(1);
}

const state = buildState();
if (state !== 'fresh') buildOrExit(state);
