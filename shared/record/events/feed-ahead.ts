import { type Condition } from '../../access/scope-sql';
import { invalidCursor } from '../../store/sql/cursor';
import { type FeedPosition } from './feed-cursor';
import { type EventChainRow } from './record-tables';

/** A chain that may hold more than a reader has seen, and the sequence that he has come to. */
export type Ahead = { chain: string; from: number };
export const chainOf = ({ chain }: Ahead) => chain;

/**
 * Chains whose head lies beyond the position, as many as a page of `enough` rows and the next one's first row need.
 * @throws HubError BAD_USER_INPUT for a position beyond a head: the database was put back to an older state since, and who went on
 * from there would pass over what takes the place of what is gone
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
