import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TABLE = tableOf({
  name: 'suspension',
  primary: ['stationId', 'from'],
  columns: { stationId: 'id', from: 'date', until: 'date?' },
});

/**
 * The day that is stored as the first day of a suspension that began before this table existed. The real first day is
 * not known.
 */
const UNKNOWN_DAY = '1970-01-01';

/**
 * Adds the suspensions of stations. For a station that is suspended now, no hours of earlier weeks are owed either,
 * because the first day is not known. The operator's command `rebuild place` reads the real days from the record.
 */
export class KeepSuspensions1755600000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(TABLE, true);
    const suspended = (await runner.query("SELECT stationId FROM place WHERE status = 'SUSPENDED'")) as {
      stationId: string;
    }[];
    for (const { stationId } of suspended) {
      await runner.query('REPLACE INTO suspension (stationId, `from`, `until`) VALUES (?, ?, NULL)', [
        stationId,
        UNKNOWN_DAY,
      ]);
    }
  }
}
