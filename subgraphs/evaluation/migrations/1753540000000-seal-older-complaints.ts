import { type QueryRunner } from 'typeorm';
import { ForwardMigration, dropIndex } from '../../../shared/store/sql/table-columns';

const INDEX = 'ix_complaint_isSealed_id';
const ROWS_A_PAGE = 500;

/** What a citizen wrote, in the row of a complaint. */
type Words = { text: string; contact: string | null };
export type SealOlder = (id: string, words: Words) => Words;

/**
 * Seals the complaints that were stored in clear text. Every step may run again: MariaDB commits each change of a table
 * at once, so a migration that was killed starts over in the middle.
 */
export class SealOlderComplaints1753540000000 extends ForwardMigration {
  readonly name: string = 'SealOlderComplaints1753540000000';
  /** The vault of the process. A database without complaints in clear text needs none. */
  protected readonly seal: SealOlder | null = null;

  async up(runner: QueryRunner): Promise<void> {
    // The column is dropped only after everything is sealed.
    if (!(await runner.hasColumn('complaint', 'isSealed'))) return;
    await this.sealRows(runner);
    await dropIndex(runner, 'complaint', INDEX);
    await runner.query('ALTER TABLE complaint DROP COLUMN isSealed');
  }

  private async sealRows(runner: QueryRunner): Promise<void> {
    const sql = `SELECT id, text, contact FROM complaint WHERE isSealed = 0 ORDER BY id LIMIT ${ROWS_A_PAGE}`;
    for (let page = await read(runner, sql); page.length > 0; page = await read(runner, sql)) {
      for (const row of page) await this.sealRow(runner, row);
    }
  }

  private async sealRow(runner: QueryRunner, { id, ...words }: Words & { id: string }): Promise<void> {
    if (this.seal === null) throw new Error('Complaints can be sealed only by a process that holds their key.');
    const { text, contact } = this.seal(id, words);
    await runner.query('UPDATE complaint SET text = ?, contact = ?, isSealed = 1 WHERE id = ?', [text, contact, id]);
  }
}

function read(runner: QueryRunner, sql: string): Promise<(Words & { id: string })[]> {
  return runner.query(sql) as Promise<(Words & { id: string })[]>;
}

/** Returns the migration for a process that holds the key of complaints. */
export function sealingWith(seal: SealOlder): typeof SealOlderComplaints1753540000000 {
  return class extends SealOlderComplaints1753540000000 {
    protected override readonly seal = seal;
  };
}
