import { type IncomingHttpHeaders } from 'node:http';

/**
 * The header that carries the id of a request. Callers send it to the Hub, the Hub returns it, and the gateway sends it
 * to the subgraphs.
 */
export const REQUEST_ID_HEADER = 'x-request-id';
/** The header that carries the position in a trace (W3C Trace Context). */
export const TRACE_HEADER = 'traceparent';

/** The request to the gateway that causes a call to a subgraph. It only labels logs and traces, and grants nothing. */
export type CallOrigin = {
  /** The id that the caller sent, or that the Hub made. */
  readonly requestId: string;
  /** The position in the trace; null unless the request is traced. */
  readonly traceparent: string | null;
};

const FORM = /^[A-Za-z0-9._-]{8,64}$/;
/**
 * Matches ids that consist of digits and separators and may end with X, like an identity number. Such an id may
 * identify a person.
 */
const DIGITS = /^[\d._-]+[Xx]?$/;

/** Returns the id in the header of a request. Returns null if there is no id, or if the Hub does not accept the id. */
export function requestIdIn({ [REQUEST_ID_HEADER]: given }: IncomingHttpHeaders): string | null {
  return typeof given === 'string' && FORM.test(given) && !DIGITS.test(given) ? given : null;
}

/** Returns the origin that the gateway names in the headers of a call; undefined if it names none. */
export function originIn(headers: IncomingHttpHeaders): CallOrigin | undefined {
  const requestId = requestIdIn(headers);
  if (requestId === null) return undefined;
  const traceparent = headers[TRACE_HEADER];
  return { requestId, traceparent: typeof traceparent === 'string' ? traceparent : null };
}

/** Returns the headers that name the origin of a call. */
export function originHeaders(origin: CallOrigin | undefined): Record<string, string> {
  if (origin === undefined) return {};
  const { requestId, traceparent } = origin;
  return traceparent === null
    ? { [REQUEST_ID_HEADER]: requestId }
    : { [REQUEST_ID_HEADER]: requestId, [TRACE_HEADER]: traceparent };
}
