import { type DocumentNode, OperationTypeNode, getOperationAST } from 'graphql';
import { HubError } from '../../../shared/kernel/errors';
import { type Caller } from '../../../shared/access/caller';
import { Buckets } from '../../../shared/runtime/token-buckets';

const HOUR_MILLISECONDS = 3_600_000;

export type PublicRequest = { caller: Caller; client: string; document: DocumentNode; operationName: string | null };

type Setting = { anHour: number; clock: () => Date };

/**
 * Limits the writes of anonymous callers to a number per hour and client address. It does not limit identified callers,
 * who are responsible for their own writes.
 */
export class PublicWrites {
  private readonly buckets: Buckets;

  constructor({ anHour, clock }: Setting) {
    this.buckets = new Buckets({ amount: anHour, milliseconds: HOUR_MILLISECONDS, clock });
  }

  /**
   * Admits a request, and counts it if it is a write of the public.
   * @throws HubError RATE_LIMITED if the address has sent too many writes. The error names the seconds until the next
   * write is allowed.
   */
  admit({ caller, client, document, operationName }: PublicRequest): void {
    if (caller.role !== 'PUBLIC' || !isMutation(document, operationName)) return;
    const seconds = this.buckets.take(client);
    if (seconds > 0) throw tooMany(seconds);
  }

  get size(): number {
    return this.buckets.size;
  }
}

/**
 * Returns whether the request runs a mutation. If a document has several operations and the request names none, no
 * operation runs, so the result is false.
 */
function isMutation(document: DocumentNode, operationName: string | null): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}

function tooMany(retryAfterSeconds: number): HubError {
  const text = {
    zh: `您所在网络地址的提交过于频繁,请在 ${retryAfterSeconds} 秒后重试。`,
    en: `Your address sends too many submissions. Try again in ${retryAfterSeconds} s.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
