import { invalidCursor } from '../../store/sql/cursor';

/**
 * The position of a reader in a feed: the sequence of the last event seen, per chain. Chains that are missing were
 * never read.
 */
export type FeedPosition = ReadonlyMap<string, number>;

/**
 * The maximum length of an encoded position. A position of this length has room for the chain of every city, and still
 * fits into a request.
 */
const MOST_CHARACTERS = 8192;
const POSITION = /^f(?:[1-9]\d{3}[1-9a-z][0-9a-z]{0,5}(?:_(?!$)|$))*$/;

/**
 * Encodes a position, such as `f37011z_3702a`. After the letter `f` stand the four digits of each chain, followed by
 * its sequence in base 36. Chains are sorted and separated by `_`. A chain with sequence 0 is left out.
 */
export function encodePosition(position: FeedPosition): string {
  const chains = [...position].filter(([, sequence]) => sequence > 0);
  return `f${chains
    .map(([chain, sequence]) => chain + sequence.toString(36))
    .sort()
    .join('_')}`;
}

/**
 * Decodes a cursor. Returns the beginning of the feed if `cursor` is null.
 * @throws HubError BAD_USER_INPUT (field `after`) unless the cursor has exactly the form that `encodePosition` gives
 */
export function decodePosition(cursor: string | null): FeedPosition {
  if (cursor === null) return new Map();
  if (cursor.length > MOST_CHARACTERS || !POSITION.test(cursor)) throw invalidCursor();
  const parts = cursor === 'f' ? [] : cursor.slice(1).split('_');
  const position = new Map(parts.map((part) => [part.slice(0, 4), parseInt(part.slice(4), 36)]));
  if (encodePosition(position) !== cursor) throw invalidCursor();
  return position;
}
