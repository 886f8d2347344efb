import { type Environment } from './settings';

/**
 * The limits on the number of requests and on the cost of a request. The cost is checked before the request is planned.
 */
export type Limits = Readonly<{
  bodyBytes: number;
  publicBodyBytes: number;
  tokens: number;
  depth: number;
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
  repetitions: number;
  fields: number;
  contractorFields: number;
  publicFields: number;
  /** The maximum number of estimated fields that one caller with a token may query in a minute. */
  fieldsAMinute: number;
  /** The maximum number of estimated fields that one address may query without a token in a minute. */
  publicFieldsAMinute: number;
  /** The maximum number of requests that one caller may have in progress. */
  requestsAtOnce: number;
  /** The mean delay of the event loop above which requests are refused. */
  mostDelayMilliseconds: number;
  /** The maximum number of writes that one address may send without a token in an hour. */
  publicWrites: number;
  /** The maximum number of published files that one address may download in an hour. */
  openFiles: number;
  /** The maximum number of requests of one machine client in a minute. */
  clientRequests: number;
  /** The proxies whose headers are trusted to name the caller's address. */
  trustedProxies: readonly string[];
}>;

export function limitsOf(settings: Environment): Limits {
  return Object.freeze({
    bodyBytes: settings.HUB_LIMIT_BODY_BYTES,
    publicBodyBytes: settings.HUB_LIMIT_PUBLIC_BODY_BYTES,
    characters: settings.HUB_LIMIT_CHARACTERS,
    tokens: settings.HUB_LIMIT_TOKENS,
    depth: settings.HUB_LIMIT_DEPTH,
    selections: settings.HUB_LIMIT_SELECTIONS,
    aliases: settings.HUB_LIMIT_ALIASES,
    rootFields: settings.HUB_LIMIT_ROOT_FIELDS,
    directives: settings.HUB_LIMIT_DIRECTIVES,
    repetitions: settings.HUB_LIMIT_REPETITIONS,
    fields: settings.HUB_LIMIT_FIELDS,
    contractorFields: settings.HUB_LIMIT_CONTRACTOR_FIELDS,
    publicFields: settings.HUB_LIMIT_PUBLIC_FIELDS,
    fieldsAMinute: settings.HUB_LIMIT_FIELDS_A_MINUTE,
    publicFieldsAMinute: settings.HUB_LIMIT_PUBLIC_FIELDS_A_MINUTE,
    requestsAtOnce: settings.HUB_LIMIT_REQUESTS_AT_ONCE,
    mostDelayMilliseconds: settings.HUB_LIMIT_DELAY_MILLISECONDS,
    publicWrites: settings.HUB_LIMIT_PUBLIC_WRITES,
    openFiles: settings.HUB_LIMIT_OPEN_FILES,
    clientRequests: settings.HUB_LIMIT_CLIENT_REQUESTS,
    trustedProxies: settings.HUB_TRUSTED_PROXIES,
  });
}
