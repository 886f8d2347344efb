import { type QueryRunner } from 'typeorm';
import { deduplicateColumn } from '../../../shared/store/sql/deduplicate-column';
import { ForwardMigration, type TableShape, tableOf } from '../../../shared/store/sql/table-columns';

const ADJUSTMENT: TableShape = {
  name: 'budget_adjustment',
  primary: ['id'],
  columns: {
    id: 'id',
    budgetLineId: 'id',
    districtCode: 'word6',
    changeFen: 'fen',
    reason: 'word200',
    adjustedOn: 'date',
  },
  indices: [['budgetLineId']],
};

/** An external code names one line of a district and year. Lines without a code do not collide. */
const CODES =
  'CREATE UNIQUE INDEX uq_budget_line_districtCode_year_externalCode ON budget_line (districtCode, year, externalCode)';

/** Lets finance bureaus open and change lines. An external code names one line, and every change has a reason. */
export class AddBudgetWrites1752110000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(tableOf(ADJUSTMENT));
    await deduplicateColumn(queryRunner, {
      table: 'budget_line',
      column: 'externalCode',
      within: ['districtCode', 'year'],
    });
    await queryRunner.query(CODES);
  }
}
