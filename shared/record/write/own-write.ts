import { type DataSource } from 'typeorm';
import { shanghaiToday } from '../../kernel/dates/period';
import { type Caller } from '../../access/caller';
import { type Scope } from '../../access/scope';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { systemRandom } from '../../kernel/ids/ulid';
import { type Connection } from '../../store/connection/connection';
import { appendEvents, byChain } from '../events/event-log';
import { lockHeads } from './lock-heads';
import { inTransaction } from '../../store/connection/transaction';
import { type EventDraft, Write, type WriteAccess } from '../../store/write';

/**
 * A write of the Hub itself, which no caller has sent. It may read and write all rows of this subgraph. `caller` is the
 * Hub itself.
 */
export type OwnWrite = {
  caller: Caller;
  scope: Scope;
  today: string;
  now: Date;
  access: WriteAccess;
};

const HUB: Scope = { kind: 'hub' };

/** The subgraph that writes, its database, and the instant. */
export type OwnWriting = { source: DataSource; subgraph: SubgraphName; now: Date };

/**
 * One write of the Hub itself. `requestId` is the request id of the event that caused the write. It is null if no event
 * caused the write.
 */
type OwnStep = { requestId: string | null; work: (own: OwnWrite) => Promise<void> };

/** Several writes of the Hub itself in one transaction. Each is recorded with the request that caused it. */
export class OwnWrites {
  private readonly drafted: { requestId: string | null; drafts: readonly EventDraft[] }[] = [];

  private constructor(
    private readonly connection: Connection,
    private readonly writing: Omit<OwnWriting, 'source'>,
  ) {}

  /**
   * Begins the writes of a transaction. Before this call, the transaction may read only rows that it locks, such as the
   * position of a follower.
   */
  static async begin(connection: Connection, writing: Omit<OwnWriting, 'source'>): Promise<OwnWrites> {
    await lockHeads(connection, HUB);
    return new OwnWrites(connection, writing);
  }

  async run({ requestId, work }: OwnStep): Promise<void> {
    const { connection } = this;
    const { subgraph, now } = this.writing;
    const write = new Write();
    const today = shanghaiToday(now);
    const access = { connection, reading: { scope: HUB, today }, write };
    await work({ caller: { role: 'FOLLOWER', subject: subgraph }, scope: HUB, today, now, access });
    this.drafted.push({ requestId, drafts: await write.finish() });
  }

  /**
   * Appends the events as the last statements of the transaction, in ascending order of their chains.
   * @returns the number of events
   */
  async finish(): Promise<number> {
    const { subgraph, now } = this.writing;
    const common = { subgraph, actor: `hub:${subgraph}`, role: null, now, random: systemRandom };
    const parts = this.drafted.flatMap(({ requestId, drafts }) =>
      byChain(drafts).map(([chain, ofChain]) => ({ chain, ofChain, requestId })),
    );
    let appended = 0;
    for (const { ofChain, requestId } of parts.sort((one, other) => one.chain.localeCompare(other.chain))) {
      appended += (await appendEvents(this.connection, { ...common, requestId }, ofChain)).length;
    }
    return appended;
  }
}

/** Runs one write of the Hub itself in a transaction of its own. @returns the number of events */
export function runOwnWrite(writing: OwnWriting, work: OwnStep['work']): Promise<number> {
  return inTransaction(writing.source, async (connection) => {
    const writes = await OwnWrites.begin(connection, writing);
    await writes.run({ requestId: null, work });
    return writes.finish();
  });
}
