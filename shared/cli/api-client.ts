import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ReadableStream as WebStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Message } from '../kernel/errors';
import { refuse } from './cli-refusal';
import { type Language, type Tried, accepted, answerSchema, refusalOf } from './hub-answer';

/** The caller: a token, and the role to act in. `role` is null if the person has only one role. */
export type ApiCaller = { token: string; role: string | null };

export type Question = { query: string; variables: Readonly<Record<string, unknown>> };

const ANSWER_MILLISECONDS = 120_000;
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 500;
/**
 * The codes of errors that may be temporary. After such an error the request is sent again. This is safe for mutations
 * too, because the Hub executes a mutation only once for one idempotency key.
 */
const PASSING: readonly string[] = ['UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS', 'RATE_LIMITED'];

/** A failure after which the request is sent again. The text says what failed. */
class PassingFailure extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}

/**
 * An API client of the Hub over HTTP. The Hub gives its messages in one language, and a CliRefusal has them in two. The
 * client therefore sends a refused request a second time, as after a temporary error. If the Hub accepts the second
 * request, its answer counts.
 */
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
            `多次重试后,系统仍未完成请求。请稍后重新运行该命令:${error.text.zh}`,
            `The Hub did not complete the request after several tries. Run the command again later: ${error.text.en}`,
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
    return accepted((language) => this.file(path, language));
  }

  private async file(path: string, language: Language): Promise<Tried<Readable>> {
    const response = await fetch(new URL(path, this.origin), {
      headers: this.headers(language),
      redirect: 'error',
    }).catch(() => {
      throw refuse(
        `${this.origin} 没有响应,请核对 --url 和网络。`,
        `${this.origin} does not answer. Check --url and the network.`,
      );
    });
    if (response.ok && response.body !== null) return { value: Readable.fromWeb(response.body as WebStream) };
    const { errors = [] } = answerSchema.catch({}).parse(await response.json().catch(() => null));
    const [error] = errors;
    if (error !== undefined) return refusalOf(error);
    const reason = { 'zh-CN': '请核对参数,或稍后重试。', en: 'Check the arguments, or try again later.' };
    return { code: String(response.status), reason: reason[language] };
  }

  /**
   * Returns an idempotency key for the content. The same content and the same token give the same key. The key is an
   * HMAC with the token, because the Hub stores a value derived from the key. From a hash of the content alone,
   * somebody could guess the identity numbers in it.
   */
  keyOf(content: unknown): string {
    return createHmac('sha256', this.caller.token).update(JSON.stringify(content)).digest('hex');
  }

  private headers(language: Language): Record<string, string> {
    const { token, role } = this.caller;
    const headers = { 'accept-language': language, authorization: `Bearer ${token}` };
    return role === null ? headers : { ...headers, 'hub-role': role };
  }

  private send(question: Question): Promise<unknown> {
    return accepted((language) => this.answer(question, language));
  }

  private async answer(question: Question, language: Language): Promise<Tried<unknown>> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers(language) },
      body: JSON.stringify(question),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    }).catch(() => {
      throw new PassingFailure({ zh: `${this.address} 没有响应。`, en: `${this.address} does not answer.` });
    });
    const { data, errors = [] } = answerSchema.parse(await response.json().catch(() => null));
    const [error] = errors;
    if (error === undefined) return { value: data };
    const refusal = refusalOf(error);
    if (PASSING.includes(refusal.code))
      throw new PassingFailure({ zh: error.message, en: `The Hub answered ${refusal.code}.` });
    return refusal;
  }
}
