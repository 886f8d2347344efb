import { randomInt } from 'node:crypto';
import { randomFor } from '../../../shared/demo/plan/random';
import { databaseUnderTest } from './subgraph/test-database';

/**
 * Returns `full` for a long run, and `short` for any other run. A long run has HUB_TEST_FULL=1, which `npm run faults`
 * sets.
 */
export function atScale<T>(full: T, short: T): T {
  return process.env['HUB_TEST_FULL'] === '1' ? full : short;
}

const seed = Number(process.env['HUB_TEST_SEED'] ?? randomInt(1_000_000));
const random = randomFor(seed);
let isToldSeed = false;

/** The part of a share that a short run draws. It is larger on MariaDB, because production uses MariaDB. */
const PART = { sqlite: 1 / 3, mysql: 1 / 2 } as const;

/**
 * Returns a random share of the cases, and at least one case. A long run (HUB_TEST_FULL=1) takes all cases. A short run
 * need not test every case on each database, because scopes and rules do not depend on the database. Runs with the same
 * HUB_TEST_SEED draw the same cases.
 */
export function drawn<T>(cases: readonly T[], share: number): readonly T[] {
  if (process.env['HUB_TEST_FULL'] === '1') return cases;
  const drawnShare = share * PART[databaseUnderTest().type];
  if (!isToldSeed) process.stdout.write(`The cases are drawn with HUB_TEST_SEED=${seed}.\n`);
  isToldSeed = true;
  const some = cases.filter(() => random() < drawnShare);
  return some.length > 0 ? some : cases.slice(0, 1);
}
