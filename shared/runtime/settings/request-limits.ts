import { type Environment } from './settings';

/** What a request may cost before it is planned, and how many requests are allowed. */
export type Limits = Readonly<{
  bodyBytes: number;
  tokens: number;
  depth: number;
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
  objects: number;
  /** Per hour and address, without a token. */
  publicWrites: number;
  /** Per hour and address. */
  openFiles: number;
  /** Per minute and machine client. */
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
