import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

const of = (column: string) => `(SELECT c.${column} FROM complaint c WHERE c.id = complaint_receipt.complaintId)`;

/** The same statements on both databases. A complaint that is older than the terms has no due date. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE complaint ADD COLUMN dueOn date NULL',
  'ALTER TABLE complaint ADD COLUMN extendedOn date NULL',
  'ALTER TABLE complaint ADD COLUMN extensionReason text NULL',
  'ALTER TABLE complaint ADD COLUMN hotlineNumberIn varchar(32) NULL',
  'ALTER TABLE complaint ADD COLUMN hotlineNumberOut varchar(32) NULL',
  'ALTER TABLE complaint ADD COLUMN publishedAnswer text NULL',
  'ALTER TABLE complaint ADD COLUMN transferredTo varchar(100) NULL',
  'ALTER TABLE complaint ADD COLUMN transferredOn date NULL',
  'CREATE INDEX ix_complaint_status_dueOn ON complaint (status, dueOn)',
  'CREATE INDEX ix_complaint_hotlineNumberIn ON complaint (hotlineNumberIn)',
  'ALTER TABLE complaint_receipt ADD COLUMN receivedOn date NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN dueOn date NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN extendedOn date NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN outcome varchar(16) NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN publishedAnswer text NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN answeredOn date NULL',
  'ALTER TABLE complaint_receipt ADD COLUMN transferredTo varchar(100) NULL',
  `UPDATE complaint_receipt SET receivedOn = ${of('receivedOn')}, outcome = ${of('outcome')},
   answeredOn = ${of('answeredOn')}`,
];

/** Adds the term of a complaint, its transfer, the hotline's numbers, and what the holder of a receipt may know. */
export class GiveComplaintsTerms1753520000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
