import { createHash } from 'node:crypto';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { canonicalJson } from './canonical-json';

/** The previous hash of the first event of a chain, which has no previous event. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * All recorded values of an event except its own hash. `before` and `after` are canonical JSON and are hashed as text.
 */
export type HashedEvent = {
  chain: string;
  sequence: number;
  id: string;
  /** The instant of the event, in RFC 3339, UTC, to the millisecond. */
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
 * Returns the SHA-256, in hex, of the event's canonical JSON. It includes the name of the subgraph, so a row cannot be
 * passed off as another subgraph's. Columns are listed one by one, so a new column does not change hashes unnoticed.
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
