import { randomInt } from 'node:crypto';
import { type Role, ROLES } from '../../../shared/domain/roles';

/** The seed of all draws: HUB_TEST_SEED, which repeats a run, or else a random number. */
export const SEED = numberIn('HUB_TEST_SEED', randomInt(1_000_000));
/** The number of random documents that each role sends. `npm run differential -- --queries 1500` sets this number. */
export const QUERIES = numberIn('HUB_TEST_QUERIES', 100);
/** The number of mutated requests that each role sends. `npm run differential -- --mutated 10000` sets this number. */
export const MUTATED = numberIn('HUB_TEST_MUTATED', 100);

/** Returns the time limit, in milliseconds, of a test that sends this number of documents. */
export function timeFor(documents: number): number {
  return 60_000 + documents * 1000;
}

/** Returns the roles of this run: all of them, or those that HUB_TEST_ROLES names. */
export function rolesOfRun(): readonly Role[] {
  const named = (process.env['HUB_TEST_ROLES'] ?? '').split(',').filter(Boolean);
  return named.length === 0 ? ROLES : ROLES.filter((role) => named.includes(role));
}

/** Prints a line, with the seed that repeats this run. */
export function report(line: string): void {
  process.stdout.write(`${line} HUB_TEST_SEED=${SEED}\n`);
}

function numberIn(variable: string, otherwise: number): number {
  const text = process.env[variable] ?? '';
  if (text === '') return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${variable} must be a whole number, not ${text}.`);
  return number;
}
