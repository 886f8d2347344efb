import { SharedRun } from '../../../shared/runtime/shared-run';
import { type Log } from '../../../shared/runtime/log';
import { Recurring } from '../../../shared/runtime/recurring';
import { identityUnavailable } from './identity-unavailable';

/**
 * The pause between two requests to the subgraph. It is short, so that the gateway soon receives the changes of other
 * processes.
 */
const REFRESH_MILLISECONDS = 3000;
const LATEST_REFRESH_MILLISECONDS = 30_000;

/** The maximum age of an answer that may still be used, counted from the time of its request. */
export type Trust = { milliseconds: number; clock: () => Date };

/**
 * An answer of a subgraph that the gateway needs before it admits a caller. The gateway has no database, so it requests
 * the answer every few seconds.
 */
export class PolledAnswer<Answer> {
  private latest: { answer: Answer; askedAt: number } | null = null;
  /** Sends one request at a time, so that an older answer never replaces a newer one. */
  private readonly asking: SharedRun<Answer>;

  /**
   * Creates an answer that has not been requested yet.
   * @param title the log event for a request that failed
   * @param trust null if an answer of any age may be used until a newer one arrives
   */
  constructor(
    ask: () => Promise<Answer>,
    private readonly title: string,
    private readonly trust: Trust | null = null,
  ) {
    this.asking = new SharedRun(async () => {
      const askedAt = this.now();
      const answer = await ask();
      this.latest = { answer, askedAt };
      return answer;
    });
  }

  /**
   * Returns the latest answer, or requests a new one if the latest is too old to be used.
   * @throws HubError UNAVAILABLE if no answer may be used and the subgraph does not answer now
   */
  async get(): Promise<Answer> {
    if (this.latest !== null && this.isTrusted(this.latest.askedAt)) return this.latest.answer;
    try {
      return await this.asking.run();
    } catch (error) {
      throw identityUnavailable(error);
    }
  }

  /** Requests a new answer. @throws if the subgraph does not answer; the latest answer is then kept */
  refresh(): Promise<unknown> {
    return this.asking.run();
  }

  /** Requests an answer now, and then every few seconds. */
  keepAsking(log: Log): Recurring {
    const { title } = this;
    const rhythm = { milliseconds: REFRESH_MILLISECONDS, mostMilliseconds: LATEST_REFRESH_MILLISECONDS };
    return new Recurring(() => this.refresh(), { title, ...rhythm, log });
  }

  /**
   * Returns whether an answer is recent enough to be used. If the time of its request is later than now, the clock was
   * set back. The age of the answer is then unknown, and it is not used.
   */
  private isTrusted(askedAt: number): boolean {
    const age = this.now() - askedAt;
    return this.trust === null || (age >= 0 && age <= this.trust.milliseconds);
  }

  private now(): number {
    return this.trust?.clock().getTime() ?? 0;
  }
}
