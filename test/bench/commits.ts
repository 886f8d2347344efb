import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDriver } from '../../shared/store/connection/sqlite-driver';

/**
 * The number of commits in one measurement. Each commit writes as much as a payment does: a row, an event of 600
 * characters and the head of the chain.
 */
const COMMITS = 300;
const ROUNDS = 15;
const MODES = ['NORMAL', 'FULL'] as const;
type Mode = (typeof MODES)[number];

/**
 * Measures how many commits per second SQLite makes with `synchronous` NORMAL and with FULL. The two settings alternate
 * on the same disk.
 */
function main(): void {
  const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'hub-commits-'));
  const measured: Record<Mode, number[]> = { NORMAL: [], FULL: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const mode of round % 2 === 0 ? MODES : MODES.toReversed()) {
        measured[mode].push(commitsASecond(join(folder, `${mode}-${round}.sqlite`), mode));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const mode of MODES) print(mode, measured[mode]);
  print(
    'FULL / NORMAL, paired',
    measured.FULL.map((full, round) => full / (measured.NORMAL[round] ?? NaN)),
  );
}

function commitsASecond(file: string, mode: Mode): number {
  const database = new SqliteDriver(file, { timeout: 5000 });
  for (const pragma of ['journal_mode = WAL', `synchronous = ${mode}`, 'secure_delete = ON']) database.pragma(pragma);
  for (const sql of [
    'CREATE TABLE payment (id INTEGER PRIMARY KEY, status TEXT)',
    'CREATE TABLE event (sequence INTEGER PRIMARY KEY, after TEXT)',
    'CREATE TABLE head (chain TEXT PRIMARY KEY, length INTEGER)',
    "INSERT INTO head VALUES ('3701', 0)",
  ]) {
    database.prepare(sql).run();
  }
  const statements = [
    'BEGIN IMMEDIATE',
    'INSERT INTO payment (status) VALUES (?)',
    'INSERT INTO event (after) VALUES (?)',
  ]
    .concat('UPDATE head SET length = length + 1', 'COMMIT')
    .map((sql) => database.prepare(sql));
  const values = [[], ['PAID'], ['x'.repeat(600)], [], []];
  const startedAt = performance.now();
  for (let commit = 0; commit < COMMITS; commit += 1) {
    for (const [index, statement] of statements.entries()) statement.run(...(values[index] ?? []));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  database.close();
  return COMMITS / seconds;
}

function print(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toPrecision(3);
  process.stdout.write(`${what}: median ${at(0.5)}, from ${at(0)} to ${at(1)}\n`);
}

main();
