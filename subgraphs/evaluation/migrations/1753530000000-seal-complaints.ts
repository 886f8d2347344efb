import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** The same statements on both databases. A column of another type keeps its values only in a copy. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE complaint ADD COLUMN isSealed boolean NOT NULL DEFAULT 0',
  'CREATE INDEX ix_complaint_isSealed_id ON complaint (isSealed, id)',
  'ALTER TABLE complaint ADD COLUMN longContact text NULL',
  'UPDATE complaint SET longContact = contact',
  'ALTER TABLE complaint DROP COLUMN contact',
  'ALTER TABLE complaint RENAME COLUMN longContact TO contact',
];

/**
 * Makes room for sealed complaints, which are longer than their text. A later migration, which needs the key, seals the
 * rows that are there.
 */
export class SealComplaints1753530000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
