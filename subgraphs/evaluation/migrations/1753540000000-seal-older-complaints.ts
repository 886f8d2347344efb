import { type QueryRunner } from 'typeorm';
import { sealRows } from '../../../shared/store/sql/seal-columns';
import { ForwardMigration, dropIndex } from '../../../shared/store/sql/table-columns';

const INDEX = 'ix_complaint_isSealed_id';

/** The words of a citizen in the row of a complaint. */
type Words = { text: string; contact: string | null };
export type SealOlder = (older: Words & { id: string }) => Words;

/**
 * Encrypts the complaints that were stored in clear text. Every step may run again. MariaDB commits each change of a
 * table immediately, so a migration that was killed has made some of its changes when it starts over.
 */
export class SealOlderComplaints1753540000000 extends ForwardMigration {
  readonly name: string = 'SealOlderComplaints1753540000000';
  /**
   * The function that encrypts a complaint. It is null in a process without the key, which can migrate only a database
   * without complaints in clear text.
   */
  protected readonly seal: SealOlder | null = null;

  async up(runner: QueryRunner): Promise<void> {
    // The column is dropped only after everything is encrypted.
    if (!(await runner.hasColumn('complaint', 'isSealed'))) return;
    const { seal } = this;
    await sealRows(runner, {
      table: 'complaint',
      columns: ['text', 'contact'],
      unsealed: 'isSealed = 0',
      seal: seal && ((older: Parameters<SealOlder>[0]) => ({ ...seal(older), isSealed: 1 })),
    });
    await dropIndex(runner, 'complaint', INDEX);
    await runner.query('ALTER TABLE complaint DROP COLUMN isSealed');
  }
}

/** Returns the migration for a process that holds the key of complaints. */
export function sealingWith(seal: SealOlder): typeof SealOlderComplaints1753540000000 {
  return class extends SealOlderComplaints1753540000000 {
    protected override readonly seal = seal;
  };
}
