import { type Condition } from '../../access/scope-sql';
import { invalidCursor } from '../../store/sql/cursor';
import { type FeedPosition } from './feed-cursor';
import { type EventChainRow } from './record-tables';

/**
 * A chain that may hold events that are new to the reader, and the sequence up to which the reader has read the chain.
 */
export type Ahead = { chain: string; from: number };
export const chainOf = ({ chain }: Ahead) => chain;

/**
 * Returns chains that hold events after the position. It stops as soon as it has found chains with more than `enough`
 * such events, because a page needs no more.
 * @throws HubError BAD_USER_INPUT if the position is beyond the head of a chain. This means that the database was
 * restored to an older state. A reader who continued would miss the new events that replace the lost ones
 */
export function moved(heads: readonly EventChainRow[], position: FeedPosition, enough: number): Ahead[] {
  const lengths = new Map(heads.map(({ chain, length }) => [chain, length]));
  for (const [chain, sequence] of position) if (sequence > (lengths.get(chain) ?? 0)) throw invalidCursor();
  const found: Ahead[] = [];
  let rows = 0;
  for (const { chain, length } of heads) {
    if (rows > enough) break;
    const from = position.get(chain) ?? 0;
    if (length <= from) continue;
    found.push({ chain, from });
    rows += length - from;
  }
  return found;
}

export function anyChain(ahead: readonly Ahead[]): Condition {
  const sql = ahead.map(() => '(t.chain = ? AND t.sequence > ?)').join(' OR ');
  return { sql, parameters: ahead.flatMap(({ chain, from }) => [chain, from]) };
}
