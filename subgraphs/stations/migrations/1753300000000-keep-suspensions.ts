import { type QueryRunner } from 'typeorm';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type Suspension, withSuspension, withSuspensionEnded } from '../../../shared/kernel/dates/suspension';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

type Event = { subjectId: string; action: string; occurredAt: string };

/**
 * Adds the days on which stations were suspended, from the record. A suspension without an event, such as that of a
 * station which came with the installation, has no recorded days.
 */
export class KeepSuspensions1753300000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const { manager } = runner;
    await addColumns(runner, 'station', { suspensions: 'text' });
    const events = await manager.query<Event[]>(
      `SELECT subjectId, action, occurredAt FROM event WHERE subjectType = 'Station'
       AND action IN ('STATION_SUSPENDED', 'STATION_RESUMED', 'STATION_CLOSED') ORDER BY chain, sequence`,
    );
    for (const [id, suspensions] of suspensionsOf(events)) {
      await manager.query('UPDATE station SET suspensions = ? WHERE id = ?', [JSON.stringify(suspensions), id]);
    }
  }
}

function suspensionsOf(events: readonly Event[]): Map<string, Suspension[]> {
  const found = new Map<string, Suspension[]>();
  for (const { subjectId, action, occurredAt } of events) {
    const before = found.get(subjectId) ?? [];
    const day = shanghaiToday(new Date(occurredAt));
    found.set(
      subjectId,
      action === 'STATION_SUSPENDED' ? withSuspension(before, day) : withSuspensionEnded(before, day),
    );
  }
  return found;
}
