import { setTimeout as pause } from 'node:timers/promises';
import { type Log, type LogFields } from './log';

/** How the pause grows while a task finds nothing to do. */
export type Quiet = {
  /** Returns the time since the task last found something to do. The pause is a tenth of this time. */
  milliseconds(): number;
  /** The longest pause. */
  mostMilliseconds: number;
};

/** The part of the quiet time for which a task pauses. */
const QUIET_PART = 0.1;

export type Rhythm = {
  /** The event that is logged when a run fails, such as "Daily job failed". */
  title: string;
  milliseconds: number;
  /** The longest pause. The pause doubles after each failure, up to this length. */
  mostMilliseconds: number;
  /**
   * The minimum time between the starts of two runs, however often `wake` is called. By default, there is no minimum.
   */
  leastMilliseconds?: number;
  /** Lets the pause grow while there is nothing to do. By default, the pause stays the same. */
  quiet?: Quiet;
  about?: LogFields;
  log: Log;
  /** Returns the milliseconds of a monotonic clock. The default is the system's clock. */
  now?: () => number;
  /** Waits for this time, or until the signal is aborted. The default is the system's timer. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

const systemPause: NonNullable<Rhythm['pause']> = (milliseconds, signal) => pause(milliseconds, undefined, { signal });

/** Runs work repeatedly, one run at a time, until `stop` is called. A failed run is logged and tried again. */
export class Recurring {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private waking = new AbortController();
  private failures = 0;
  private startedAt = -Infinity;
  /** Resolves when the first run has ended, whether it succeeded or not. */
  readonly firstRun: Promise<void>;

  /** Starts the first run at once. */
  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly rhythm: Rhythm,
  ) {
    this.firstRun = this.runOnce();
    this.running = this.firstRun.then(() => this.goOn());
  }

  /**
   * Starts the next run at once, or as soon as the current run has ended. The start is delayed until
   * `leastMilliseconds` have passed since the last start, so that many wakings cause one run.
   */
  wake(): void {
    this.waking.abort();
  }

  /** Stops after the current run. */
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
      const early = this.startedAt + (this.rhythm.leastMilliseconds ?? 0) - this.now();
      if (early > 0) await wait(early, signal).catch(() => undefined);
      if (this.waking.signal.aborted) this.waking = new AbortController();
      if (!signal.aborted) await this.runOnce();
    }
  }

  private now(): number {
    return (this.rhythm.now ?? (() => performance.now()))();
  }

  private nextMilliseconds(): number {
    const { milliseconds, mostMilliseconds, quiet } = this.rhythm;
    if (this.failures > 0 || quiet === undefined) {
      return Math.min(milliseconds * 2 ** this.failures, Math.max(milliseconds, mostMilliseconds));
    }
    return Math.max(milliseconds, Math.min(quiet.milliseconds() * QUIET_PART, quiet.mostMilliseconds));
  }

  /** Runs the work once. It logs only the first of a series of failures, and the recovery after them. */
  private async runOnce(): Promise<void> {
    const { title, log, about = {} } = this.rhythm;
    this.startedAt = this.now();
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
