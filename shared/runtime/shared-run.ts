/**
 * Runs a function for many callers, one run at a time. A caller that arrives during a run waits for the next run, which
 * serves all callers that have arrived meanwhile. So a run never begins before the calls that it serves.
 */
export class SharedRun<T> {
  private current: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly work: () => Promise<T>) {}

  run(): Promise<T> {
    if (this.next !== null) return this.next;
    if (this.current === null) return this.begin();
    this.next = this.current.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  /** Resolves when no run is in progress. */
  async idle(): Promise<void> {
    while (this.current !== null) await this.current.catch(() => undefined);
  }

  private begin(): Promise<T> {
    this.next = null;
    const running = this.work().finally(() => {
      if (this.current === running) this.current = null;
    });
    this.current = running;
    return running;
  }
}
