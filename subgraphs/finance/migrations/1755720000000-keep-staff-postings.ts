import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const STAFF_POSTING = tableOf({
  name: 'staff_posting',
  primary: ['postingId'],
  columns: { postingId: 'id', stationId: 'id', contractorId: 'id', startsOn: 'date', endsOn: 'date?' },
  indices: [['stationId']],
});

/**
 * Adds all postings of workers, and not only those that have not begun. The follower reads the events of personnel
 * again from the first one, because the older postings are only there. The table `posting_to_come` stays, because the
 * previous release reads it.
 */
export class KeepStaffPostings1755720000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(STAFF_POSTING, true);
    await runner.query("DELETE FROM follower_cursor WHERE subgraph = 'personnel'");
  }
}
