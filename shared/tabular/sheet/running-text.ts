/** The characters that begin a formula. Chinese and Japanese spreadsheet programs accept the full-width forms too. */
const SIGNS = '=+\\-@＝＋－＠';

/** Matches text that a spreadsheet would run as a formula when it is typed in or read from CSV. */
export const RUNS = new RegExp(`^\\s*[${SIGNS}]`);

/** Matches the apostrophe that keeps such a text from running. */
export const KEPT_FROM_RUNNING = new RegExp(`^'(?=\\s*[${SIGNS}])`);
