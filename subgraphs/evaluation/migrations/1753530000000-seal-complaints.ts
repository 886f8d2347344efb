import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * Makes room for encrypted complaints, which are longer than clear text. A later migration, which has the key, encrypts
 * the existing rows. The contact moves to a column of a longer type. Every step may run again, because the older column
 * is dropped only after all its values are copied.
 */
export class SealComplaints1753530000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'complaint', { isSealed: 'boolean NOT NULL DEFAULT 0' });
    await addIndex(runner, 'complaint', ['isSealed', 'id']);
    if (await isRenamed(runner)) return;
    if (await runner.hasColumn('complaint', 'contact')) {
      await addColumns(runner, 'complaint', { longContact: 'text NULL' });
      await runner.query('UPDATE complaint SET longContact = contact');
      await runner.query('ALTER TABLE complaint DROP COLUMN contact');
    }
    await runner.query('ALTER TABLE complaint RENAME COLUMN longContact TO contact');
  }
}

/** Returns whether the contact has its new type already. */
async function isRenamed(runner: QueryRunner): Promise<boolean> {
  const table = await runner.getTable('complaint');
  return table?.findColumnByName('contact')?.type === 'text';
}
