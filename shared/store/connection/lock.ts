type Waiting = { exclusive: boolean; start: () => void };

/**
 * A lock that many functions can share, or that one function can hold alone. It serves requests in order of arrival, so
 * that neither kind of request waits forever.
 */
export class Lock {
  private sharing = 0;
  private taken = false;
  private readonly waiting: Waiting[] = [];

  /** The number of functions that share or hold the lock. */
  get used(): number {
    return this.sharing + Number(this.taken);
  }

  /** The number of functions that wait for the lock. */
  get queued(): number {
    return this.waiting.length;
  }

  async share<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken || this.waiting.length > 0) await this.queue(false);
    else this.sharing += 1;
    try {
      return await work();
    } finally {
      this.sharing -= 1;
      this.admit();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken || this.sharing > 0 || this.waiting.length > 0) await this.queue(true);
    else this.taken = true;
    try {
      return await work();
    } finally {
      this.taken = false;
      this.admit();
    }
  }

  private queue(exclusive: boolean): Promise<void> {
    return new Promise((start) => this.waiting.push({ exclusive, start }));
  }

  /** Grants the lock to the next functions in the queue, before other functions can request it. */
  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined && this.isFree(next.exclusive); next = this.waiting[0]) {
      this.waiting.shift();
      if (next.exclusive) this.taken = true;
      else this.sharing += 1;
      next.start();
    }
  }

  private isFree(exclusive: boolean): boolean {
    return !this.taken && (!exclusive || this.sharing === 0);
  }
}
