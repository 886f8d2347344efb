import { type IncomingMessage } from 'node:http';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Log, type LogFields } from '../../../shared/runtime/log';
import { requestIdIn, TRACE_HEADER } from '../../../shared/runtime/telemetry/call-origin';
import { type Telemetry } from '../../../shared/runtime/telemetry/telemetry';
import { WatchedRequest } from './watched-request';

export type Watching = {
  telemetry: Telemetry;
  log: Log;
  /** Returns whether a request comes from a proxy whose trace the Hub continues. */
  isTrusted: (request: IncomingMessage) => boolean;
};

/** One request that was answered, or whose caller has left. */
export type Answered = Pick<LogFields, 'requestId' | 'recordedAs' | 'method' | 'role' | 'operation' | 'traceId'> & {
  route: string;
  /** The HTTP status; null if the caller has left before the answer was complete. */
  status: number | null;
  seconds: number;
  bytes?: number;
  codes: readonly string[];
};

/** The name of the route in logs and metrics if no route answers a request. */
export const NO_ROUTE = 'none';

/** Watches the requests that are in progress, and reports each one when it has ended. */
export class WatchedRequests {
  private readonly inProgress = new Map<string, WatchedRequest>();

  constructor(private readonly watching: Watching) {
    const { metrics } = watching.telemetry;
    metrics?.gauge('hub_requests_in_progress', () => [{ value: this.inProgress.size, labels: {} }]);
  }

  /** Watches a request, until its answer is sent or its caller has left. */
  start(request: FastifyRequest, reply: FastifyReply): WatchedRequest {
    const { raw, id: recordedAs } = request;
    const id = requestIdIn(raw.headers) ?? recordedAs;
    const route = routeOf(request);
    const watched = new WatchedRequest(id, this.spanOf(request, id, route));
    this.inProgress.set(recordedAs, watched);
    const { socket } = raw;
    const before = socket.bytesWritten;
    reply.raw.once('close', () => {
      this.inProgress.delete(recordedAs);
      const { role, operation, codes, span, startedAt } = watched;
      const status = reply.raw.writableFinished ? reply.raw.statusCode : null;
      const of = { requestId: id, method: raw.method ?? '', route, status, bytes: socket.bytesWritten - before, codes };
      const seconds = (performance.now() - startedAt) / 1000;
      const known = { role: role ?? undefined, operation: operation ?? undefined, traceId: span?.traceId };
      this.report({ ...of, seconds, ...known, recordedAs: recordedAs === id ? undefined : recordedAs });
      endSpan(watched, status);
    });
    return watched;
  }

  /** Returns the request in progress with this id in the record of changes; undefined if there is none. */
  find(recordedAs: string): WatchedRequest | undefined {
    return this.inProgress.get(recordedAs);
  }

  /** Counts a request, and writes its line of the access log. */
  report(answered: Answered): void {
    const { telemetry, log } = this.watching;
    const { route, status, seconds, codes, ...known } = answered;
    telemetry.metrics?.request({ route, role: known.role ?? 'none', status: status ?? 0 }, seconds);
    for (const code of codes) telemetry.metrics?.error(code);
    if (!telemetry.accessLog) return;
    const ended = status === null ? { reason: 'CLIENT_LEFT' } : { status };
    const named = codes.length === 0 ? {} : { codes: codes.join(',') };
    const fields = { ...known, route, ...ended, milliseconds: Math.round(seconds * 1000), ...named };
    log[isRoutine(answered) ? 'debug' : 'info']('Request was answered', fields);
  }

  private spanOf({ raw, method }: FastifyRequest, id: string, route: string) {
    const { telemetry, isTrusted } = this.watching;
    if (telemetry.traces === null) return null;
    const { [TRACE_HEADER]: sent } = raw.headers;
    const parent = typeof sent === 'string' && isTrusted(raw) ? sent : null;
    const attributes = { 'http.request.method': method, 'http.route': route, 'hub.request_id': id };
    return telemetry.traces.start(`${method} ${route}`, parent, attributes);
  }
}

/** Returns the path of the route with the names of its parameters, and never the path that the caller sent. */
export function routeOf({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): string {
  return routeOptions.url?.replaceAll(/\([^)]*\)/g, '') ?? NO_ROUTE;
}

/** Returns whether a request is routine: it succeeded, and is a health check or comes from a role of the Hub itself. */
function isRoutine({ route, role, status }: Answered): boolean {
  const isOwn = role === 'FOLLOWER' || role === 'ASSESSOR' || route.startsWith('/health/');
  return isOwn && status !== null && status < 400;
}

function endSpan({ span, role, operation }: WatchedRequest, status: number | null): void {
  if (span === null) return;
  if (role !== null) span.set({ 'hub.role': role });
  if (operation !== null) span.set({ 'graphql.operation.name': operation });
  if (status !== null) span.set({ 'http.response.status_code': status });
  if (status === null || status >= 500) span.fail();
  span.end();
}
