/** With what a formula begins; spreadsheet programs for Chinese and Japanese take the wide forms for the narrow ones. */
const SIGNS = '=+\\-@＝＋－＠';

/** A text that a spreadsheet would run, once it is typed in or read from CSV. */
export const RUNS = new RegExp(`^\\s*[${SIGNS}]`);

/** The apostrophe that keeps it from running. */
export const KEPT_FROM_RUNNING = new RegExp(`^'(?=\\s*[${SIGNS}])`);
