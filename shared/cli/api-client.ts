import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ReadableStream as WebStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { refuse } from './cli-refusal';

/** The caller: a token, and the role to act in. `role` is null if the person has only one role. */
export type ApiCaller = { token: string; role: string | null };

export type Question = { query: string; variables: Readonly<Record<string, unknown>> };

const fault = z.object({ field: z.string(), message: z.string() });
const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({ code: z.string().optional(), field: z.string().optional(), faults: z.array(fault).default([]) })
          .default({ faults: [] }),
      }),
    )
    .optional(),
});

const ANSWER_MILLISECONDS = 120_000;
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 500;
/**
 * The codes of errors that may be temporary. After such an error the request is sent again. This is safe for mutations
 * too, because the Hub executes a mutation only once for one idempotency key.
 */
const PASSING: readonly string[] = ['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS', 'RATE_LIMITED'];

class PassingFailure extends Error {}

/** An API client of the Hub over HTTP. */
export class ApiClient {
  private readonly address: string;

  /** Creates an API client. @param origin the address of the Hub, such as http://127.0.0.1:4000 */
  constructor(
    private readonly origin: string,
    private readonly caller: ApiCaller,
    private readonly pauseMilliseconds = PAUSE_MILLISECONDS,
  ) {
    this.address = new URL('/graphql', origin).href;
  }

  /**
   * Sends a query or mutation and returns the data of its answer.
   * @throws CliRefusal if the Hub refuses the request (with the Hub's message) or does not answer
   */
  async ask<Data extends z.ZodType>(schema: Data, question: Question): Promise<z.output<Data>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return schema.parse(await this.send(question));
      } catch (error) {
        if (error instanceof z.ZodError)
          throw refuse(
            '系统返回的内容无法识别,请核对 --url。',
            'The answer cannot be read. Check that --url is the address of the Hub.',
          );
        if (!(error instanceof PassingFailure)) throw error;
        if (attempt === ATTEMPTS)
          throw refuse(
            `多次重试后,系统仍未完成请求。请稍后重新运行该命令:${error.message}`,
            `The Hub did not complete the request after several tries. Run the command again later: ${error.message}`,
          );
      }
      await wait(this.pauseMilliseconds * attempt);
    }
  }

  /**
   * Downloads a file of the Hub as a stream.
   * @throws CliRefusal if the Hub refuses the request (with the Hub's message) or does not answer
   */
  async download(path: string): Promise<Readable> {
    const response = await fetch(new URL(path, this.origin), {
      headers: this.headers(),
      redirect: 'error',
    }).catch(() => {
      throw refuse(
        `${this.origin} 没有响应,请核对 --url 和网络。`,
        `${this.origin} does not answer. Check --url and the network.`,
      );
    });
    if (response.ok && response.body !== null) return Readable.fromWeb(response.body as WebStream);
    const { errors = [] } = answerSchema.catch({}).parse(await response.json().catch(() => null));
    const { message = '', extensions } = errors[0] ?? {};
    throw refuse(
      `系统拒绝了请求(${extensions?.code ?? response.status}):${message === '' ? '请核对参数,或稍后重试。' : message}`,
      `The Hub refused the request (${extensions?.code ?? response.status}). The Chinese message says what to do.`,
    );
  }

  /**
   * Returns an idempotency key for the content. The same content and the same token give the same key. The key is an
   * HMAC with the token, because the Hub stores a value derived from the key. From a hash of the content alone,
   * somebody could guess the identity numbers in it.
   */
  keyOf(content: unknown): string {
    return createHmac('sha256', this.caller.token).update(JSON.stringify(content)).digest('hex');
  }

  private headers(): Record<string, string> {
    const { token, role } = this.caller;
    const headers = { 'accept-language': 'zh-CN', authorization: `Bearer ${token}` };
    return role === null ? headers : { ...headers, 'hub-role': role };
  }

  private async send(question: Question): Promise<unknown> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers() },
      body: JSON.stringify(question),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    }).catch(() => {
      throw new PassingFailure(`${this.address} 没有响应 (no answer)`);
    });
    const { data, errors = [] } = answerSchema.parse(await response.json().catch(() => null));
    const [first] = errors;
    if (first === undefined) return data;
    const { code = '', field, faults } = first.extensions;
    if (PASSING.includes(code)) throw new PassingFailure(first.message);
    const where = field === undefined ? '' : ` [${field}]`;
    const all = faults.length > 1 ? faults.map((each) => ` ${each.message} [${each.field}]`).join('') : '';
    throw refuse(
      `系统拒绝了请求:${first.message}${all === '' ? where : all}`,
      `The Hub refused the request (${code}${where}). The Chinese message says why.`,
    );
  }
}
