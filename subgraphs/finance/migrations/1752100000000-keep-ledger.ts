import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const LEDGER: TableShape = {
  name: 'ledger_posting',
  primary: ['entryId', 'side'],
  columns: {
    entryId: 'id',
    side: 'word4',
    entryKind: 'word16',
    account: 'word16',
    amountFen: 'fen',
    bookedOn: 'date',
    budgetLineId: 'id',
    year: 'int',
    level: 'word8',
    source: 'word24',
    districtCode: 'word6',
    lotId: 'id?',
    contractId: 'id?',
    contractorId: 'id?',
    stationId: 'id?',
    disbursementId: 'id?',
  },
  indices: [
    ['lotId'],
    ['contractId'],
    ['stationId'],
    ['disbursementId'],
    ['budgetLineId', 'account'],
    ['districtCode', 'year', 'account'],
  ],
};

const LINE = 'b.id, b.year, b.level, b.source, b.districtCode';
const NOBODYS = 'NULL, NULL, NULL, NULL';
const STAMP = 'd.lotId, d.contractId, d.contractorId, d.stationId';
const COMMITTED =
  'FROM commitment d JOIN budget_line b ON b.id = d.budgetLineId JOIN lot l ON l.id = d.lotId WHERE d.amountFen > 0';
const PAID = `FROM disbursement_posting d JOIN budget_line b ON b.id = d.budgetLineId
  JOIN disbursement p ON p.id = d.disbursementId WHERE d.amountFen > 0`;

/** Inserts one side of the entries for existing rows. Each entry gets the id of the row that it books. */
function side(values: string, rows: string): string {
  return `INSERT INTO ledger_posting (entryId, side, entryKind, account, amountFen, bookedOn, budgetLineId, year, level, source,
    districtCode, lotId, contractId, contractorId, stationId, disbursementId) SELECT ${values} ${rows}`;
}

const OPENED = "CONCAT(b.year, '-01-01')";
const OPENING = 'FROM budget_line b WHERE b.amountFen > 0';
const PAID_ON = 'COALESCE(p.paidOn, SUBSTR(p.requestedAt, 1, 10))';

/** Nobody recorded when a payment was returned, so the ledger books the return on the day of the payment. */
const CAME_BACK = `${PAID} AND p.status NOT IN ('PAID', 'CONFIRMED')`;
/** No existing id begins with 7, so the new ids are unique. */
const BACK = "CONCAT('7', SUBSTR(d.id, 2))";

/** The same statements run on both databases. */
const STATEMENTS: readonly string[] = [
  side(`b.id, 'FROM', 'OPENING', 'APPROPRIATED', -b.amountFen, ${OPENED}, ${LINE}, ${NOBODYS}, NULL`, OPENING),
  side(`b.id, 'TO', 'OPENING', 'AVAILABLE', b.amountFen, ${OPENED}, ${LINE}, ${NOBODYS}, NULL`, OPENING),
  side(`d.id, 'FROM', 'COMMITMENT', 'AVAILABLE', -d.amountFen, l.signedOn, ${LINE}, ${NOBODYS}, NULL`, COMMITTED),
  side(`d.id, 'TO', 'COMMITMENT', 'COMMITTED', d.amountFen, l.signedOn, ${LINE}, ${STAMP}, NULL`, COMMITTED),
  side(`d.id, 'FROM', 'PAYMENT', 'COMMITTED', -d.amountFen, ${PAID_ON}, ${LINE}, ${STAMP}, d.disbursementId`, PAID),
  side(`d.id, 'TO', 'PAYMENT', 'PAID', d.amountFen, ${PAID_ON}, ${LINE}, ${STAMP}, d.disbursementId`, PAID),
  side(`${BACK}, 'FROM', 'RETURN', 'PAID', -d.amountFen, ${PAID_ON}, ${LINE}, ${STAMP}, d.disbursementId`, CAME_BACK),
  side(`${BACK}, 'TO', 'RETURN', 'COMMITTED', d.amountFen, ${PAID_ON}, ${LINE}, ${STAMP}, d.disbursementId`, CAME_BACK),
];

/**
 * Turns commitments and payments into ledger entries, and the amount of a line into its first entry. From now on,
 * nothing is updated in place.
 */
export class KeepLedger1752100000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(tableOf(LEDGER));
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.query('ALTER TABLE budget_line DROP COLUMN amountFen');
    for (const table of ['commitment', 'disbursement_posting']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
