import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/data/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'reconciliation',
    primary: ['id'],
    columns: {
      ...{ id: 'id', districtCode: 'word6', statementOn: 'date', digest: 'word64', matched: 'int', unmatched: 'int' },
      ...{ reconciledAt: 'instant', reconciledBy: 'word256' },
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
      ...{ id: 'id', reconciliationId: 'id', position: 'int', voucher: 'word64', amountFen: 'fen', paidOn: 'date' },
      ...{ problem: 'word24', recordedFen: 'fen?', recordedOn: 'date?' },
    },
    indices: [['reconciliationId', 'position']],
  },
];

/** What treasuries' statements came to; and the index by which a day's payments are found. */
export class AddReconciliations1752500000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    await queryRunner.query('CREATE INDEX ix_disbursement_districtCode_paidOn ON disbursement (districtCode, paidOn)');
  }
}
