import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * Makes room for sealed complaints, which are longer than their text. A later migration, which has the key,
 * seals the rows that are there. A column of another type keeps its values only in a copy. Every step may run again: the older column
 * goes only when the copy is complete.
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
