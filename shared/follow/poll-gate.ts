import { setTimeout as pause } from 'node:timers/promises';

/** A clock that returns milliseconds and can pause. */
export type PollClock = { now(): number; pause(milliseconds: number): Promise<unknown> };
const SYSTEM_CLOCK: PollClock = { now: () => performance.now(), pause: (milliseconds) => pause(milliseconds) };

/**
 * Shares one poll among all waiting callers and enforces a minimum interval between polls, so that requests cannot
 * overload the Hub.
 */
export class PollGate {
  private waiting: Promise<void> | null = null;
  private startedAt = -Infinity;

  constructor(
    private readonly poll: () => Promise<unknown>,
    private readonly leastMilliseconds: number,
    private readonly clock = SYSTEM_CLOCK,
  ) {}

  /** Waits for the first poll that starts after this call. */
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
