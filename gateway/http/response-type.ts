import { type Request } from './route';

export const LEGACY_TYPE = 'application/json';
const TYPE = 'application/graphql-response+json';
export type ResponseType = typeof TYPE | typeof LEGACY_TYPE;

/** The maximum number of entries of the header `Accept` that are read. No client sends a longer list. */
const MOST_RANGES = 20;

/**
 * Returns the media type of an answer to a GraphQL request (GraphQL over HTTP §6.1). It is `application/json`, unless
 * the caller names `application/graphql-response+json` and does not prefer `application/json`.
 */
export function responseTypeOf({ headers }: Pick<Request, 'headers'>): ResponseType {
  const ranges = (headers.accept ?? '').toLowerCase().split(',').slice(0, MOST_RANGES);
  const quality = (type: ResponseType) => Math.max(0, ...ranges.map((range) => qualityOf(range, type)));
  return quality(TYPE) > 0 && quality(TYPE) >= quality(LEGACY_TYPE) ? TYPE : LEGACY_TYPE;
}

/** Returns the quality that an entry gives to a type; 0 if it names another type. */
function qualityOf(range: string, type: ResponseType): number {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
  if (name !== type) return 0;
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
}
