import { type QueryRunner } from 'typeorm';
import { deduplicateColumn } from '../../../shared/store/sql/deduplicate-column';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** A column that may be left empty from now on: the same statements on both databases, of which one cannot change a column. */
function emptied(name: string, type: string): string[] {
  return [
    `ALTER TABLE disbursement ADD COLUMN was_${name} ${type}`,
    `UPDATE disbursement SET was_${name} = ${name}`,
    `ALTER TABLE disbursement DROP COLUMN ${name}`,
    `ALTER TABLE disbursement RENAME COLUMN was_${name} TO ${name}`,
  ];
}

/** The project year in which a lot has ended. */
const YEAR = `CAST(SUBSTR(terminatedOn, 1, 4) AS SIGNED) - CAST(SUBSTR(startsOn, 1, 4) AS SIGNED)
  + CASE WHEN SUBSTR(terminatedOn, 6) >= SUBSTR(startsOn, 6) THEN 1 ELSE 0 END`;

/** What a lot that was settled owes to its contractor: due since that day. No id that was made begins with 7 yet. */
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

/** One payment a voucher: what is empty is no voucher, and does not count. */
const VOUCHERS = 'CREATE UNIQUE INDEX uq_disbursement_districtCode_voucher ON disbursement (districtCode, voucher)';

/** Who asked for a payment, who approved and who made it, what became of it afterwards, and what settlements owe. */
export class AddPaymentCourse1752200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await deduplicateColumn(queryRunner, { table: 'disbursement', column: 'voucher', within: ['districtCode'] });
    await queryRunner.query(VOUCHERS);
  }
}
