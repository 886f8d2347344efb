import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ReadableStream as WebStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { refuse } from './cli-refusal';

export type Question = { query: string; variables: Readonly<Record<string, unknown>> };

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), field: z.string().optional() }).default({}),
      }),
    )
    .optional(),
});

const ANSWER_MILLISECONDS = 120_000;
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 500;
/** What may well succeed a moment later. A mutation is asked again too: the key in its input makes that one call. */
const PASSING: readonly string[] = ['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS', 'RATE_LIMITED'];

class PassingFailure extends Error {}

/** A hub over HTTP, as any client has it. */
export class ApiClient {
  private readonly address: string;

  /** @param origin such as http://127.0.0.1:4000 */
  constructor(
    private readonly origin: string,
    private readonly token: string,
    private readonly pauseMilliseconds = PAUSE_MILLISECONDS,
  ) {
    this.address = new URL('/graphql', origin).href;
  }

  /**
   * The data of an answer without errors.
   * @throws CliRefusal with what the hub said, or that it does not answer
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
            `系统多次重试后仍未完成:${error.message}`,
            `The Hub did not complete the request after several tries: ${error.message}`,
          );
      }
      await wait(this.pauseMilliseconds * attempt);
    }
  }

  /**
   * A file of the hub's, as it comes.
   * @throws CliRefusal with what the hub said, or that it does not answer
   */
  async download(path: string): Promise<Readable> {
    const response = await fetch(new URL(path, this.origin), {
      headers: { 'accept-language': 'zh-CN', authorization: `Bearer ${this.token}` },
      redirect: 'error',
    }).catch(() => {
      throw refuse(
        `${this.origin} 没有响应,请核对 --url 和网络。`,
        `${this.origin} does not answer. Check --url and the network.`,
      );
    });
    if (response.ok && response.body !== null) return Readable.fromWeb(response.body as WebStream);
    const { errors = [] } = answerSchema.catch({}).parse(await response.json().catch(() => null));
    const { message = '', extensions = {} } = errors[0] ?? {};
    throw refuse(`系统拒绝了请求:${message}`, `The Hub refused the request: ${extensions.code ?? response.status}`);
  }

  /**
   * A key by which the hub knows the same content again as long as the token lives. The token goes into it, as the hub stores what
   * it makes of keys: of persons alone, their numbers could be found from it by trying.
   */
  keyOf(content: unknown): string {
    return createHmac('sha256', this.token).update(JSON.stringify(content)).digest('hex');
  }

  private async send(question: Question): Promise<unknown> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify(question),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    }).catch(() => {
      throw new PassingFailure(`${this.address} 没有响应 (no answer)`);
    });
    const { data, errors = [] } = answerSchema.parse(await response.json().catch(() => null));
    const [first] = errors;
    if (first === undefined) return data;
    const { code = '', field } = first.extensions;
    if (PASSING.includes(code)) throw new PassingFailure(first.message);
    const where = field === undefined ? '' : ` [${field}]`;
    throw refuse(`系统拒绝了请求:${first.message}${where}`, `The Hub refused the request: ${code}${where}`);
  }
}
