/** The number of consecutive failures after which further calls are refused. */
const FAILURES = 5;
/** The time for which the breaker refuses calls before it lets one call try again. */
const OPEN_MILLISECONDS = 2000;

/** The error that is thrown if the circuit breaker refuses a call, because the calls before it failed. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
}

/**
 * What the error of a call says about the subgraph. FAILED: it gave no usable answer in time. ANSWERED: it answered.
 * UNKNOWN: the caller did not wait for the answer.
 */
export type Verdict = 'FAILED' | 'ANSWERED' | 'UNKNOWN';

/**
 * Refuses calls to a subgraph that gives no usable answer in time, so that no caller waits for it. Every two seconds,
 * one call tries whether the subgraph answers again.
 */
export class CircuitBreaker {
  private failures = 0;
  private openedAt = -Infinity;
  private answeredAt = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** True while calls are refused. Even then, one call is admitted every two seconds. */
  get isOpen(): boolean {
    return this.failures >= FAILURES;
  }

  /**
   * Runs the work, unless calls are refused at present.
   * @param verdictOf returns what an error of the work says about the subgraph
   * @throws CircuitOpenError if the call is refused
   */
  async run<T>(work: () => Promise<T>, verdictOf: (error: unknown) => Verdict): Promise<T> {
    if (this.failures >= FAILURES) this.admitOne();
    const startedAt = this.now();
    try {
      const result = await work();
      this.note('ANSWERED', startedAt);
      return result;
    } catch (error) {
      this.note(verdictOf(error), startedAt);
      throw error;
    }
  }

  private note(verdict: Verdict, startedAt: number): void {
    switch (verdict) {
      case 'FAILED':
        // If the subgraph has answered another call since this call started, it is not down. It is only slow with this
        // call, or has too many calls.
        if (this.answeredAt > startedAt) return;
        this.failures += 1;
        if (this.failures === FAILURES) this.openedAt = this.now();
        return;
      case 'ANSWERED':
        this.failures = 0;
        this.answeredAt = this.now();
        return;
      case 'UNKNOWN':
        return;
    }
  }

  /** Admits one call every two seconds. @throws CircuitOpenError for all other calls */
  private admitOne(): void {
    const now = this.now();
    if (now - this.openedAt < OPEN_MILLISECONDS)
      throw new CircuitOpenError(
        'The last calls to the subgraph got no usable answer in time, so this call was not sent.',
      );
    this.openedAt = now;
  }
}
