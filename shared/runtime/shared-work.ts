/**
 * Work that several callers wait for together. It continues even if all of them leave. Work that takes long therefore
 * finishes although each caller waits only a short time, and the next caller gets the result.
 */
export class SharedWork<T> {
  private readonly controller = new AbortController();
  private readonly result: Promise<T>;
  private endedAt = Infinity;
  private isDelivered = false;

  /**
   * @param keptMilliseconds the time for which a result that no caller received is kept for the next caller
   * @param now returns a monotonic time in milliseconds
   */
  constructor(
    work: (signal: AbortSignal) => Promise<T>,
    private readonly keptMilliseconds: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.result = work(this.controller.signal);
    // The error is ignored only here: each caller that waits gets it.
    this.result.catch(() => undefined).finally(() => (this.endedAt = this.now()));
  }

  /**
   * True if the next caller needs new work. That is so if this work was aborted, if its result was delivered, or if its
   * result is too old.
   */
  get isOver(): boolean {
    return this.controller.signal.aborted || this.isDelivered || this.now() - this.endedAt > this.keptMilliseconds;
  }

  /** Waits for the result. @param signal is aborted when this caller leaves; without it, the caller stays to the end */
  async wait(signal?: AbortSignal): Promise<T> {
    let onAbort: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal?.reason as Error);
      if (signal?.aborted === true) onAbort();
      else signal?.addEventListener('abort', onAbort);
    });
    try {
      return await Promise.race([left, this.result]);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.isDelivered ||= signal?.aborted !== true;
    }
  }

  /** Ends the work, even if callers wait for it. */
  abort(reason: Error): void {
    this.controller.abort(reason);
  }
}
