import { type DocumentNode, OperationTypeNode, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { HubError } from '../shared/errors';
import { type Caller } from '../shared/scope/caller';

const HOUR_MILLISECONDS = 3_600_000;
/** Addresses that are remembered: of more, those that wrote longest ago begin anew. */
const MOST_ADDRESSES = 10_000;

export type PublicRequest = { caller: Caller; client: string; document: DocumentNode; operationName: string | null };

/** What is left of the hour, in milliseconds: a write costs its share of it, and time gives it back. */
type Bucket = { credit: number; at: number };
type Setting = { anHour: number; clock: () => Date };

/**
 * Whoever says who he is answers for what he writes; the public is held to so many writes an hour from one address, as a bucket that
 * fills evenly. Each process of the gateway counts for itself, and forgets when it stops.
 */
export class PublicWrites {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_ADDRESSES });

  constructor(private readonly setting: Setting) {}

  /** @throws HubError RATE_LIMITED, with the seconds after which one more is taken */
  admit({ caller, client, document, operationName }: PublicRequest): void {
    if (caller.role !== 'PUBLIC' || !isMutation(document, operationName)) return;
    const { anHour, clock } = this.setting;
    const now = clock().getTime();
    const cost = HOUR_MILLISECONDS / anHour;
    const { credit, at } = this.buckets.get(client) ?? { credit: HOUR_MILLISECONDS, at: now };
    const filled = Math.min(HOUR_MILLISECONDS, credit + Math.max(0, now - at));
    const isEnough = filled >= cost;
    this.buckets.set(client, { credit: isEnough ? filled - cost : filled, at: now });
    if (!isEnough) throw tooMany(Math.ceil((cost - filled) / 1000));
  }

  get size(): number {
    return this.buckets.size;
  }
}

/** Where it cannot be told which of several operations is meant, nothing runs, and nothing is counted. */
function isMutation(document: DocumentNode, operationName: string | null): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}

function tooMany(retryAfterSeconds: number): HubError {
  const text = {
    zh: '提交过于频繁,请稍后再试。',
    en: 'Too many submissions from your address: try again later.',
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
