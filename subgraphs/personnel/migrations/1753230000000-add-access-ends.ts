import { type QueryRunner } from 'typeorm';
import { addMonths } from '../../../shared/kernel/dates/period';
import { ForwardMigration, addColumns, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES = [
  tableOf({ name: 'posting_access', primary: ['postingId'], columns: { postingId: 'id', until: 'date' } }),
  tableOf({
    name: 'signed_year',
    primary: ['evaluationId'],
    columns: { evaluationId: 'id', stationId: 'id', lotId: 'id', yearOrdinal: 'int', signedOn: 'date' },
    indices: [['stationId']],
  }),
];
/**
 * The number of months after a posting in which offices may read the worker, as Jinan's policy sets it. If the
 * evaluation is signed already, the follower then stores an earlier day.
 */
const ACCESS_MONTHS = 12;
const PUT = 'REPLACE INTO posting_access (postingId, until) VALUES (?, ?)';

/**
 * Adds the days on which the access of offices to workers ends. Every step may run again, because MariaDB commits each
 * change of a table at once.
 */
export class AddAccessEnds1753230000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table, true);
    await addColumns(runner, 'worker', { sealedOn: 'date', anonymisedOn: 'date', registeredAgainOn: 'date' });
    await addColumns(runner, 'personal_data_read', {
      openedSealed: 'boolean NOT NULL DEFAULT 0',
      caseNumber: 'varchar(64)',
    });
    const sql = 'SELECT id, endsOn FROM posting WHERE endsOn IS NOT NULL';
    for (const { id, endsOn } of (await runner.query(sql)) as { id: string; endsOn: string }[]) {
      await runner.query(PUT, [id, addMonths(endsOn, ACCESS_MONTHS)]);
    }
  }
}
