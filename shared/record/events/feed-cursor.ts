import { invalidCursor } from '../../store/sql/cursor';

/** How far a feed was read: the sequence of the last event seen, a chain. A chain that is not in it was never read. */
export type FeedPosition = ReadonlyMap<string, number>;

/** Every city of the country has a chain; a position must still fit a request. */
const MOST_CHARACTERS = 8192;
const POSITION = /^f(?:[1-9]\d{3}[1-9a-z][0-9a-z]{0,5}(?:_(?!$)|$))*$/;

/** `f37011z_3702a`: four digits of a chain and its sequence to base 36, in the order of the chains. */
export function encodePosition(position: FeedPosition): string {
  const chains = [...position].filter(([, sequence]) => sequence > 0);
  return `f${chains
    .map(([chain, sequence]) => chain + sequence.toString(36))
    .sort()
    .join('_')}`;
}

/** The beginning where there is none yet. @throws HubError BAD_USER_INPUT (field `after`) unless a feed has returned it. */
export function decodePosition(cursor: string | null): FeedPosition {
  if (cursor === null) return new Map();
  if (cursor.length > MOST_CHARACTERS || !POSITION.test(cursor)) throw invalidCursor();
  const parts = cursor === 'f' ? [] : cursor.slice(1).split('_');
  const position = new Map(parts.map((part) => [part.slice(0, 4), parseInt(part.slice(4), 36)]));
  if (encodePosition(position) !== cursor) throw invalidCursor();
  return position;
}
