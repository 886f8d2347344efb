import { type EntityManager } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { systemRandom } from '../../kernel/ids/ulid';
import { EMPTY_CHAIN, byChain, readHeads, sealEvents } from './event-log';
import { insertRows } from '../../store/sql/insert-rows';
import { EventRow } from './record-tables';
import { type EventDraft } from '../../store/write';

/**
 * A writer that appends events to a database while it is filled outside any request. Nobody else writes then, so it
 * keeps the heads in memory.
 */
export type EventFilling = {
  append(drafts: readonly EventDraft[]): Promise<void>;
  /**
   * Writes the heads of the chains. Until this call, the heads do not cover the appended events, and verification
   * fails.
   */
  close(): Promise<void>;
};

/**
 * Returns the writer of events, which the Hub itself causes at `now`. The events continue the chains of an earlier
 * filling.
 */
export async function fillEvents(
  manager: EntityManager,
  { subgraph, now }: { subgraph: SubgraphName; now: Date },
): Promise<EventFilling> {
  const stamp = { subgraph, actor: `hub:${subgraph}`, role: null, requestId: null, now, random: systemRandom };
  const heads = await readHeads(manager);
  return {
    append: async (drafts) => {
      for (const [chain, ofChain] of byChain(drafts)) {
        const sealed = sealEvents(ofChain, { chain, head: heads.get(chain) ?? EMPTY_CHAIN, stamp });
        await insertRows(manager, EventRow, sealed.rows);
        heads.set(chain, sealed.head);
      }
    },
    close: async () => {
      if (heads.size === 0) return;
      const rows = [...heads].flatMap(([chain, { length, hash }]) => [chain, length, hash]);
      const placeholders = [...heads].map(() => '(?, ?, ?)').join(', ');
      await manager.query(`REPLACE INTO event_chain (chain, length, hash) VALUES ${placeholders}`, rows);
    },
  };
}
