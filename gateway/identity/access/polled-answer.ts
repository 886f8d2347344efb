import { SharedRun } from '../../../shared/runtime/shared-run';
import { type Log } from '../../../shared/runtime/log';
import { Recurring } from '../../../shared/runtime/recurring';
import { identityUnavailable } from './identity-unavailable';

/** The pause between two questions. It is short enough to learn in time what another process wrote. */
const REFRESH_MILLISECONDS = 3000;
const LATEST_REFRESH_MILLISECONDS = 30_000;

/** The maximum age of an answer that counts, measured from its question. */
export type Trust = { milliseconds: number; clock: () => Date };

/**
 * An answer of a subgraph that the gateway needs before it lets anybody in. The gateway has no database, so it asks
 * every few seconds.
 */
export class PolledAnswer<Answer> {
  private latest: { answer: Answer; askedAt: number } | null = null;
  /** Asks one question at a time, so that an older answer never replaces a newer one. */
  private readonly asking: SharedRun<Answer>;

  /**
   * Creates an answer that is not asked for yet.
   * @param title the log event of a question that failed
   * @param trust null if an answer counts until there is a newer one, however old
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
   * Returns the latest answer, or asks again if that answer is too old to count.
   * @throws HubError UNAVAILABLE if there is no answer that counts and the subgraph does not answer now
   */
  async get(): Promise<Answer> {
    if (this.latest !== null && this.isTrusted(this.latest.askedAt)) return this.latest.answer;
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

  /** Asks now, and every few seconds. */
  keepAsking(log: Log): Recurring {
    const { title } = this;
    const rhythm = { milliseconds: REFRESH_MILLISECONDS, mostMilliseconds: LATEST_REFRESH_MILLISECONDS };
    return new Recurring(() => this.refresh(), { title, ...rhythm, log });
  }

  /**
   * Returns whether an answer counts by its age. An answer from the future does not count, because the clock was set
   * back.
   */
  private isTrusted(askedAt: number): boolean {
    const age = this.now() - askedAt;
    return this.trust === null || (age >= 0 && age <= this.trust.milliseconds);
  }

  private now(): number {
    return this.trust?.clock().getTime() ?? 0;
  }
}
