import { type QueryRunner } from 'typeorm';
import { ForwardMigration, type TableShape, tableOf } from '../../../shared/data/table-columns';

const ADJUSTMENT: TableShape = {
  name: 'budget_adjustment',
  primary: ['id'],
  columns: {
    ...{ id: 'id', budgetLineId: 'id', districtCode: 'word6' },
    ...{ changeFen: 'fen', reason: 'word200', adjustedOn: 'date' },
  },
  indices: [['budgetLineId']],
};

/** A code that a line has taken is no other's of the same district and year; lines without one are not alike. */
const CODES =
  'CREATE UNIQUE INDEX uq_budget_line_districtCode_year_externalCode ON budget_line (districtCode, year, externalCode)';

/** Of lines that were filled in with one code, the later ones. */
const TWINS = `SELECT b.id AS id, b.externalCode AS code FROM budget_line b WHERE EXISTS (SELECT 1 FROM budget_line o
  WHERE o.districtCode = b.districtCode AND o.year = b.year AND o.externalCode = b.externalCode AND o.id < b.id)`;

/** Finance bureaus open lines and change them: a code stands for one line, and a change has its reason. */
export class AddBudgetWrites1752110000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(tableOf(ADJUSTMENT));
    for (const { id, code } of (await queryRunner.query(TWINS)) as { id: string; code: string }[]) {
      // The id's last characters tell the line from its twins.
      const own = `${code.slice(0, 55)}-${id.slice(-8)}`;
      await queryRunner.query('UPDATE budget_line SET externalCode = ? WHERE id = ?', [own, id]);
    }
    await queryRunner.query(CODES);
  }
}
