import { type Answer } from '../../graph/ask';
import { isUndecided } from '../../graph/attempt';
import { newKey } from '../../graph/idempotency-key';
import { type Refusal } from '../../graph/refusal';
import { type Act } from './use-act';

/** Performs the act for some items in one call. */
export type BulkSend = (act: Act, ids: string[], key: string) => Promise<Answer<unknown>>;

/**
 * One call of a bulk act. `send` contains what the person entered for this call, so that a repeated call is identical.
 */
export type BulkCall = { ids: string[]; key: string; send: BulkSend };

/**
 * The outcome of one item of a bulk act. `message` says why the Hub refused the item, and is null for all other
 * results. LEFT: the Hub did nothing because of other items in the call, so this item can be tried again. UNKNOWN:
 * nobody knows yet whether the Hub performed the call. EARLIER: the Hub performed an earlier call that had the same
 * key and included this item.
 */
export type ItemOutcome = {
  id: string;
  result: 'DONE' | 'REFUSED' | 'LEFT' | 'UNKNOWN' | 'EARLIER';
  message: string | null;
};

/**
 * Returns the outcome of each item after one call, which changes all items or none. An item that the refusal names is
 * REFUSED with its own reason, and the other items are LEFT. If the refusal names no item, every item is REFUSED. If
 * the result of the call is unknown, every item is UNKNOWN. After an IDEMPOTENCY_MISMATCH, every item is EARLIER: the
 * dialog sends a key again only with items of the earlier call.
 */
export function outcomesOf(ids: readonly string[], refusal: Refusal | null): ItemOutcome[] {
  return ids.map((id) => {
    if (refusal === null) return { id, result: 'DONE', message: null };
    if (isUndecided(refusal)) return { id, result: 'UNKNOWN', message: null };
    if (refusal.code === 'IDEMPOTENCY_MISMATCH') return { id, result: 'EARLIER', message: null };
    if (refusal.items.length === 0) return { id, result: 'REFUSED', message: refusal.message };
    const own = refusal.items.find((item) => item.id === id);
    return own === undefined ? { id, result: 'LEFT', message: null } : { id, result: 'REFUSED', message: own.message };
  });
}

/** Returns whether the Hub changed an item, or may have changed it, so that the page must read the items again. */
export function mayHaveChanged(outcomes: readonly ItemOutcome[]): boolean {
  return outcomes.some(({ result }) => result === 'DONE' || result === 'UNKNOWN' || result === 'EARLIER');
}

/**
 * Returns what the person can try again after a call. If its result is unknown, `calls` contains the same call with its
 * key. If the Hub refused some items by name, `ids` contains the other items, for a new call. Otherwise both lists are
 * empty.
 */
export function leftAfter(call: BulkCall, refusal: Refusal | null): { calls: BulkCall[]; ids: string[] } {
  if (refusal === null) return { calls: [], ids: [] };
  if (isUndecided(refusal)) return { calls: [call], ids: [] };
  return { calls: [], ids: withoutRefused(call.ids, refusal) };
}

/** Returns the items that the Hub did not refuse by name. Returns none if the refusal names no item. */
function withoutRefused(ids: readonly string[], refusal: Refusal): string[] {
  const refused = new Set(refusal.items.map(({ id }) => id));
  return refused.size === 0 ? [] : ids.filter((id) => !refused.has(id));
}

/** The items and the key of a call without a known result. A dialog keeps such calls while it is closed. */
export type OpenCall = Pick<BulkCall, 'ids' | 'key'>;

type CallsOf = {
  /** The largest number of items in a new call. */
  atMost: number;
  send: BulkSend;
  /** The calls that were sent before and have no known result. */
  open: readonly OpenCall[];
};

/**
 * Returns the calls that perform an act for these items. An item of an open call is sent with the key of that call, so
 * that the Hub does nothing twice. The other items are sent in new calls.
 */
export function callsOf(ids: readonly string[], { atMost, send, open }: CallsOf): BulkCall[] {
  const chosen = new Set(ids);
  const repeated = open
    .map(({ ids: sent, key }) => ({ ids: sent.filter((id) => chosen.has(id)), key, send }))
    .filter((call) => call.ids.length > 0);
  const again = new Set(repeated.flatMap((call) => call.ids));
  const others = ids.filter((id) => !again.has(id));
  return [...repeated, ...inCalls(others, atMost).map((each) => ({ ids: each, key: newKey(), send }))];
}

/** Adds calls to the open calls. A call with the key of an open call is that call, which keeps all its items. */
export function withCalls(open: readonly OpenCall[], calls: readonly OpenCall[]): OpenCall[] {
  const known = new Set(open.map(({ key }) => key));
  return [...open, ...calls.filter(({ key }) => !known.has(key)).map(({ ids, key }) => ({ ids, key }))];
}

/** Returns the calls that are still open after an answer to one of them. */
export function openAfter(open: readonly OpenCall[], key: string, refusal: Refusal | null): readonly OpenCall[] {
  return refusal !== null && isUndecided(refusal) ? open : open.filter((call) => call.key !== key);
}

/** Splits ids into groups of at most `most` ids, one group for each call. */
export function inCalls(ids: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, index) =>
    ids.slice(index * most, (index + 1) * most),
  );
}
