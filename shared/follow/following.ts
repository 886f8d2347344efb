import { type DataSource } from 'typeorm';
import { readingConnection } from '../store/connection/connection';
import { readPosition, sequencesOf } from './follower-cursors';
import { type Log } from '../runtime/log';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Applied, applyPage } from './apply-page';
import { type ReadFeed } from './feed';
import { type Follower } from './follower';
import { type FollowerStop, stopOf } from './record-replaced';
import { SharedRun } from '../runtime/shared-run';

/** The lag from which a follower is reported in the log. */
const REPORTED_LAG_MILLISECONDS = 60_000;

/**
 * The lag of a follower. `at` is the last time at which it had applied everything recorded; null if it has not done so
 * since the process started.
 */
export type Lag = {
  subgraph: SubgraphName;
  behindMilliseconds: number;
  at: string | null;
  /** The cause for which the follower waits until somebody acts; null while it follows. */
  stopped: FollowerStop | null;
};

export type FollowingSetting = {
  subgraph: SubgraphName;
  database: DataSource;
  clock: () => Date;
  log: Log;
  readFeed: ReadFeed;
};

/** Follows one other subgraph for this subgraph, in this process. Other processes may do so at the same time. */
export class Following {
  private readonly run: SharedRun<Applied>;
  private readonly startedAt: Date;
  private caughtUpAt: Date | null = null;
  private isReportedLate = false;
  private stopCause: FollowerStop | null = null;
  private stopped = false;

  constructor(
    readonly follower: Follower,
    private readonly setting: FollowingSetting,
  ) {
    this.run = new SharedRun(() => this.toTheEnd());
    this.startedAt = setting.clock();
  }

  /** The fields that identify this follower in the log. */
  get about(): { subgraph: SubgraphName; follows: SubgraphName } {
    return { subgraph: this.setting.subgraph, follows: this.follower.follows };
  }

  /**
   * Applies everything that is recorded now.
   * @throws FeedGapError, RecordReplacedError, or the error that prevented reading the feed
   */
  async catchUp(): Promise<Applied> {
    try {
      const applied = await this.run.run();
      this.reportStop(null);
      return applied;
    } catch (error) {
      this.reportStop(stopOf(error) ?? this.stopCause);
      throw error;
    } finally {
      this.reportLag();
    }
  }

  /** Stops after the current page. */
  stop(): Promise<void> {
    this.stopped = true;
    return this.run.idle();
  }

  lag(): Lag {
    const { caughtUpAt, startedAt, setting, follower, stopCause: stopped } = this;
    const since = caughtUpAt ?? startedAt;
    const behindMilliseconds = Math.max(0, setting.clock().getTime() - since.getTime());
    return { subgraph: follower.follows, behindMilliseconds, at: caughtUpAt?.toISOString() ?? null, stopped };
  }

  private async toTheEnd(): Promise<Applied> {
    const { subgraph, database: source, clock, readFeed } = this.setting;
    const total = { applied: 0, written: 0 };
    for (let hasNextPage = true; hasNextPage && !this.stopped;) {
      const now = clock();
      const position = await readPosition(readingConnection(source), this.follower.follows);
      const page = await readFeed(this.follower.follows, sequencesOf(position));
      if (page.events.length > 0) {
        const { applied, written } = await applyPage({ source, subgraph, now }, this.follower, page.events);
        total.applied += applied;
        total.written += written;
      }
      ({ hasNextPage } = page);
      if (!hasNextPage) this.caughtUpAt = now;
    }
    return total;
  }

  /** Logs once when the follower stops until somebody acts, and once when it follows again. */
  private reportStop(cause: FollowerStop | null): void {
    if (cause === this.stopCause) return;
    this.stopCause = cause;
    const { log } = this.setting;
    if (cause === null) log.info('Follower continued after a stop', this.about);
    else log.error('Follower stopped until its projections are rebuilt', { ...this.about, reason: cause });
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
