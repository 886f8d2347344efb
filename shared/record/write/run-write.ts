import { type DataSource } from 'typeorm';
import { type Reading } from '../../access/scope-sql';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { systemRandom } from '../../kernel/ids/ulid';
import { appendEvents } from '../events/event-log';
import { lockHeads } from './lock-heads';
import { inTransaction } from '../../store/connection/transaction';
import { tracedConnection } from '../../store/observing/traced-connection';
import { type Author, Write, type WriteAccess } from '../../store/write';
import { inSpan, type Span } from '../../runtime/telemetry/traces';

export type Writing = {
  source: DataSource;
  subgraph: SubgraphName;
  author: Author;
  now: Date;
  reading: Reading;
  /** The span of the trace in which the write runs; null or absent if the request is not traced. */
  span?: Span | null;
};

/**
 * Runs one write: rows and their events in one transaction. Events come last, so that the chain is locked only briefly.
 * If several servers take writes, `lockHeads` locks the chain from the beginning.
 */
export function runWrite<T>(writing: Writing, work: (access: WriteAccess) => Promise<T>): Promise<T> {
  const { source, subgraph, author, now, reading, span } = writing;
  return inSpan(span, 'transaction', (within) =>
    inTransaction(source, async (plain) => {
      const connection = tracedConnection(plain, within);
      await lockHeads(connection, reading.scope);
      const write = new Write();
      const result = await work({ connection, reading, write });
      await appendEvents(connection, { subgraph, ...author, now, random: systemRandom }, await write.finish());
      return result;
    }),
  );
}
