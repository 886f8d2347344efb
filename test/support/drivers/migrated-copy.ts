import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { type DatabaseShape } from '../../../shared/store/open-database';

/** A table of a migrated database with the rows that the migrations wrote. */
type CopiedTable = { name: string; rows: Record<string, unknown>[] };
type Copy = { statements: string[]; tables: CopiedTable[] };

/**
 * Migrates an empty database. The first call of a test run applies the migrations, and stores the statements that
 * create the same schema. Later calls run these statements, because it takes seconds to run all migrations on MariaDB.
 */
export async function migrateByCopy(database: DataSource, { migrations = [] }: DatabaseShape): Promise<void> {
  const folder = process.env['JEST_RUN_FOLDER'];
  if (folder === undefined) return void (await database.runMigrations());
  const { type } = database.options;
  const texts = Object.values(migrations).map(String);
  const file = join(folder, `${type}-${createHash('sha256').update(texts.join('\n')).digest('hex')}.json`);
  if (existsSync(file)) return apply(database, JSON.parse(readFileSync(file, 'utf8')) as Copy);
  await database.runMigrations();
  const copy = await copyOf(database);
  // Two Jest workers may write the file at the same time. No reader must ever see an incomplete file.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(copy));
  renameSync(`${file}.${process.pid}`, file);
}

function copyOf(database: DataSource): Promise<Copy> {
  return isSqlite(database) ? copyOfSqlite(database) : copyOfMariadb(database);
}

async function copyOfSqlite(database: DataSource): Promise<Copy> {
  const made = await database.query<{ type: string; name: string; sql: string }[]>(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  const names = made.filter(({ type }) => type === 'table').map(({ name }) => name);
  return { statements: made.map(({ sql }) => sql), tables: await tablesOf(database, names) };
}

async function copyOfMariadb(database: DataSource): Promise<Copy> {
  const found = await database.query<Record<string, string>[]>('SHOW TABLES');
  const names = found.flatMap((row) => Object.values(row));
  const statements: string[] = [];
  for (const name of names) {
    const [made = {}] = await database.query<Record<string, string>[]>(`SHOW CREATE TABLE \`${name}\``);
    statements.push(made['Create Table'] ?? '');
  }
  return { statements, tables: await tablesOf(database, names) };
}

async function tablesOf(database: DataSource, names: readonly string[]): Promise<CopiedTable[]> {
  const tables: CopiedTable[] = [];
  for (const name of names) {
    const rows = await database.query<Record<string, unknown>[]>(`SELECT * FROM \`${name}\``);
    if (rows.length > 0) tables.push({ name, rows });
  }
  return tables;
}

async function apply(database: DataSource, { statements, tables }: Copy): Promise<void> {
  const runner = database.createQueryRunner();
  const isMariadb = !isSqlite(database);
  try {
    if (isMariadb) await runner.query('SET SESSION foreign_key_checks = 0');
    for (const sql of statements) await runner.query(sql);
    for (const { name, rows } of tables) for (const row of rows) await insert(runner, name, row);
    if (isMariadb) await runner.query('SET SESSION foreign_key_checks = 1');
  } finally {
    await runner.release();
  }
}

async function insert(
  runner: ReturnType<DataSource['createQueryRunner']>,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const columns = Object.keys(row);
  const names = columns.map((column) => `\`${column}\``).join(', ');
  const marks = columns.map(() => '?').join(', ');
  await runner.query(`INSERT INTO \`${table}\` (${names}) VALUES (${marks})`, Object.values(row));
}

function isSqlite({ options }: DataSource): boolean {
  return options.type === 'better-sqlite3';
}
