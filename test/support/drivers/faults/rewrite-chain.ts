import { type DataSource } from 'typeorm';
import { eventHash } from '../../../../shared/record/hash/event-hash';
import { type EventRow } from '../../../../shared/record/events/record-tables';

/**
 * Changes the actor of each event from `sequence` on, in one chain of the stations subgraph. It also replaces the
 * hashes of these events with the hashes that the Hub would compute. The stored head of the chain does not change.
 * @returns the hash of the last event
 */
export async function rewriteEventsFrom(database: DataSource, chain: string, sequence: number): Promise<string> {
  const select = 'SELECT * FROM event WHERE chain = ? AND sequence >= ? ORDER BY sequence';
  const rows = await database.query<EventRow[]>(select, [chain, sequence]);
  let previousHash = rows[0]?.previousHash ?? '';
  for (const row of rows) {
    const next = { ...row, actor: 'somebody else', previousHash };
    previousHash = eventHash('stations', next);
    const changed = [next.actor, next.previousHash, previousHash, chain, row.sequence];
    await database.query(
      'UPDATE event SET actor = ?, previousHash = ?, hash = ? WHERE chain = ? AND sequence = ?',
      changed,
    );
  }
  return previousHash;
}
