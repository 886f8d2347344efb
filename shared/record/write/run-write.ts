import { type DataSource } from 'typeorm';
import { type Reading } from '../../access/scope-sql';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { systemRandom } from '../../kernel/ids/ulid';
import { appendEvents } from '../events/event-log';
import { lockHeads } from './lock-heads';
import { inTransaction } from '../../store/connection/transaction';
import { type Author, Write, type WriteAccess } from '../../store/write';

export type Writing = { source: DataSource; subgraph: SubgraphName; author: Author; now: Date; reading: Reading };

/**
 * Runs one write: rows and their events in one transaction. Events come last, so that the chain is locked only briefly. Where several servers take writes, `lockHeads` locks the chain from
 * the beginning.
 */
export function runWrite<T>(writing: Writing, work: (access: WriteAccess) => Promise<T>): Promise<T> {
  const { source, subgraph, author, now, reading } = writing;
  return inTransaction(source, async (connection) => {
    await lockHeads(connection, reading.scope);
    const write = new Write();
    const result = await work({ connection, reading, write });
    await appendEvents(connection, { subgraph, ...author, now, random: systemRandom }, await write.finish());
    return result;
  });
}
