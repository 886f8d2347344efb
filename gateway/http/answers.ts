import { type OutgoingHttpHeaders } from 'node:http';
import { type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { type Language, LANGUAGE_TAGS, preferredLanguage } from '../../shared/graphql/errors/language';
import { HubError, type ErrorCode } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { REQUEST_ID_HEADER } from '../../shared/runtime/telemetry/call-origin';
import { HttpRefusal, STATUS_OF_CODE } from './reading/http-refusal';
import { ClientLeftError } from './reading/read-body';
import { type Reply, type Request } from './route';

type Headers = Readonly<Record<string, string>>;

/**
 * Security headers on every answer. They forbid caching, framing, guessing the content type, and treating the answer as
 * a page. The proxy in front provides TLS and HSTS.
 */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Sets the headers that every answer has. */
export function setCommonHeaders({ watched }: Pick<Request, 'watched'>, reply: Reply): void {
  reply.headers(SECURITY_HEADERS).header(REQUEST_ID_HEADER, watched.id);
}

/** Sets the language of a JSON answer, unless the route has set it. */
export function setLanguage(request: Pick<Request, 'headers'>, reply: Reply): void {
  if (!reply.hasHeader('content-language')) reply.header('content-language', LANGUAGE_TAGS[languageOf(request)]);
}

/** Returns the language that the request prefers for messages. */
export function languageOf({ headers }: Pick<Request, 'headers'>): Language {
  return preferredLanguage(headers['accept-language']);
}

/**
 * Sends an answer in pieces, as fast as the caller receives them. If the source fails, the answer ends early, so that
 * the caller sees that it is incomplete.
 * @throws the error of the source, after the answer has started
 */
export async function sendPieces(
  reply: Reply,
  headers: Headers,
  parts: readonly (Readable | Transform)[],
): Promise<void> {
  reply.hijack();
  // The parts of the pipeline, Fastify and the observers all listen to the answer. Node warns of more than ten.
  reply.raw.setMaxListeners(20);
  reply.raw.writeHead(200, reply.headers(headers).getHeaders() as OutgoingHttpHeaders);
  await pipeline([...parts, reply.raw]);
}

/** Answers with an error in the form of a GraphQL answer. */
export function sendError(error: unknown, { reply, log }: { reply: Reply; log: Log }): void {
  if (error instanceof ClientLeftError) return;
  const { id: requestId } = reply.request.watched;
  const formatted = formatForApiClient(error, { language: languageOf(reply.request), log, requestId });
  const code = formatted.extensions?.code as ErrorCode;
  const status = error instanceof HttpRefusal ? error.status : STATUS_OF_CODE[code];
  const own = error instanceof HttpRefusal ? error.headers : {};
  // The route may already have set headers that allow caches to keep its answer.
  for (const name of ['etag', 'last-modified', 'expires']) reply.removeHeader(name);
  reply.header('cache-control', SECURITY_HEADERS['cache-control']);
  reply.code(status).headers(headersOf(status, error)).headers(own);
  reply.send({ errors: [formatted] });
}

/**
 * Returns the headers that RFC 9110 requires. For status 401 they name the authentication scheme. For 429 and 503 they
 * state after how many seconds the caller may try again.
 */
function headersOf(status: number, error: unknown): Headers {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status !== 429 && status !== 503) return {};
  const seconds = error instanceof HubError ? error.details.retryAfterSeconds : undefined;
  return { 'retry-after': String(seconds ?? 5) };
}
