import { type DataSource } from 'typeorm';
import { readingConnection } from '../store/connection/connection';
import { readPosition, sequencesOf } from './follower-cursors';
import { type Log } from '../runtime/log';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Applied, applyPage } from './apply-page';
import { type ReadFeed } from './feed';
import { type Follower } from './follower';
import { EventRefusedError, type FollowerStop, stopOf } from './follower-stop';
import { SharedRun } from '../runtime/shared-run';

/** The lag at which the log reports that a follower has fallen behind. */
const REPORTED_LAG_MILLISECONDS = 60_000;

/**
 * The lag of a follower. `at` is the last time at which the follower had applied all recorded events. It is null if the
 * follower has not done so since the process started.
 */
export type Lag = {
  subgraph: SubgraphName;
  behindMilliseconds: number;
  at: string | null;
  /** The cause for which the follower has stopped until somebody acts. Null while the follower is running. */
  stopped: FollowerStop | null;
};

export type FollowingSetting = {
  subgraph: SubgraphName;
  database: DataSource;
  clock: () => Date;
  /** Returns the milliseconds of a monotonic clock, for the lag. The default is the clock of the system. */
  monotonic?: () => number;
  log: Log;
  readFeed: ReadFeed;
};

const systemMonotonic = () => performance.now();
/** One moment, read from the system's clock and from the monotonic clock. */
type Moment = { at: Date; ticks: number };

/**
 * Follows one other subgraph for this subgraph, in this process. Other processes may follow the same subgraph at the
 * same time.
 */
export class Following {
  private readonly run: SharedRun<Applied>;
  private readonly started: Moment;
  private caughtUp: Moment | null = null;
  /** The last moment at which an event was applied, or the start of this follower. */
  private lastApplied: Moment;
  private isReportedLate = false;
  private stopCause: FollowerStop | null = null;
  private stopped = false;

  constructor(
    readonly follower: Follower,
    private readonly setting: FollowingSetting,
  ) {
    this.run = new SharedRun(() => this.toTheEnd());
    this.started = this.moment();
    this.lastApplied = this.started;
  }

  /** The fields that identify this follower in the log. */
  get about(): { subgraph: SubgraphName; follows: SubgraphName } {
    return { subgraph: this.setting.subgraph, follows: this.follower.follows };
  }

  /**
   * Applies all events that are recorded now.
   * @throws an error of follower-stop.ts if an event cannot be applied, or the error that prevented reading the feed
   */
  async catchUp(): Promise<Applied> {
    try {
      const applied = await this.run.run();
      this.reportStop(null);
      return applied;
    } catch (error) {
      this.reportStop(stopOf(error) ?? this.stopCause, error);
      throw error;
    } finally {
      this.reportLag();
    }
  }

  /** Stops following. @returns a promise that resolves once the current page is applied */
  stop(): Promise<void> {
    this.stopped = true;
    return this.run.idle();
  }

  lag(): Lag {
    const { caughtUp, started, follower, stopCause: stopped } = this;
    const behindMilliseconds = Math.round(this.moment().ticks - (caughtUp ?? started).ticks);
    return { subgraph: follower.follows, behindMilliseconds, at: caughtUp?.at.toISOString() ?? null, stopped };
  }

  /** Returns the time since an event was last applied, or since this follower started. */
  quietMilliseconds(): number {
    return this.moment().ticks - this.lastApplied.ticks;
  }

  private moment(): Moment {
    const { clock, monotonic = systemMonotonic } = this.setting;
    return { at: clock(), ticks: monotonic() };
  }

  private async toTheEnd(): Promise<Applied> {
    const { subgraph, database: source, readFeed } = this.setting;
    const total = { applied: 0, written: 0 };
    for (let hasNextPage = true; hasNextPage && !this.stopped;) {
      const moment = this.moment();
      const position = await readPosition(readingConnection(source), this.follower.follows);
      const page = await readFeed(this.follower.follows, sequencesOf(position));
      if (page.events.length > 0) {
        const { applied, written } = await applyPage({ source, subgraph, now: moment.at }, this.follower, page.events);
        if (applied > 0) this.lastApplied = this.moment();
        total.applied += applied;
        total.written += written;
      }
      ({ hasNextPage } = page);
      if (!hasNextPage) this.caughtUp = moment;
    }
    return total;
  }

  /** Logs once when the follower stops until somebody acts, and once when it follows again. */
  private reportStop(cause: FollowerStop | null, error?: unknown): void {
    if (cause === this.stopCause) return;
    this.stopCause = cause;
    const { log } = this.setting;
    if (cause === null) return log.info('Follower continued after a stop', this.about);
    const about = { ...this.about, reason: cause };
    if (error instanceof EventRefusedError)
      log.error('Follower stopped at an event that it cannot apply', { ...about, ...error.event, error: error.cause });
    else log.error('Follower stopped until its projections are rebuilt', about);
  }

  /** Logs once when the follower falls behind, and once when it has caught up. */
  private reportLag(): void {
    const { log } = this.setting;
    const { behindMilliseconds: milliseconds } = this.lag();
    const isLate = milliseconds > REPORTED_LAG_MILLISECONDS;
    if (isLate === this.isReportedLate) return;
    this.isReportedLate = isLate;
    if (isLate) log.warn('Follower fell more than a minute behind', { ...this.about, milliseconds });
    else log.info('Follower caught up', this.about);
  }
}
