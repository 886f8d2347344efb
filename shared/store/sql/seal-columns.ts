import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from './table-columns';

/** The values or the SQL types of columns, by the names of the columns. */
type Columns = Readonly<Record<string, string>>;

/**
 * Encrypts the columns that an older version stored in clear text, and returns the encrypted columns. Only a process
 * with the keys has such a function.
 */
export type SealOlder<Older extends Columns = Columns> = (older: Older) => Columns;

const ROWS_A_PAGE = 500;

/**
 * A migration that encrypts columns of a table. Every step may run again. MariaDB commits each change of a table
 * immediately, so a migration that was killed has made some of its changes when it starts over.
 */
export abstract class SealColumns<Older extends Columns & { id: string }> extends ForwardMigration {
  protected abstract readonly table: string;
  /** The sealed columns with their SQL types. The first of them is empty in each row that is not sealed yet. */
  protected abstract readonly sealed: Columns;
  /** The columns in clear text. They are dropped one by one after every row is sealed. */
  protected abstract readonly clear: readonly [string, ...string[]];
  /** The names of further columns that `seal` needs. */
  protected abstract readonly needed: readonly string[];
  /**
   * The function that seals older rows. It is null in a process without the keys, which can migrate only a database
   * without such rows.
   */
  protected readonly seal: SealOlder<Older> | null = null;

  async up(runner: QueryRunner): Promise<void> {
    const { table, clear } = this;
    const added = Object.entries(this.sealed).map(([name, type]) => [name, `${type} NOT NULL DEFAULT ''`] as const);
    await addColumns(runner, table, Object.fromEntries(added));
    if (await runner.hasColumn(table, clear[0])) await this.sealRows(runner);
    for (const name of clear) {
      if (await runner.hasColumn(table, name)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
    }
  }

  private sealRows(runner: QueryRunner): Promise<void> {
    const { table, clear, needed, seal } = this;
    const [mark = ''] = Object.keys(this.sealed);
    return sealRows(runner, { table, columns: [...clear, ...needed], unsealed: `${mark} = ''`, seal });
  }
}

type Unsealed<Older> = {
  table: string;
  /** The columns that the sealing reads in addition to the id. */
  columns: readonly string[];
  /**
   * The SQL condition of a row that is not sealed yet. It must become false when the columns that `seal` returns are
   * written.
   */
  unsealed: string;
  /**
   * Returns the columns to write. The function is null in a process without the keys, for which every row must be
   * sealed already.
   */
  seal: ((older: Older) => Readonly<Record<string, unknown>>) | null;
};

/** Seals the rows of a table page by page, until all are sealed. */
export async function sealRows<Older extends { id: string }>(
  runner: QueryRunner,
  { table, columns, unsealed, seal }: Unsealed<Older>,
): Promise<void> {
  const names = ['id', ...columns].join(', ');
  const sql = `SELECT ${names} FROM ${table} WHERE ${unsealed} ORDER BY id LIMIT ${ROWS_A_PAGE}`;
  const read = () => runner.query(sql) as Promise<Older[]>;
  for (let page = await read(); page.length > 0; page = await read()) {
    if (seal === null)
      throw new Error(`Rows of ${table} are not encrypted yet. Migrate with a process that holds the keys.`);
    for (const row of page) {
      const sealed = Object.entries(seal(row));
      const sets = sealed.map(([name]) => `${name} = ?`).join(', ');
      await runner.query(`UPDATE ${table} SET ${sets} WHERE id = ?`, [...sealed.map(([, value]) => value), row.id]);
    }
  }
}

/**
 * A migration that rewrites the database, because a dropped column leaves its values in free pages. It runs outside a
 * transaction, as both databases require. If it is killed, it runs again.
 */
export abstract class PurgeClearText extends ForwardMigration {
  readonly transaction = false;
  /** The tables that held clear text. MariaDB rewrites only these tables, and SQLite rewrites the whole database. */
  protected abstract readonly tables: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    const statements = isSqlite
      ? ['VACUUM', 'PRAGMA wal_checkpoint(TRUNCATE)']
      : this.tables.map((table) => `OPTIMIZE TABLE ${table}`);
    for (const statement of statements) await runner.query(statement);
  }
}
