import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TABLE = tableOf({
  name: 'suspension',
  primary: ['stationId', 'from'],
  columns: { stationId: 'id', from: 'date', until: 'date?' },
});

/** The first day that is stored for a suspension that is older than this table. The real first day is not known. */
const UNKNOWN_DAY = '1970-01-01';

/**
 * Adds the table of suspensions. The first day of a suspension that lasts now is not known, so a very early day is
 * stored. No hours of earlier weeks are therefore owed. `rebuild place` finds the real days in the record.
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
