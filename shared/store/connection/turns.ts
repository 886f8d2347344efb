/** Thrown when the wait for a turn took too long. */
export class NoTurnError extends Error {
  override readonly name = 'NoTurnError';
}

/** Lets a number of works run at once. The others wait in order of arrival, but not without end. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly most: number,
    private readonly waitMilliseconds: number,
  ) {}

  /** Runs a work when its turn comes. @throws NoTurnError if it does not come in time; the work has not begun then */
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

  /** Waits for the turn of a work that ends, which keeps the number of running works as it is. */
  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(start), 1);
        reject(new NoTurnError(`No turn came within ${this.waitMilliseconds} ms.`));
      }, this.waitMilliseconds);
      this.waiting.push(start);
    });
  }
}
