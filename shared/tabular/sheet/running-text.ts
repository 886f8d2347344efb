/** The characters that begin a formula. Chinese and Japanese spreadsheet programs accept the full-width forms too. */
const SIGNS = '=+\\-@＝＋－＠';

/** Matches text that a spreadsheet would run as a formula when it is typed in or read from CSV. */
export const RUNS = new RegExp(`^\\s*[${SIGNS}]`);

/** Matches an apostrophe before a text that a spreadsheet would otherwise run as a formula. */
export const KEPT_FROM_RUNNING = new RegExp(`^'(?=\\s*[${SIGNS}])`);
