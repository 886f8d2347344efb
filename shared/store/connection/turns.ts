/** Reports that no slot became free in time. */
export class NoTurnError extends Error {
  override readonly name = 'NoTurnError';
}

/**
 * Lets a limited number of functions run at the same time. Further functions wait in order of arrival, up to a timeout.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly most: number,
    private readonly waitMilliseconds: number,
  ) {}

  /** The number of slots in use. */
  get used(): number {
    return this.running;
  }

  /** The number of functions that wait for a slot. */
  get queued(): number {
    return this.waiting.length;
  }

  /**
   * Runs `work` as soon as a slot is free.
   * @throws NoTurnError if no slot is free within the timeout; `work` has not started then
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.most) this.running += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  /** Waits until a function ends and hands over its slot. The number of slots in use, `running`, stays the same. */
  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(start), 1);
        reject(new NoTurnError(`No slot was free within ${this.waitMilliseconds} ms.`));
      }, this.waitMilliseconds);
      this.waiting.push(start);
    });
  }
}
