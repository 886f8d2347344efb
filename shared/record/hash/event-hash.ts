import { createHash } from 'node:crypto';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { canonicalJson } from './canonical-json';

/** What the first event of a chain names as the one before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** All that is on record of an event but its own hash. `before` and `after` are canonical JSON, hashed as the text they are. */
export type HashedEvent = {
  chain: string;
  sequence: number;
  id: string;
  /** RFC 3339, UTC, to the millisecond. */
  occurredAt: string;
  stationId: string | null;
  divisionCode: string;
  districtCode: string;
  actor: string;
  role: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  requestId: string | null;
  before: string | null;
  after: string | null;
  previousHash: string;
};

/**
 * SHA-256, in hex, of the event's canonical JSON with the subgraph's name in it, so that no row can be passed off as another
 * subgraph's. Columns are named one by one: one more in the table changes no hash unawares.
 */
export function eventHash(subgraph: SubgraphName, event: HashedEvent): string {
  const { chain, sequence, id, occurredAt, stationId, divisionCode, districtCode } = event;
  const { actor, role, action, subjectType, subjectId, requestId, before, after, previousHash } = event;
  const hashed = {
    subgraph,
    chain,
    sequence,
    id,
    occurredAt,
    stationId,
    divisionCode,
    districtCode,
    actor,
    role,
    action,
    subjectType,
    subjectId,
    requestId,
    before,
    after,
    previousHash,
  };
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}
