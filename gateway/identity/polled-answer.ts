import { SharedRun } from '../../shared/runtime/shared-run';
import { type Log } from '../../shared/runtime/log';
import { Recurring } from '../../shared/runtime/recurring';
import { identityUnavailable } from './identity-unavailable';

/** The longest time until the gateway learns what happened in another process. */
const REFRESH_MILLISECONDS = 5000;
const LATEST_REFRESH_MILLISECONDS = 30_000;

/**
 * An answer of a subgraph that the gateway needs before it lets anybody in. The gateway has no database, so it asks
 * every few seconds.
 */
export class PolledAnswer<Answer> {
  private latest: Answer | null = null;
  /** Asks one question at a time, so that an older answer never replaces a newer one. */
  private readonly asking: SharedRun<Answer>;

  constructor(ask: () => Promise<Answer>) {
    this.asking = new SharedRun(async () => (this.latest = await ask()));
  }

  /**
   * Returns the latest answer, however old: while the subgraph does not answer, nothing changes.
   * @throws HubError UNAVAILABLE if there never was an answer and the subgraph does not answer now
   */
  async get(): Promise<Answer> {
    if (this.latest !== null) return this.latest;
    try {
      return await this.asking.run();
    } catch (error) {
      throw identityUnavailable(error);
    }
  }

  /** Asks again. @throws if the subgraph does not answer; the latest answer stays */
  refresh(): Promise<unknown> {
    return this.asking.run();
  }

  /** Asks now, and every few seconds. @param title what the log says if it fails */
  keepAsking(title: string, log: Log): Recurring {
    const rhythm = { milliseconds: REFRESH_MILLISECONDS, mostMilliseconds: LATEST_REFRESH_MILLISECONDS };
    return new Recurring(() => this.refresh(), { title, ...rhythm, log });
  }
}
