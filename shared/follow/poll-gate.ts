import { setTimeout as pause } from 'node:timers/promises';

/** One poll for all who wait, and at most one in so many milliseconds: what any number of requests can make the hub do. */
export class PollGate {
  private waiting: Promise<void> | null = null;
  private begunAt = -Infinity;

  constructor(
    private readonly poll: () => Promise<unknown>,
    private readonly leastMilliseconds: number,
  ) {}

  /** Ends with the first poll that begins from now on. */
  pass(): Promise<void> {
    this.waiting ??= this.wait();
    return this.waiting;
  }

  private async wait(): Promise<void> {
    await pause(Math.max(0, this.begunAt + this.leastMilliseconds - performance.now()));
    this.waiting = null;
    this.begunAt = performance.now();
    await this.poll();
  }
}
