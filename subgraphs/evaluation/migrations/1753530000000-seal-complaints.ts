import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Makes room for sealed complaints, which are longer than their text. The daily job, which has the key, seals the rows
 * that are there.
 */
export class SealComplaints1753530000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE complaint ADD COLUMN isSealed boolean NOT NULL DEFAULT false');
    await queryRunner.query('CREATE INDEX ix_complaint_isSealed_id ON complaint (isSealed, id)');
    const contact = (await queryRunner.getTable('complaint'))?.findColumnByName('contact');
    if (contact === undefined) throw new Error('complaint has no column contact.');
    const longer = contact.clone();
    longer.type = 'text';
    longer.length = '';
    await queryRunner.changeColumn('complaint', contact, longer);
  }
}
