/**
 * The attributes that a span may have. The list is closed, so that no variable, token or personal data gets into a
 * trace. Names follow the semantic conventions of OpenTelemetry where these have one.
 */
export type SpanAttributes = Readonly<
  Partial<{
    'hub.request_id': string;
    'hub.role': string;
    'hub.subgraph': string;
    'hub.outcome': string;
    'http.request.method': string;
    'http.route': string;
    'http.response.status_code': number;
    'graphql.operation.name': string;
    'graphql.operation.type': string;
    'db.system.name': string;
    /** The verb and the table of a statement, without its text and its parameters. */
    'db.query.summary': string;
  }>
>;

/** The side of a call on which a span is measured. */
export type SpanSide = 'server' | 'client' | 'internal';

/** A span: a measured part of the work on a traced request. */
export type Span = {
  readonly traceId: string;
  /** The value of the header `traceparent` with which another process continues the trace (W3C Trace Context). */
  readonly traceparent: string;
  child(name: string, side: SpanSide, attributes?: SpanAttributes): Span;
  set(attributes: SpanAttributes): void;
  /** Marks the span as failed. The error itself is not recorded, because its message may quote data. */
  fail(): void;
  end(): void;
};

export type Traces = {
  /**
   * Starts the trace of a request that reaches the gateway.
   * @param parent the `traceparent` of a trusted sender, whose trace continues; null starts a new trace
   * @returns null if the request is not among those that are traced
   */
  start(name: string, parent: string | null, attributes: SpanAttributes): Span | null;
  /** Continues the trace of a call. @returns null if the call is not traced */
  resume(name: string, traceparent: string | null, attributes: SpanAttributes): Span | null;
};

/** Runs the work in a new span below `parent`. Without a parent it only runs the work. */
export async function inSpan<T>(
  parent: Span | null | undefined,
  name: string,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  if (parent === null || parent === undefined) return work(null);
  const span = parent.child(name, 'internal');
  try {
    return await work(span);
  } catch (error) {
    span.fail();
    throw error;
  } finally {
    span.end();
  }
}
