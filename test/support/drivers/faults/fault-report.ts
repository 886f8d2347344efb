import { appendFileSync } from 'node:fs';
import { databaseUnderTest } from '../subgraph/test-database';

/** One line of the table that `npm run faults` prints. */
export type FaultLine = {
  fault: string;
  /** The seconds from the fault until an API client or an operator first noticed it. Null if nobody noticed it. */
  detectedSeconds: number | null;
  /** The seconds from the end of the fault until the last refusal of an API client. Null if there was no refusal. */
  recoveredSeconds: number | null;
  /** The number of errors that API clients received, by code. NO_ANSWER counts refused and broken connections. */
  codes: Readonly<Record<string, number>>;
  /** The number of acknowledged writes without an event, or of missing rows. */
  lost: number;
  /** The number of acknowledged writes with several events, or of duplicate rows. */
  doubled: number;
};

/** Prints the line, and adds it to the table of this run (see test/support/jest/faults.cjs). */
export function reportFault(line: FaultLine): void {
  const whole = { database: databaseUnderTest().type === 'mysql' ? 'MariaDB' : 'SQLite', ...line };
  process.stdout.write(`${JSON.stringify(whole)}\n`);
  const table = process.env['HUB_TEST_FAULT_TABLE'];
  if (table !== undefined) appendFileSync(table, `${JSON.stringify(whole)}\n`);
}
