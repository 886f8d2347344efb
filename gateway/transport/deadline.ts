/**
 * The time limits of one call, including the wait for a connection. A write has more time, because the import of a
 * sheet with many rows is one write.
 */
export const READ_MILLISECONDS = 3000;
export const WRITE_MILLISECONDS = 30_000;

/** The error that is thrown if a call exceeds its time limit. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The time limit of one call. The call also ends when the signal of its request is aborted. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private reject: ((reason: unknown) => void) | null = null;
  private readonly onOuter = this.endWithOuter.bind(this);

  constructor(
    milliseconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    const error = () => new DeadlineError(`The subgraph did not answer within ${milliseconds} ms.`);
    this.timer = setTimeout(() => this.end(error()), milliseconds);
    if (outer?.aborted === true) this.onOuter();
    else outer?.addEventListener('abort', this.onOuter);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /**
   * Runs the work until it ends or the call must end.
   * @throws DeadlineError if the time limit is reached first. If the signal of the request is aborted first, its reason
   * is thrown.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this;
    const reached = new Promise<never>((_, reject) => {
      this.reject = reject;
      if (signal.aborted) reject(signal.reason as Error);
    });
    // Work that throws at once never gets to the race, and a rejection that nobody handles would end the process.
    reached.catch(() => undefined);
    try {
      return await Promise.race([work(), reached]);
    } finally {
      clearTimeout(this.timer);
      this.outer?.removeEventListener('abort', this.onOuter);
    }
  }

  private endWithOuter(): void {
    this.end(this.outer?.reason);
  }

  private end(reason: unknown): void {
    this.controller.abort(reason);
    this.reject?.(reason);
  }
}
