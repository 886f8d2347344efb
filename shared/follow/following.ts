import { type DataSource } from 'typeorm';
import { readingConnection } from '../store/connection/connection';
import { readPosition } from './follower-cursors';
import { type Log } from '../runtime/log';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Applied, applyPage } from './apply-page';
import { type ReadFeed } from './feed';
import { type Follower } from './follower';
import { SharedRun } from '../runtime/shared-run';

/** How far behind a follower may be before somebody has to look. */
const REPORTED_LAG_MILLISECONDS = 60_000;

/** At `at` it had applied all that was on record; null where it has not come so far since the process began. */
export type Lag = { subgraph: SubgraphName; behindMilliseconds: number; at: string | null };

export type FollowingSetting = {
  subgraph: SubgraphName;
  database: DataSource;
  clock: () => Date;
  log: Log;
  readFeed: ReadFeed;
};

/** One subgraph's following of another, in this process. Other processes of the subgraph may follow at the same time. */
export class Following {
  private readonly run: SharedRun<Applied>;
  private readonly startedAt: Date;
  private caughtUpAt: Date | null = null;
  private isReportedLate = false;
  private stopped = false;

  constructor(
    readonly follower: Follower,
    private readonly setting: FollowingSetting,
  ) {
    this.run = new SharedRun(() => this.toTheEnd());
    this.startedAt = setting.clock();
  }

  /** For the log. */
  get about(): { subgraph: SubgraphName; follows: SubgraphName } {
    return { subgraph: this.setting.subgraph, follows: this.follower.follows };
  }

  /** Applies all that is on record now. @throws FeedGapError, or what kept the feed from being read */
  catchUp(): Promise<Applied> {
    return this.run.run().finally(() => this.reportLag());
  }

  /** Ends with the page under way. */
  stop(): Promise<void> {
    this.stopped = true;
    return this.run.idle();
  }

  lag(): Lag {
    const { caughtUpAt, startedAt, setting, follower } = this;
    const since = caughtUpAt ?? startedAt;
    const behindMilliseconds = Math.max(0, setting.clock().getTime() - since.getTime());
    return { subgraph: follower.follows, behindMilliseconds, at: caughtUpAt?.toISOString() ?? null };
  }

  private async toTheEnd(): Promise<Applied> {
    const { subgraph, database: source, clock, readFeed } = this.setting;
    const total = { applied: 0, written: 0 };
    for (let hasNextPage = true; hasNextPage && !this.stopped;) {
      const now = clock();
      const position = await readPosition(readingConnection(source), this.follower.follows);
      const page = await readFeed(this.follower.follows, position);
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

  /** Once when it falls behind, and once when it is back. */
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
