/**
 * Limits how many tasks of one owner run at once. Further tasks of this owner wait in order of arrival. Between two
 * tasks of an owner, the process serves the other owners.
 */
export class FairTurns {
  private readonly running = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  /** @param most the maximum number of tasks of one owner that run at once */
  constructor(private readonly most: number) {}

  /** Runs `work` as soon as its owner has a free slot. */
  async run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(owner) ?? 0;
    if (running < this.most) this.running.set(owner, running + 1);
    else await this.queue(owner);
    try {
      return await work();
    } finally {
      // A slot becomes free only in the next round of the event loop, even if its task ends within the present round.
      // Otherwise all requests of this owner that have arrived meanwhile would run in one round, while other owners
      // wait.
      setImmediate(() => this.pass(owner));
    }
  }

  /** The number of owners with a task. */
  get size(): number {
    return this.running.size;
  }

  private queue(owner: string): Promise<void> {
    return new Promise((start) => {
      const queue = this.waiting.get(owner);
      if (queue === undefined) this.waiting.set(owner, [start]);
      else queue.push(start);
    });
  }

  /** Gives the slot of a task that has ended to the owner's next task. Without a next task, the slot becomes free. */
  private pass(owner: string): void {
    const queue = this.waiting.get(owner);
    const next = queue?.shift();
    if (queue?.length === 0) this.waiting.delete(owner);
    if (next !== undefined) return next();
    const left = (this.running.get(owner) ?? 1) - 1;
    if (left === 0) this.running.delete(owner);
    else this.running.set(owner, left);
  }
}
