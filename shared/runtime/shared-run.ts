/**
 * One run at a time for all who ask: who asks while one is under way gets the next, which begins after he asked, and shares it
 * with all who asked meanwhile.
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

  /** When nothing is under way any more. */
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
