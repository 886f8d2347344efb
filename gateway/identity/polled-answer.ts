import { SharedRun } from '../../shared/follow/shared-run';
import { type Log } from '../../shared/runtime/log';
import { Recurring } from '../../shared/runtime/recurring';
import { identityUnavailable } from './identity-unavailable';

/** How late the gateway may hear of what happened in another process. */
const REFRESH_MILLISECONDS = 5000;
const LATEST_REFRESH_MILLISECONDS = 30_000;

/** What the gateway has to know before it lets anybody in, and keeps no database for: a subgraph knows it, and is asked. */
export class AskedKnowledge<Known> {
  private known: Known | null = null;
  /** One question at a time, so that an older answer never takes the place of a newer one. */
  private readonly asking: SharedRun<Known>;

  constructor(ask: () => Promise<Known>) {
    this.asking = new SharedRun(async () => (this.known = await ask()));
  }

  /**
   * What was last known, however old: while the subgraph does not answer, nothing changes.
   * @throws HubError UNAVAILABLE where it was never known, and cannot be asked
   */
  async get(): Promise<Known> {
    if (this.known !== null) return this.known;
    try {
      return await this.asking.run();
    } catch (error) {
      throw identityUnavailable(error);
    }
  }

  /** Asks anew. @throws where the subgraph does not answer; what was known stays */
  refresh(): Promise<unknown> {
    return this.asking.run();
  }

  /** Asks now, and every few seconds. @param title what the log says where it fails */
  keepAsking(title: string, log: Log): Recurring {
    const rhythm = { milliseconds: REFRESH_MILLISECONDS, mostMilliseconds: LATEST_REFRESH_MILLISECONDS };
    return new Recurring(() => this.refresh(), { title, ...rhythm, log });
  }
}
