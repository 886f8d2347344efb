import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'reconciliation',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      statementOn: 'date',
      digest: 'word64',
      matched: 'int',
      unmatched: 'int',
      reconciledAt: 'instant',
      reconciledBy: 'word256',
    },
    indices: [
      ['districtCode', 'id'],
      ['districtCode', 'digest', 'id'],
    ],
  },
  {
    name: 'reconciliation_unmatched',
    primary: ['id'],
    columns: {
      id: 'id',
      reconciliationId: 'id',
      position: 'int',
      voucher: 'word64',
      amountFen: 'fen',
      paidOn: 'date',
      problem: 'word24',
      recordedFen: 'fen?',
      recordedOn: 'date?',
    },
    indices: [['reconciliationId', 'position']],
  },
];

/** The first index finds the payments of a day; the second lists the ledger postings of a year in their order. */
const INDICES: readonly string[] = [
  'CREATE INDEX ix_disbursement_districtCode_paidOn ON disbursement (districtCode, paidOn)',
  'CREATE INDEX ix_ledger_posting_in_order ON ledger_posting (districtCode, year, bookedOn, entryId, side)',
];

/** Adds the results of comparisons of treasuries' statements with the recorded payments. */
export class AddReconciliations1752500000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    for (const statement of INDICES) await queryRunner.query(statement);
  }
}
