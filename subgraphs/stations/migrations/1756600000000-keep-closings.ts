import { type QueryRunner } from 'typeorm';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

type Event = { subjectId: string; occurredAt: string };

/**
 * Adds the day on which a station closed, and reads it from the record. A station that was already closed when the Hub
 * was installed has no such event.
 */
export class KeepClosings1756600000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const { manager } = runner;
    await addColumns(runner, 'station', { closedOn: 'date' });
    const events = await manager.query<Event[]>(
      "SELECT subjectId, occurredAt FROM event WHERE subjectType = 'Station' AND action = 'STATION_CLOSED'",
    );
    for (const { subjectId, occurredAt } of events) {
      const day = shanghaiToday(new Date(occurredAt));
      await manager.query('UPDATE station SET closedOn = ? WHERE id = ?', [day, subjectId]);
    }
  }
}
