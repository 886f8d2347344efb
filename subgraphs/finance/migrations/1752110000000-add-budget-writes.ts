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

/** A code that a line has taken is no other's of the same district and year; lines without one are not alike. */
const CODES =
  'CREATE UNIQUE INDEX uq_budget_line_districtCode_year_externalCode ON budget_line (districtCode, year, externalCode)';

/** Finance bureaus open lines and change them: a code stands for one line, and a change has its reason. */
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
