import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isNativeError } from 'node:util/types';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { type Language, LANGUAGE_TAGS, preferredLanguage } from '../../shared/graphql/errors/language';
import { HubError, type ErrorCode } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { HttpRefusal, STATUS_OF_CODE } from './http-refusal';
import { ClientLeftError } from './read-parameters';

/** On every answer: none is to be kept, framed, sniffed or taken for a page. TLS and HSTS are the proxy's in front. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** One request and its answer. */
export class HttpExchange {
  /** The hub's own: a client's would let it write into the log, and pass for another request. */
  readonly requestId = randomUUID();
  readonly language: Language;
  private readonly startedAt = performance.now();

  constructor(
    readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly log: Log,
  ) {
    this.language = preferredLanguage(request.headers['accept-language']);
  }

  get path(): string {
    return (this.request.url ?? '').split('?', 1)[0] ?? '';
  }

  get search(): string {
    const url = this.request.url ?? '';
    return url.includes('?') ? url.slice(url.indexOf('?')) : '';
  }

  /** Writes the answer, unless the client has left or has one already. */
  answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
    const { response, request } = this;
    if (response.headersSent || response.destroyed) return;
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      ...SECURITY_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'content-language': LANGUAGE_TAGS[this.language],
      'x-request-id': this.requestId,
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    this.report(status);
  }

  /**
   * An answer in pieces, each sent as the client takes it; none of HEAD. It ends with the source, and breaks off where that does:
   * what has gone out then is not the whole, and the client sees it.
   */
  async stream(
    headers: Readonly<Record<string, string>>,
    parts: readonly (Readable | Transform)[] | null,
  ): Promise<void> {
    const { response, requestId } = this;
    response.writeHead(200, { ...SECURITY_HEADERS, 'x-request-id': requestId, ...headers });
    if (parts === null) response.end();
    else await pipeline([...parts, response]).catch((error: unknown) => this.brokenOff(error));
    this.report(200);
  }

  /** An error before, or instead of, a GraphQL answer, in the shape of one. */
  refuse(error: unknown): void {
    if (error instanceof ClientLeftError) return;
    const { language, log } = this;
    const formatted = formatForApiClient(error, { language, log });
    const code = formatted.extensions?.code as ErrorCode;
    const status = error instanceof HttpRefusal ? error.status : STATUS_OF_CODE[code];
    const own = error instanceof HttpRefusal ? error.headers : {};
    this.answer(status, { errors: [formatted] }, { ...headersOf(status, error), ...own });
  }

  /** A client that goes away while it is answered is no fault of anything here. */
  private brokenOff(error: unknown): void {
    const { requestId, path, log } = this;
    const left = isNativeError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!left) log.error('An answer broke off.', { requestId, path, error });
  }

  private report(status: number): void {
    const milliseconds = Math.round(performance.now() - this.startedAt);
    const { requestId, path } = this;
    this.log.debug('A request was answered.', {
      requestId,
      method: this.request.method ?? '',
      path,
      status,
      milliseconds,
    });
  }
}

/** RFC 9110: 401 names the scheme, 429 and 503 say when to come again. */
function headersOf(status: number, error: unknown): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status !== 429 && status !== 503) return {};
  const seconds = error instanceof HubError ? error.details.retryAfterSeconds : undefined;
  return { 'retry-after': String(seconds ?? 5) };
}
