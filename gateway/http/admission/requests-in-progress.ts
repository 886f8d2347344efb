import { HubError } from '../../../shared/kernel/errors';

/**
 * Counts the requests of each caller that are in progress. A request beyond the limit is refused and does not wait: a
 * queue would hold sockets and memory for a caller who already has more than enough.
 */
export class RequestsInProgress {
  private readonly byCaller = new Map<string, number>();

  constructor(private readonly most: number) {}

  /**
   * Counts one more request of a caller.
   * @returns the function that ends the request; further calls do nothing
   * @throws HubError RATE_LIMITED if the caller has too many
   */
  start(key: string): () => void {
    const before = this.byCaller.get(key) ?? 0;
    if (before >= this.most) throw tooMany(this.most);
    this.byCaller.set(key, before + 1);
    let isOver = false;
    return () => {
      if (!isOver) this.end(key);
      isOver = true;
    };
  }

  get size(): number {
    return this.byCaller.size;
  }

  private end(key: string): void {
    const left = (this.byCaller.get(key) ?? 1) - 1;
    if (left === 0) this.byCaller.delete(key);
    else this.byCaller.set(key, left);
  }
}

function tooMany(most: number): HubError {
  const text = {
    zh: `同时进行的请求超过 ${most} 个,请等待前面的请求完成后再发送。`,
    en: `You have more than ${most} requests in progress. Wait for answers before you send more.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds: 1 });
}
