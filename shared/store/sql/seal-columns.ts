import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from './table-columns';

/** Columns by name. */
type Columns = Readonly<Record<string, string>>;

/**
 * Returns the sealed columns of a row that an older version stored in clear text. Only a process with the keys has one.
 */
export type SealOlder<Older extends Columns = Columns> = (older: Older) => Columns;

const ROWS_A_PAGE = 500;

/**
 * Encrypts columns of a table. Every step may run again: MariaDB commits each change of a table at once, so a migration
 * that was killed starts over in the middle.
 */
export abstract class SealColumns<Older extends Columns> extends ForwardMigration {
  protected abstract readonly table: string;
  /** The sealed columns with their SQL types. The first is empty until a row is sealed. */
  protected abstract readonly sealed: Columns;
  /** The columns in clear text. They are dropped one by one after every row is sealed. */
  protected abstract readonly clear: readonly [string, ...string[]];
  /** Further columns of a row that the sealing needs. */
  protected abstract readonly needed: readonly string[];
  /** A database without rows needs none. */
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

  private async sealRows(runner: QueryRunner): Promise<void> {
    const columns = ['id', ...this.clear, ...this.needed].join(', ');
    const [mark = ''] = Object.keys(this.sealed);
    const sql = `SELECT ${columns} FROM ${this.table} WHERE ${mark} = '' ORDER BY id LIMIT ${ROWS_A_PAGE}`;
    const read = () => runner.query(sql) as Promise<Older[]>;
    for (let page = await read(); page.length > 0; page = await read()) {
      for (const row of page) await this.sealRow(runner, row);
    }
  }

  private async sealRow(runner: QueryRunner, older: Older): Promise<void> {
    if (this.seal === null) throw new Error(`Rows of ${this.table} are encrypted by a process that holds the keys.`);
    const sealed = Object.entries(this.seal(older));
    const sets = sealed.map(([name]) => `${name} = ?`).join(', ');
    const values = sealed.map(([, value]) => value);
    await runner.query(`UPDATE ${this.table} SET ${sets} WHERE id = ?`, [...values, older['id']]);
  }
}

/**
 * Rewrites the database, because a dropped column leaves its values in free pages. It runs outside a transaction, as
 * both databases require. If it is killed, it runs again.
 */
export abstract class PurgeClearText extends ForwardMigration {
  readonly transaction = false;
  /** The tables that held clear text. MariaDB rewrites these, SQLite all. */
  protected abstract readonly tables: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    const statements = isSqlite
      ? ['VACUUM', 'PRAGMA wal_checkpoint(TRUNCATE)']
      : this.tables.map((table) => `OPTIMIZE TABLE ${table}`);
    for (const statement of statements) await runner.query(statement);
  }
}
