import { type Environment } from './settings';

/** What a request may cost before it is planned, and how often it may come. */
export type Limits = Readonly<{
  bodyBytes: number;
  tokens: number;
  depth: number;
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
  objects: number;
  /** An hour, of one address without a token. */
  publicWrites: number;
  /** An hour, of one address. */
  openFiles: number;
  /** A minute, of one machine client. */
  clientRequests: number;
  /** Whose word is taken for whose address that is. */
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
