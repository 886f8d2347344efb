import { type Environment } from './settings';

/** The limits on the cost of a request, checked before it is planned, and on the number of requests. */
export type Limits = Readonly<{
  bodyBytes: number;
  tokens: number;
  depth: number;
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
  objects: number;
  /** The number of writes without a token for each address and hour. */
  publicWrites: number;
  /** The most published files that one address may download in an hour. */
  openFiles: number;
  /** The number of requests for each machine client and minute. */
  clientRequests: number;
  /** Proxies whose headers are trusted to name the client's address. */
  trustedProxies: readonly string[];
}>;

export function limitsOf(settings: Environment): Limits {
  return Object.freeze({
    bodyBytes: settings.HUB_LIMIT_BODY_BYTES,
    tokens: settings.HUB_LIMIT_TOKENS,
    depth: settings.HUB_LIMIT_DEPTH,
    selections: settings.HUB_LIMIT_SELECTIONS,
    aliases: settings.HUB_LIMIT_ALIASES,
    rootFields: settings.HUB_LIMIT_ROOT_FIELDS,
    directives: settings.HUB_LIMIT_DIRECTIVES,
    objects: settings.HUB_LIMIT_OBJECTS,
    publicWrites: settings.HUB_LIMIT_PUBLIC_WRITES,
    openFiles: settings.HUB_LIMIT_OPEN_FILES,
    clientRequests: settings.HUB_LIMIT_CLIENT_REQUESTS,
    trustedProxies: settings.HUB_TRUSTED_PROXIES,
  });
}
