import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TO_COME: TableShape = {
  name: 'posting_to_come',
  primary: ['postingId'],
  columns: { postingId: 'id', stationId: 'id', contractorId: 'id', startsOn: 'date' },
  indices: [['startsOn']],
};

/** The statements of this migration. SQLite and MariaDB run the same statements. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE lot ADD COLUMN staffedOn date',
  // The daily job searches for the instalments that wait for staff on post.
  'CREATE INDEX ix_instalment_milestone_status ON instalment (milestone, status)',
];

/** Adds the day since which the contractor's staff is on post, and the postings that have not begun. */
export class AwaitStaff1752210000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.createTable(tableOf(TO_COME));
  }
}
