/**
 * Work that several callers wait for together. It is aborted when the last of them has left, because nobody needs its
 * result any more.
 */
export class SharedWork<T> {
  private readonly controller = new AbortController();
  private readonly result: Promise<T>;
  private waiting = 0;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.result = work(this.controller.signal);
    // Each caller gets the error too.
    this.result.catch(() => undefined);
  }

  /** Whether the work was aborted, so that no further caller may wait for it. */
  get isAborted(): boolean {
    return this.controller.signal.aborted;
  }

  /** Waits for the result. @param signal is aborted when this caller leaves; without it, the caller stays to the end */
  async wait(signal?: AbortSignal): Promise<T> {
    this.waiting += 1;
    let onAbort: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal?.reason as Error);
      if (signal?.aborted === true) onAbort();
      else signal?.addEventListener('abort', onAbort);
    });
    try {
      return await Promise.race([this.result, left]);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.waiting -= 1;
      if (this.waiting === 0) this.abort(new Error('Nobody waits for the result any more.'));
    }
  }

  /** Ends the work, also if callers wait for it. */
  abort(reason: Error): void {
    this.controller.abort(reason);
  }
}
