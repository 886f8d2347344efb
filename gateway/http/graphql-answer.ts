import { type GraphQLFormattedError } from 'graphql';
import { type ErrorCode } from '../../shared/kernel/errors';
import { STATUS_OF_CODE } from './reading/http-refusal';
import { cacheHeaders, isKnown } from './persisted/cached-answer';
import { LEGACY_TYPE, responseTypeOf } from './response-type';
import { type Reply, type Request } from './route';

export type Answer = {
  status: number;
  errors?: GraphQLFormattedError[] | undefined;
  data?: unknown;
  /** Whether anybody may read and keep the answer, if it has no errors. */
  isPublic?: boolean;
};

type Exchange = { request: Request; reply: Reply };

/**
 * Sends an answer in the media type that the caller accepts. If the document of the request cannot be executed, the
 * status is 400, except for `application/json`. An answer of this type then has the status 200, because an intermediary
 * may also answer with 400 (GraphQL over HTTP §6.4.1).
 */
export function sendAnswer({ request, reply }: Exchange, { status, errors, data, isPublic = false }: Answer): void {
  const type = responseTypeOf(request);
  const isBadDocument = status === 400 && errors?.[0]?.extensions?.code === 'BAD_USER_INPUT';
  const seconds = status === 429 ? errors?.[0]?.extensions?.retryAfterSeconds : undefined;
  if (typeof seconds === 'number') reply.header('retry-after', String(seconds));
  reply.type(`${type}; charset=utf-8`);
  if (isPublic && status === 200 && errors === undefined) sendCacheable({ request, reply }, data);
  else reply.code(type === LEGACY_TYPE && isBadDocument ? 200 : status).send({ errors, data });
}

function sendCacheable({ request, reply }: Exchange, data: unknown): void {
  const body = JSON.stringify({ data });
  const headers = cacheHeaders(body);
  reply.headers(headers);
  if (isKnown(headers.etag, request.headers['if-none-match'])) reply.removeHeader('content-type').code(304).send();
  else reply.send(body);
}

/**
 * Returns the HTTP status of a refused request. Apollo Server sets 500 if the Hub throws an error before execution, so
 * the status then follows from the code of the error.
 */
export function refusedStatus(status: number | undefined, errors: readonly GraphQLFormattedError[] = []): number {
  if (status !== undefined && status >= 400 && status < 500) return status;
  return STATUS_OF_CODE[(errors[0]?.extensions?.code ?? 'INTERNAL') as ErrorCode];
}
