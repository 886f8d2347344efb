import { feedReader } from '../../shared/follow/feed';
import { type Following, type Lag } from '../../shared/follow/following';
import { Followings } from '../../shared/follow/followings';
import { type Log } from '../../shared/runtime/log';
import { allTried, endsWithin } from '../../shared/runtime/timeout';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { askAs } from '../transport/ask-in-process';
import { type SubgraphTransport } from '../transport/subgraph-transport';
import { type HostedSubgraph } from './host-subgraph';

export type FollowersSetting = {
  transport: SubgraphTransport;
  clock: () => Date;
  log: Log;
  pollsApartMilliseconds?: number;
};

/**
 * The maximum number of subgraphs that one write may pass through. If it passes through more, the followers probably
 * form a cycle, and an error is thrown.
 */
const MOST_WRITERS = 100;
/**
 * The longest time for which the answer to a write is held back so that the followers can apply the write. The write is
 * already committed.
 */
const LONGEST_WAIT_MILLISECONDS = 5000;

/**
 * The followers of the Hub in one process. A write is answered after all of them have applied it, or after five
 * seconds.
 */
export class InProcessFollowers {
  private readonly bySubgraph: ReadonlyMap<SubgraphName, Followings>;

  constructor(
    hosted: readonly HostedSubgraph[],
    private readonly setting: FollowersSetting,
  ) {
    const { transport, ...common } = setting;
    this.bySubgraph = new Map(
      hosted.map(({ subgraph: { name, follows }, database }) => {
        const readFeed = feedReader(askAs(name, transport));
        return [name, new Followings({ ...common, subgraph: name, followers: follows, database, readFeed })];
      }),
    );
  }

  /**
   * Waits until every follower has applied the write and the further writes that it caused, but at most five seconds.
   * It only logs a failure, because the write is already committed.
   */
  async afterWrite(writer: SubgraphName): Promise<void> {
    const { log } = this.setting;
    const settled = this.settle(writer).catch((error: unknown) =>
      log.error('Projections were not updated after a write', { subgraph: writer, error }),
    );
    if (await endsWithin(LONGEST_WAIT_MILLISECONDS, settled)) return;
    log.warn('Write was answered before its projections were updated', { subgraph: writer });
  }

  async pollOnce(subgraph: SubgraphName): Promise<void> {
    await this.bySubgraph.get(subgraph)?.pollOnce();
  }

  /** Applies all recorded events of every subgraph. @throws the first failure, after it has tried all subgraphs */
  async catchUp(): Promise<void> {
    await allTried([...this.bySubgraph.keys()].map((writer) => this.settle(writer)));
  }

  /** Returns how far each follower of a subgraph lags behind. */
  lags(subgraph: SubgraphName): Lag[] {
    return this.bySubgraph.get(subgraph)?.lags() ?? [];
  }

  async stop(): Promise<void> {
    await Promise.all([...this.bySubgraph.values()].map((followings) => followings.stop()));
  }

  /**
   * Lets the followers that follow the writer catch up. If one of them writes, the followers that follow its subgraph
   * catch up next, and so on.
   * @throws the first failure, after it has tried all followers
   */
  private async settle(writer: SubgraphName): Promise<void> {
    const writers = [writer];
    const failures: unknown[] = [];
    for (let count = 0, next = writers.shift(); next !== undefined; count += 1, next = writers.shift()) {
      if (count === MOST_WRITERS)
        throw new Error(
          `A write passed through ${MOST_WRITERS} subgraphs and is not applied yet. Check the followers for a cycle.`,
        );
      for (const [name, following] of this.followersOf(next)) {
        const written = await following.catchUp().then(
          (applied) => applied.written,
          (error: unknown) => void failures.push(error),
        );
        if (written) writers.push(name);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private followersOf(writer: SubgraphName): [SubgraphName, Following][] {
    return [...this.bySubgraph].flatMap(([name, { each }]) =>
      each
        .filter(({ follower }) => follower.follows === writer)
        .map((following): [SubgraphName, Following] => [name, following]),
    );
  }
}
