import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

const OF_COMPLAINTS = {
  dueOn: 'date NULL',
  extendedOn: 'date NULL',
  extensionReason: 'text NULL',
  hotlineNumberIn: 'varchar(32) NULL',
  hotlineNumberOut: 'varchar(32) NULL',
  publishedAnswer: 'text NULL',
  transferredTo: 'varchar(100) NULL',
  transferredOn: 'date NULL',
};
const OF_RECEIPTS = {
  receivedOn: 'date NULL',
  dueOn: 'date NULL',
  extendedOn: 'date NULL',
  outcome: 'varchar(16) NULL',
  publishedAnswer: 'text NULL',
  answeredOn: 'date NULL',
  transferredTo: 'varchar(100) NULL',
};
const of = (column: string) => `(SELECT c.${column} FROM complaint c WHERE c.id = complaint_receipt.complaintId)`;

/**
 * Adds the term of a complaint, its transfer, the hotline's numbers, and what the holder of a receipt may know. A
 * complaint that is older than the terms has no due date. Every step may run again.
 */
export class GiveComplaintsTerms1753520000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'complaint', OF_COMPLAINTS);
    await addIndex(queryRunner, 'complaint', ['status', 'dueOn']);
    await addIndex(queryRunner, 'complaint', ['hotlineNumberIn']);
    await addColumns(queryRunner, 'complaint_receipt', OF_RECEIPTS);
    await queryRunner.query(
      `UPDATE complaint_receipt SET receivedOn = ${of('receivedOn')}, outcome = ${of('outcome')},
       answeredOn = ${of('answeredOn')}`,
    );
  }
}
