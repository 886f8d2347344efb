const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Makes a folder that all suites of this run share, and names it in the environment of the workers. */
module.exports = () => {
  process.env.JEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'hub-jest-'));
};
