import { type QueryRunner } from 'typeorm';
import { deduplicateColumn } from '../../../shared/store/sql/deduplicate-column';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Returns the statements that make a column nullable. They copy it to a new column, because SQLite cannot change a
 * column.
 */
function emptied(name: string, type: string): string[] {
  return [
    `ALTER TABLE disbursement ADD COLUMN was_${name} ${type}`,
    `UPDATE disbursement SET was_${name} = ${name}`,
    `ALTER TABLE disbursement DROP COLUMN ${name}`,
    `ALTER TABLE disbursement RENAME COLUMN was_${name} TO ${name}`,
  ];
}

/** The project year in which a lot ended. */
const YEAR = `CAST(SUBSTR(terminatedOn, 1, 4) AS SIGNED) - CAST(SUBSTR(startsOn, 1, 4) AS SIGNED)
  + CASE WHEN SUBSTR(terminatedOn, 6) >= SUBSTR(startsOn, 6) THEN 1 ELSE 0 END`;

/**
 * What a settled lot owes to its contractor, due since the settlement. No existing id begins with 7, so the new ids are
 * unique.
 */
const OWED = `INSERT INTO instalment (id, lotId, contractId, contractorId, districtCode, stationId, yearOrdinal, kind, milestone,
    amountFen, dueOn, status)
  SELECT CONCAT('7', SUBSTR(id, 2)), id, contractId, contractorId, districtCode, stationId,
    CASE WHEN ${YEAR} < 1 THEN 1 WHEN ${YEAR} > 3 THEN 3 ELSE ${YEAR} END, 'SETTLEMENT', 'SETTLEMENT',
    settlementOwedFen, settledOn, 'DUE'
  FROM lot WHERE status = 'SETTLED' AND settlementOwedFen > 0`;

const STATEMENTS: readonly string[] = [
  'ALTER TABLE disbursement ADD COLUMN requestedBy text',
  'ALTER TABLE disbursement ADD COLUMN approvedBy text',
  'ALTER TABLE disbursement ADD COLUMN paidBy text',
  'ALTER TABLE disbursement ADD COLUMN returnedOn date',
  'ALTER TABLE disbursement ADD COLUMN returnVoucher varchar(64)',
  ...emptied('invoiceNumber', 'varchar(64)'),
  ...emptied('invoiceAmountFen', 'bigint'),
  OWED,
];

/** A voucher names one payment of a district. An empty voucher does not collide with another. */
const VOUCHERS = 'CREATE UNIQUE INDEX uq_disbursement_districtCode_voucher ON disbursement (districtCode, voucher)';

/** Adds who requested, approved and made a payment, what became of the payment, and what settlements owe. */
export class AddPaymentCourse1752200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await deduplicateColumn(queryRunner, { table: 'disbursement', column: 'voucher', within: ['districtCode'] });
    await queryRunner.query(VOUCHERS);
  }
}
