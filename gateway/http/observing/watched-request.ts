import { type Role } from '../../../shared/domain/roles';
import { type CallOrigin } from '../../../shared/runtime/telemetry/call-origin';
import { type Span } from '../../../shared/runtime/telemetry/traces';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * What logs, traces and metrics may show about this request. It is set before any code of the Hub handles the
     * request.
     */
    watched: WatchedRequest;
  }
}

/**
 * What logs, traces and metrics may show about a request in progress. It holds no text from a variable, a token or a
 * body.
 */
export class WatchedRequest {
  /** The role of the caller; null until the caller is known. */
  role: Role | null = null;
  /** The name of the operation; null if there is none or it may not be logged. */
  operation: string | null = null;
  /** The codes of the errors in the answer. */
  codes: readonly string[] = [];
  readonly startedAt = performance.now();
  readonly origin: CallOrigin;

  constructor(
    /** The id that the caller sent. If there is none that the Hub accepts, it is an id that the Hub made. */
    readonly id: string,
    /** The trace of the request; null if it is not traced. */
    readonly span: Span | null,
  ) {
    this.origin = { requestId: id, traceparent: span?.traceparent ?? null };
  }
}
