const { rmSync } = require('node:fs');

/** Removes the folder that the suites of this run shared. */
module.exports = () => rmSync(process.env.JEST_RUN_FOLDER, { recursive: true, force: true });
