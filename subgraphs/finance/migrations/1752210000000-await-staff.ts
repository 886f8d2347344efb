import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TO_COME: TableShape = {
  name: 'posting_to_come',
  primary: ['postingId'],
  columns: { postingId: 'id', stationId: 'id', contractorId: 'id', startsOn: 'date' },
  indices: [['startsOn']],
};

/** The same statements on both databases. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE lot ADD COLUMN staffedOn date',
  // What waits for a day is looked for each day, whatever else there is.
  'CREATE INDEX ix_instalment_milestone_status ON instalment (milestone, status)',
];

/** Since when the contractor's staff is on post at the station of a lot, and who will be. */
export class AwaitStaff1752210000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.createTable(tableOf(TO_COME));
  }
}
