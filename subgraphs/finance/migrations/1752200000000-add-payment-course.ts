import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/data/table-columns';

/** A column that may be left empty from now on: the same statements on both databases, of which one cannot change a column. */
function emptied(name: string, type: string): string[] {
  return [
    `ALTER TABLE disbursement ADD COLUMN was_${name} ${type}`,
    `UPDATE disbursement SET was_${name} = ${name}`,
    `ALTER TABLE disbursement DROP COLUMN ${name}`,
    `ALTER TABLE disbursement RENAME COLUMN was_${name} TO ${name}`,
  ];
}

const STATEMENTS: readonly string[] = [
  ...['requestedBy', 'approvedBy', 'paidBy'].map((name) => `ALTER TABLE disbursement ADD COLUMN ${name} text`),
  'ALTER TABLE disbursement ADD COLUMN returnedOn date',
  'ALTER TABLE disbursement ADD COLUMN returnVoucher varchar(64)',
  ...emptied('invoiceNumber', 'varchar(64)'),
  ...emptied('invoiceAmountFen', 'bigint'),
  // One payment a voucher: what is empty is no voucher, and does not count.
  'CREATE UNIQUE INDEX uq_disbursement_districtCode_voucher ON disbursement (districtCode, voucher)',
];

/** Who asked for a payment, who approved and who made it, and what became of it afterwards. */
export class AddPaymentCourse1752200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
