import { type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { AUDIENCE_HEADER, LEAVING_HEADER, PASSPORT_HEADER } from '../../shared/process/listen-subgraph';
import { followsIn } from '../../shared/process/readiness';
import { jsonOrNull } from '../../shared/kernel/json-or-null';
import { readAnswer, textOf } from './subgraph-answer';

/** The settings of the connections. */
const POOL = {
  connections: 32,
  pipelining: 1,
  connectTimeout: 2000,
  headersTimeout: 30_000,
  bodyTimeout: 30_000,
  keepAliveTimeout: 10_000,
} as const;

/** The settings of the connection for health checks. */
const CHECKS = { connections: 1, headersTimeout: 3000, bodyTimeout: 3000 } as const;

/** The codes of errors before any byte of a request was sent. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The time for which a process is passed over if another one can answer. It suffices for a restart. */
const PASSED_OVER_MILLISECONDS = 5000;

/** The process could not be reached, so it has executed nothing. The request may go to another process. */
export class NotReachedError extends Error {
  override readonly name = 'NotReachedError';
}

/** One process of a subgraph, as the gateway reaches it over keep-alive connections. */
export class SubgraphProcess {
  private readonly pool: Pool;
  /** A connection for health checks, which therefore never wait behind slow answers. */
  private readonly checks: Pool;
  /** The audience of its passports; null until it has answered. */
  private audience: string | null = null;
  /** When the process could not be reached, or said that it is about to stop. */
  private passedOverAt = -Infinity;

  constructor(readonly origin: string) {
    this.pool = new Pool(new URL(origin).origin, POOL);
    this.checks = new Pool(new URL(origin).origin, { ...POOL, ...CHECKS });
  }

  /**
   * Sends an operation with a passport for this process. A process that was started anew refuses a passport for the one
   * before and executes nothing, so the call is repeated once with a passport for the new one.
   * @throws NotReachedError if nothing was sent
   */
  async call(body: string, passportFor: (audience: string) => string): Promise<ExecutionResult> {
    const known = this.audience ?? (await this.askAudience());
    const first = await this.post(body, passportFor(known));
    const isNew = first.status === 401 && this.audience !== known && this.audience !== null;
    const { status, text } = isNew ? await this.post(body, passportFor(this.audience ?? known)) : first;
    if (status !== 200) throw new Error(`${this.origin} answered with HTTP status ${status}.`);
    return readAnswer(text);
  }

  /**
   * Returns whether another process should be asked first: this one could not be reached a moment ago, or is about to
   * stop. A request on a connection that the process closes at the same moment would be lost.
   */
  isPassedOver(): boolean {
    return performance.now() - this.passedOverAt < PASSED_OVER_MILLISECONDS;
  }

  /** Returns whether the process is ready, and what it follows. A process that does not answer is not ready. */
  async state() {
    try {
      const answer = await this.checks.request({ path: '/health/ready', method: 'GET' });
      return { isReady: answer.statusCode === 200, follows: followsIn(jsonOrNull(await textOf(answer))) };
    } catch {
      return { isReady: false, follows: [] };
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.destroy(), this.checks.destroy()]);
  }

  private async askAudience(): Promise<string> {
    const { audience } = await this.send({ path: '/health/live', method: 'GET' });
    if (audience === null) throw new Error(`${this.origin} is not a subgraph of this version.`);
    return audience;
  }

  private post(body: string, passport: string) {
    const headers = { 'content-type': 'application/json', [PASSPORT_HEADER]: passport };
    return this.send({ path: '/', method: 'POST', headers, body });
  }

  private async send(request: Pick<Parameters<Pool['request']>[0], 'path' | 'method' | 'headers' | 'body'>) {
    const answer = await this.pool.request(request).catch((error: unknown) => {
      if (!isUnreached(error)) throw error;
      this.passedOverAt = performance.now();
      throw new NotReachedError(`${this.origin} cannot be reached.`, { cause: error });
    });
    const audience = answer.headers[AUDIENCE_HEADER];
    if (typeof audience === 'string') this.audience = audience;
    if (answer.headers[LEAVING_HEADER] !== undefined) this.passedOverAt = performance.now();
    return { status: answer.statusCode, text: await textOf(answer), audience: this.audience };
  }
}

function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isUnreached);
  const { code, syscall } = error as NodeJS.ErrnoException;
  // The same codes may end a connection on which a request was already sent.
  const sentNothing = code === 'UND_ERR_CONNECT_TIMEOUT' || syscall === 'connect' || syscall === 'getaddrinfo';
  return sentNothing && UNREACHED.has(code ?? '');
}
