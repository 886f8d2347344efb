import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Message } from '../../kernel/errors';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { GENESIS_HASH, type HashedEvent, eventHash } from '../hash/event-hash';

export type StoredEvent = HashedEvent & { hash: string };
/** An event of a chain, by its sequence and its hash: a checkpoint, or an event that was read. */
export type ChainPoint = { sequence: number; hash: string };

export type ChainToVerify = {
  subgraph: SubgraphName;
  chain: string;
  /**
   * The last sequence among the rows, or 0 if there are no rows. It must be read before the head. Otherwise an event
   * that is appended meanwhile would seem to lie beyond the head.
   */
  lastSequence: number;
  head: { length: number; hash: string } | null;
  checkpoints: readonly ChainPoint[];
  /** The rows up to the head, in the order of their sequences. */
  pages: AsyncIterable<readonly StoredEvent[]>;
};

/**
 * The result of a verification. `brokenAt` is the first sequence that fails, and `reason` says why, for the log and the
 * command line. Both are null if the chain is intact.
 */
export type ChainVerdict = {
  chain: string;
  length: number;
  intact: boolean;
  brokenAt: number | null;
  reason: Message | null;
};

type Fault = { brokenAt: number; reason: Message };

const MISSING: Message = { zh: '该事件缺失', en: 'the event is missing' };
const UNLINKED: Message = { zh: '该事件与前一事件不衔接', en: 'the event does not link to the previous event' };
const CHANGED: Message = { zh: '该事件的内容与其哈希值不一致', en: 'the content of the event does not match its hash' };
const REPLACED: Message = {
  zh: '该事件与已签署的检查点所记录的哈希值不一致',
  en: 'the hash of the event differs from the hash in a signed checkpoint',
};
const CUT: Message = { zh: '已签署的检查点所涵盖的事件缺失', en: 'events that a signed checkpoint covers are missing' };
const HEADLESS: Message = { zh: '链头缺失', en: 'the chain has no head' };
const BEYOND: Message = { zh: '该事件位于链头之后', en: 'the event lies beyond the head of the chain' };
const OTHER_HEAD: Message = {
  zh: '链头的哈希值与最后一条事件不一致',
  en: 'the hash of the head differs from that of the last event',
};

/**
 * Verifies that a chain has not changed since it was written. The sequences must run from 1 without a gap. Each event
 * must link to the previous one and match its hash. The head must agree with the last row. Every signed checkpoint must
 * agree with the row of the same sequence. Events after the last checkpoint are not protected: a person who can write
 * to the database could rewrite them together with the head.
 */
export async function verifyChain(stored: ChainToVerify): Promise<ChainVerdict> {
  const fault = await firstFault(stored);
  const length = stored.head?.length ?? 0;
  const { chain } = stored;
  if (fault === null) return { chain, length, intact: true, brokenAt: null, reason: null };
  return { chain, length, intact: false, ...fault };
}

async function firstFault(stored: ChainToVerify): Promise<Fault | null> {
  const known = new Map<number, string[]>();
  for (const { sequence, hash } of stored.checkpoints) known.set(sequence, [...(known.get(sequence) ?? []), hash]);
  let last: ChainPoint = { sequence: 0, hash: GENESIS_HASH };
  for await (const page of stored.pages) {
    for (const event of page) {
      const reason = linkFault(stored.subgraph, last, event) ?? checkpointFault(known, event);
      if (reason !== null) return { brokenAt: last.sequence + 1, reason };
      last = event;
    }
    // The embedded database answers synchronously. Without this pause, a long chain would block all other requests.
    await nextTurn();
  }
  return endFault(stored, last);
}

function linkFault(subgraph: SubgraphName, last: ChainPoint, event: StoredEvent): Message | null {
  if (event.sequence !== last.sequence + 1) return MISSING;
  if (event.previousHash !== last.hash) return UNLINKED;
  return hashOf(subgraph, event) === event.hash ? null : CHANGED;
}

/**
 * Returns the hash of an event, or null if a column holds a value that the Hub never writes, such as a lone surrogate.
 */
function hashOf(subgraph: SubgraphName, event: StoredEvent): string | null {
  try {
    return eventHash(subgraph, event);
  } catch {
    return null;
  }
}

function checkpointFault(known: ReadonlyMap<number, string[]>, { sequence, hash }: ChainPoint): Message | null {
  const isKnown = known.get(sequence)?.every((each) => each === hash) ?? true;
  return isKnown ? null : REPLACED;
}

function endFault({ lastSequence, head, checkpoints }: ChainToVerify, last: ChainPoint): Fault | null {
  const next = last.sequence + 1;
  if (head !== null && last.sequence < head.length) return { brokenAt: next, reason: MISSING };
  const signed = Math.max(0, ...checkpoints.map(({ sequence }) => sequence));
  if (signed > last.sequence) return { brokenAt: next, reason: CUT };
  if (head === null && (lastSequence > 0 || signed > 0)) return { brokenAt: 1, reason: HEADLESS };
  if (head !== null && lastSequence > head.length) return { brokenAt: next, reason: BEYOND };
  if (head !== null && head.hash !== last.hash) {
    return { brokenAt: Math.max(1, last.sequence), reason: OTHER_HEAD };
  }
  return null;
}
