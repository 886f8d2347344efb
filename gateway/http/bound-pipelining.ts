import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { HubError } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { REQUEST_ID_HEADER, requestIdIn } from '../../shared/runtime/telemetry/call-origin';
import { languageOf, SECURITY_HEADERS } from './answers';
import { codesOf, withRequestId } from './observing/named-errors';
import { NO_ROUTE, type WatchedRequests } from './observing/watched-requests';

/**
 * The maximum number of requests that one connection may have in progress. Without a limit, Node would start all
 * pipelined requests of a connection at once.
 */
const MOST_PIPELINED = 10;

/**
 * Wraps a handler to limit the requests that one connection has in progress. The first request beyond the limit is
 * refused, and the connection closes after this answer. Later requests on the connection are neither read nor answered.
 */
export function boundPipelining(
  handle: RequestListener,
  parts: { watched: WatchedRequests; log: Log },
): RequestListener {
  const inProgress = new WeakMap<Socket, number>();
  const refused = new WeakSet<Socket>();
  return (request, response) => {
    const { socket } = request;
    if (refused.has(socket)) return;
    const before = inProgress.get(socket) ?? 0;
    if (before >= MOST_PIPELINED) {
      refused.add(socket);
      refuse(request, response, parts);
      return;
    }
    inProgress.set(socket, before + 1);
    response.once('close', () => inProgress.set(socket, (inProgress.get(socket) ?? 1) - 1));
    handle(request, response);
  };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { watched, log }: { watched: WatchedRequests; log: Log },
): void {
  const requestId = requestIdIn(request.headers) ?? randomUUID();
  const error = formatForApiClient(tooMany(), { language: languageOf(request), log, requestId });
  const body = withRequestId({ errors: [error] }, requestId);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1', connection: 'close' };
  response.writeHead(429, { ...SECURITY_HEADERS, ...headers, [REQUEST_ID_HEADER]: requestId });
  response.end(JSON.stringify(body));
  const of = { requestId, method: request.method ?? '', route: NO_ROUTE, status: 429, seconds: 0 };
  watched.report({ ...of, codes: codesOf(body) });
}

function tooMany(): HubError {
  const text = {
    zh: `同一连接上未答复的请求超过 ${MOST_PIPELINED} 个,请等待答复后再发送。`,
    en: `This connection has more than ${MOST_PIPELINED} requests without an answer. Wait for answers before you send more.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds: 1 });
}
