import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

const SEALED: Readonly<Record<string, string>> = {
  nameCipher: 'varchar(512)',
  birthDateCipher: 'varchar(160)',
  phoneCipher: 'varchar(160)',
  nameHash: 'varchar(64)',
};
const CLEAR = ['name', 'birthDate', 'phone'] as const;
const ROWS_A_PAGE = 500;

/** A worker of an older version, and the columns that the vault makes of it. */
type Older = { id: string; name: string; birthDate: string; phone: string; identityCipher: string };
export type SealOlder = (older: Older) => Readonly<Record<string, string>>;

/**
 * Encrypts names, birth dates and phones, and binds identity numbers to their column. Every step may run again: MariaDB
 * commits each change of a table at once, so a migration that was killed starts over in the middle.
 */
export class SealPersonalData1753210000000 extends ForwardMigration {
  readonly name: string = 'SealPersonalData1753210000000';
  /** The vault of the process. A database without workers needs none. */
  protected readonly seal: SealOlder | null = null;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(SEALED)) {
      if (await runner.hasColumn('worker', name)) continue;
      await runner.query(`ALTER TABLE worker ADD COLUMN ${name} ${type} NOT NULL DEFAULT ''`);
    }
    // The first column is dropped only after everything is sealed.
    if (await runner.hasColumn('worker', CLEAR[0])) await this.sealRows(runner);
    for (const name of CLEAR) {
      if (await runner.hasColumn('worker', name)) await runner.query(`ALTER TABLE worker DROP COLUMN ${name}`);
    }
    const table = await runner.getTable('worker');
    if (!table?.indices.some(({ name }) => name === 'ix_worker_nameHash'))
      await runner.query('CREATE INDEX ix_worker_nameHash ON worker (nameHash)');
    // The hashes of older inputs were made of names and phones in clear text. A repeated call is refused from now on.
    await runner.query("UPDATE idempotency_key SET inputHash = ''");
  }

  private async sealRows(runner: QueryRunner): Promise<void> {
    const sql = `SELECT id, name, birthDate, phone, identityCipher FROM worker WHERE nameCipher = '' ORDER BY id LIMIT ${ROWS_A_PAGE}`;
    for (let page = await read(runner, sql); page.length > 0; page = await read(runner, sql)) {
      for (const row of page) await this.sealRow(runner, row);
    }
  }

  private async sealRow(runner: QueryRunner, older: Older): Promise<void> {
    if (this.seal === null) throw new Error('Personal data can be encrypted only by a process that holds the keys.');
    const sealed = Object.entries(this.seal(older));
    const sets = sealed.map(([name]) => `${name} = ?`).join(', ');
    const values = sealed.map(([, value]) => value);
    await runner.query(`UPDATE worker SET ${sets} WHERE id = ?`, [...values, older.id]);
  }
}

function read(runner: QueryRunner, sql: string): Promise<Older[]> {
  return runner.query(sql) as Promise<Older[]>;
}

/** Returns the migration for a process that holds the keys. */
export function sealingWith(seal: SealOlder): typeof SealPersonalData1753210000000 {
  return class extends SealPersonalData1753210000000 {
    protected override readonly seal = seal;
  };
}
