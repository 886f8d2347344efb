import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { AUDIENCE_HEADER, LEAVING_HEADER, PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';
import { followsIn } from '../../../shared/process/readiness';
import { jsonOrNull } from '../../../shared/kernel/json-or-null';
import { exchange, ProcessAnswers, type WholeAnswer } from './incoming-answer';
import { NotReachedError, isUnreached } from '../not-reached';

/**
 * The time for which the gateway keeps an idle connection. In production, a subgraph that stops keeps idle connections
 * open for longer (`HUB_DRAIN_MILLISECONDS`), so that no write meets a connection that is closing.
 */
const IDLE_MILLISECONDS = 500;

/** The settings of the connections for operations. */
const POOL = {
  connections: 32,
  pipelining: 1,
  connectTimeout: 2000,
  headersTimeout: 30_000,
  bodyTimeout: 30_000,
  keepAliveTimeout: IDLE_MILLISECONDS,
  // Without a maximum, undici keeps a connection for as long as the subgraph permits.
  keepAliveMaxTimeout: IDLE_MILLISECONDS,
} as const;

/** The settings of the connection for health checks, and the time within which a check must be answered completely. */
const CHECKS = { connections: 1 } as const;
const CHECK_MILLISECONDS = 3000;

/** The time for which a process is skipped if another one can answer. It is long enough for a restart. */
const PASSED_OVER_MILLISECONDS = 5000;

/** One operation for a process. `passportFor` makes the passport for the audience that the process states. */
export type SubgraphCall = {
  body: string;
  passportFor: (audience: string) => string;
  signal?: AbortSignal | undefined;
  /** Whether the operation writes, and so cannot be repeated. */
  isWrite: boolean;
  /** Further headers, which name the origin of the call. */
  headers?: Readonly<Record<string, string>>;
};

/** One process of a subgraph, which the gateway calls over keep-alive connections. */
export class SubgraphProcess {
  private readonly pool: Pool;
  /** The connection for health checks. Because it is separate, a check never waits behind a slow answer. */
  private readonly checks: Pool;
  /** The audience of passports for this process. It is null until the process has answered. */
  private audience: string | null = null;
  /** The last time at which the process could not be reached, or said that it is about to stop. */
  private passedOverAt = -Infinity;
  private readonly answers = new ProcessAnswers();

  constructor(readonly origin: string) {
    this.pool = new Pool(new URL(origin).origin, POOL);
    this.checks = new Pool(new URL(origin).origin, { ...POOL, ...CHECKS });
  }

  /**
   * Sends an operation with a passport for this process. A restarted process refuses a passport that was made for its
   * predecessor, and executes nothing. The call is then repeated once with a passport for the new process.
   * @throws NotReachedError if nothing was sent
   */
  async call({ body, passportFor, signal, isWrite, headers = {} }: SubgraphCall): Promise<ExecutionResult> {
    const known = this.audience ?? (await this.askAudience(signal));
    const post = (audience: string) => this.post({ body, signal, headers }, passportFor(audience));
    // A write cannot be repeated, so it must not be sent over a closed connection. The gateway first waits for one turn
    // of the event loop, in which it notices which idle connections were closed.
    if (isWrite) await nextTurn();
    let answer = await post(known);
    if (answer.statusCode === 401 && this.audience !== known && this.audience !== null)
      answer = await post(this.audience);
    if (answer.statusCode === 200) return this.answers.parse(answer.text);
    throw new Error(`${this.origin} answered with HTTP status ${answer.statusCode}.`);
  }

  /**
   * Returns whether this process could not be reached a moment ago or is about to stop. In this case, other processes
   * are tried first.
   */
  isPassedOver(): boolean {
    return performance.now() - this.passedOverAt < PASSED_OVER_MILLISECONDS;
  }

  /**
   * Returns whether the process is ready, which subgraphs it follows, and whether it has stopped following one of them.
   * A process that does not answer is not ready.
   */
  async state() {
    try {
      const signal = AbortSignal.timeout(CHECK_MILLISECONDS);
      const { answers } = this;
      const answer = await exchange(this.checks, { path: '/health/ready', method: 'GET' }, { answers, signal });
      return { isReady: answer.statusCode === 200, follows: followsIn(jsonOrNull(answer.text)) };
    } catch {
      return { isReady: false, follows: [] };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.destroy(), this.checks.destroy()]);
  }

  private async askAudience(signal: AbortSignal | undefined): Promise<string> {
    await this.send({ path: '/health/live', method: 'GET' }, signal);
    if (this.audience !== null) return this.audience;
    throw new Error(`${this.origin} reported no passport audience. Run the same version of the Hub there as here.`);
  }

  private post({ body, signal, headers }: Omit<SubgraphCall, 'passportFor' | 'isWrite'>, passport: string) {
    const own = { 'content-type': 'application/json', [PASSPORT_HEADER]: passport };
    return this.send({ path: '/', method: 'POST', headers: { ...headers, ...own }, body }, signal);
  }

  private async send(request: Dispatcher.DispatchOptions, signal: AbortSignal | undefined): Promise<WholeAnswer> {
    const { answers } = this;
    const answer = await exchange(this.pool, request, { answers, signal }).catch((error: unknown) => {
      if (!isUnreached(error)) throw error;
      this.passedOverAt = performance.now();
      throw new NotReachedError(`${this.origin} cannot be reached.`, { cause: error });
    });
    const audience = answer.headers[AUDIENCE_HEADER];
    if (typeof audience === 'string') this.audience = audience;
    if (answer.headers[LEAVING_HEADER] !== undefined) this.passedOverAt = performance.now();
    return answer;
  }
}
