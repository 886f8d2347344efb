import { z } from 'zod';
import { type Connection } from '../../store/connection/connection';
import { addDays, isPlainDate, shanghaiToday } from '../../kernel/dates/period';
import { type FollowedEvent } from './followed-event';
import { type Projection } from './place-projection';

const date = z.string().refine(isPlainDate);
const shape = z.object({
  status: z.string(),
  suspensions: z.array(z.object({ from: date, until: date.nullable() })).optional(),
});

const PUT = 'REPLACE INTO suspension (stationId, `from`, `until`) VALUES (?, ?, ?)';

/**
 * The projection of each station's suspensions, from the events of the stations subgraph. An event lists the
 * suspensions of its station. The list is missing if an older version wrote the event, or if the station has no
 * suspensions. Then the status in the event decides: SUSPENDED begins a suspension, and every other status ends the
 * open suspension.
 * @throws ZodError if an event lacks a value to store; such an event must not be skipped
 */
export const keptSuspensions: Projection = {
  table: 'suspension',
  apply: async (connection, event) => {
    if (event.subject.type !== 'Station') return;
    const { status, suspensions } = shape.parse(event.after);
    const { id } = event.subject;
    if (suspensions === undefined) return follow(connection, event, status);
    await connection.query('DELETE FROM suspension WHERE stationId = ?', [id]);
    for (const { from, until } of suspensions) await connection.query(PUT, [id, from, until]);
  },
};

/** Begins a suspension on the day of the event, or ends the open suspension on the day before the event. */
async function follow(
  connection: Connection,
  { subject: { id }, occurredAt }: FollowedEvent,
  status: string,
): Promise<void> {
  const open = await connection.query('SELECT 1 FROM suspension WHERE stationId = ? AND `until` IS NULL', [id]);
  if (open.length > 0 === (status === 'SUSPENDED')) return;
  const day = shanghaiToday(new Date(occurredAt));
  if (status === 'SUSPENDED') {
    await connection.query(PUT, [id, day, null]);
    return;
  }
  await connection.query('UPDATE suspension SET `until` = ? WHERE stationId = ? AND `until` IS NULL', [
    addDays(day, -1),
    id,
  ]);
  await connection.query('DELETE FROM suspension WHERE stationId = ? AND `until` < `from`', [id]);
}
