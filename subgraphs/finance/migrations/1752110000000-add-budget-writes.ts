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

/**
 * The unique index of external codes. A code names one line of a district and year. Lines without a code do not
 * collide.
 */
const CODES =
  'CREATE UNIQUE INDEX uq_budget_line_districtCode_year_externalCode ON budget_line (districtCode, year, externalCode)';

/**
 * Adds the adjustments of budget lines, each with its reason. Makes the external code of a line unique within a
 * district and year.
 */
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
