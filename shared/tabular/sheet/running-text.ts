/** The characters that begin a formula. Spreadsheet programs for Chinese and Japanese treat the wide forms alike. */
const SIGNS = '=+\\-@＝＋－＠';

/** Matches text that a spreadsheet would run as a formula when it is typed in or read from CSV. */
export const RUNS = new RegExp(`^\\s*[${SIGNS}]`);

/** Matches the apostrophe that keeps such a text from running. */
export const KEPT_FROM_RUNNING = new RegExp(`^'(?=\\s*[${SIGNS}])`);
