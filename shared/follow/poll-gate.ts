import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
export type PollClock = { now(): number; pause(milliseconds: number): Promise<unknown> };
const SYSTEM_CLOCK: PollClock = { now: () => performance.now(), pause: (milliseconds) => pause(milliseconds) };

/** One poll for all who wait, and at most one in so many milliseconds: what any number of requests can make the hub do. */
export class PollGate {
  private waiting: Promise<void> | null = null;
  private startedAt = -Infinity;

  constructor(
    private readonly poll: () => Promise<unknown>,
    private readonly leastMilliseconds: number,
    private readonly clock = SYSTEM_CLOCK,
  ) {}

  /** Ends with the first poll that begins from now on. */
  pass(): Promise<void> {
    this.waiting ??= this.wait();
    return this.waiting;
  }

  private async wait(): Promise<void> {
    await this.clock.pause(Math.max(0, this.startedAt + this.leastMilliseconds - this.clock.now()));
    this.waiting = null;
    this.startedAt = this.clock.now();
    await this.poll();
  }
}
