import { type Role } from '../../domain/roles';
import { grouped } from '../../kernel/grouped';
import { canonicalJson } from '../hash/canonical-json';
import { GENESIS_HASH, eventHash } from '../hash/event-hash';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { ulid } from '../../kernel/ids/ulid';
import { type Connection } from '../../store/connection/connection';
import { insertRows } from '../../store/sql/insert-rows';
import { lockedOrMade } from '../../store/sql/locked-row';
import { EventRow } from './record-tables';
import { safeInteger } from '../../store/sql/read-row';
import { type EventDraft, type Recorded } from '../../store/write';

/**
 * The actor, the time and the request, which are the same for every event of one transaction. The role is null if the
 * Hub itself acted.
 */
export type EventStamp = {
  subgraph: SubgraphName;
  actor: string;
  role: Role | null;
  requestId: string | null;
  now: Date;
  /** Returns random numbers in [0, 1), for the ids of events. */
  random: () => number;
};

export type ChainHead = { length: number; hash: string };

/** The head of a chain before its first event. */
export const EMPTY_CHAIN: ChainHead = { length: 0, hash: GENESIS_HASH };

/**
 * Appends events as the last statements of the transaction. Chains are locked in ascending order, so two writers never
 * deadlock. Until the commit, no other transaction can append to these chains.
 */
export async function appendEvents(
  connection: Connection,
  stamp: EventStamp,
  drafts: readonly EventDraft[],
): Promise<EventRow[]> {
  const appended: EventRow[] = [];
  for (const [chain, ofChain] of byChain(drafts)) {
    const head = await lockedHead(connection, chain);
    const sealed = sealEvents(ofChain, { chain, head, stamp });
    await insertRows(connection, EventRow, sealed.rows);
    await connection.query('UPDATE event_chain SET length = ?, hash = ? WHERE chain = ?', [
      sealed.head.length,
      sealed.head.hash,
      chain,
    ]);
    appended.push(...sealed.rows);
  }
  return appended;
}

/** Returns the drafts of each chain, in ascending order of the chains. The drafts of a chain stay in their order. */
export function byChain(drafts: readonly EventDraft[]): [string, EventDraft[]][] {
  return [...grouped(drafts, chainOf)].sort(([one], [other]) => (one < other ? -1 : 1));
}

function chainOf({ place }: EventDraft): string {
  const chain = place.districtCode.slice(0, 4);
  if (chain.length < 4) throw new Error('An event must belong to a district, whose city gives its chain.');
  return chain;
}

/** Returns the next events of a chain, and the head after them. Each hash covers the hash of the previous event. */
export function sealEvents(
  drafts: readonly EventDraft[],
  { chain, head, stamp }: { chain: string; head: ChainHead; stamp: EventStamp },
): { rows: EventRow[]; head: ChainHead } {
  const { subgraph, actor, role, requestId, now, random } = stamp;
  const common = { chain, occurredAt: now.toISOString(), actor, role, requestId };
  let { length, hash } = head;
  const rows = drafts.map(({ action, subject, place, before, after }) => {
    const unsealed = {
      ...common,
      ...place,
      sequence: length + 1,
      id: ulid(now, random),
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      before: recordedText(before),
      after: recordedText(after),
      previousHash: hash,
    };
    const row: EventRow = { ...unsealed, hash: eventHash(subgraph, unsealed) };
    ({ sequence: length, hash } = row);
    return row;
  });
  return { rows, head: { length, hash } };
}

function recordedText(recorded: Recorded | null): string | null {
  return recorded === null ? null : canonicalJson(recorded);
}

async function lockedHead(connection: Connection, chain: string): Promise<ChainHead> {
  const made = await lockedOrMade(connection, {
    select: { sql: 'SELECT length, hash FROM event_chain WHERE chain = ?', parameters: [chain] },
    insert: {
      sql: 'INSERT INTO event_chain (chain, length, hash) VALUES (?, 0, ?)',
      parameters: [chain, GENESIS_HASH],
    },
    key: 'chain',
  });
  return toHead(made);
}

/** Returns the head of each chain. @param where a connection, or the entity manager that fills a database */
export async function readHeads(where: Pick<Connection, 'query'>): Promise<Map<string, ChainHead>> {
  const rows = await where.query('SELECT chain, length, hash FROM event_chain', []);
  return new Map(rows.map((row) => [String(row['chain']), toHead(row)]));
}

export function toHead(record: Record<string, unknown>): ChainHead {
  return { length: safeInteger(record['length']), hash: String(record['hash']) };
}
