import { setTimeout as pause } from 'node:timers/promises';
import { type Log, type LogFields } from './log';

export type Rhythm = {
  /** What is done, as the log says it when it fails. */
  title: string;
  milliseconds: number;
  /** After each failure it waits twice as long as before, up to this. */
  mostMilliseconds: number;
  about?: LogFields;
  log: Log;
  /** Ends early where it is stopped; the system's own where none is given. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

const systemPause: NonNullable<Rhythm['pause']> = (milliseconds, signal) => pause(milliseconds, undefined, { signal });

/** Work that is done again and again, one run at a time, until it is stopped. A run that fails is logged, and tried again. */
export class Recurring {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private waking = new AbortController();
  private failures = 0;
  /** When the first run has ended, however it went. */
  readonly firstRun: Promise<void>;

  /** The first run begins at once. */
  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly rhythm: Rhythm,
  ) {
    this.firstRun = this.runOnce();
    this.running = this.firstRun.then(() => this.goOn());
  }

  /** The next run begins at once, or as soon as the one under way has ended. */
  wake(): void {
    this.waking.abort();
  }

  /** Ends with the run under way. */
  stop(): Promise<void> {
    this.stopping.abort();
    this.waking.abort();
    return this.running;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopping;
    const wait = this.rhythm.pause ?? systemPause;
    while (!signal.aborted) {
      await wait(this.nextMilliseconds(), this.waking.signal).catch(() => undefined);
      if (this.waking.signal.aborted) this.waking = new AbortController();
      if (!signal.aborted) await this.runOnce();
    }
  }

  private nextMilliseconds(): number {
    const { milliseconds, mostMilliseconds } = this.rhythm;
    return Math.min(milliseconds * 2 ** this.failures, Math.max(milliseconds, mostMilliseconds));
  }

  /** Of a series of failures the first is told, and its end. */
  private async runOnce(): Promise<void> {
    const { title, log, about = {} } = this.rhythm;
    try {
      await this.work();
      if (this.failures > 0) log.info(`${title}, then recovered`, { ...about, count: this.failures });
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (this.failures === 1 && !this.stopping.signal.aborted) log.error(title, { ...about, error });
    }
  }
}
