import { addresses, count } from './setting-kinds';

/** Limits on requests and clients, and how clients are identified. */
export const LIMIT_SETTINGS = {
  HUB_LIMIT_BODY_BYTES: count
    .default(1_048_576)
    .describe('most bytes of a request body; a sheet of 2,000 workers needs about half'),
  HUB_LIMIT_TOKENS: count.default(2000).describe('most tokens of a document'),
  HUB_LIMIT_DEPTH: count.default(15).describe('greatest depth of a document'),
  HUB_LIMIT_SELECTIONS: count.default(1000).describe('most selections, with fragments expanded'),
  HUB_LIMIT_ALIASES: count.default(30).describe('most aliases, with fragments expanded'),
  HUB_LIMIT_ROOT_FIELDS: count.default(20).describe('most root fields'),
  HUB_LIMIT_DIRECTIVES: count.default(50).describe('most directives'),
  HUB_LIMIT_OBJECTS: count
    .default(100_000)
    .describe('most objects in an answer, estimated; a list without `first` counts as 20'),
  HUB_LIMIT_PUBLIC_WRITES: count
    .default(10)
    .describe('most mutations that one address may send without a token in an hour'),
  HUB_LIMIT_CLIENT_REQUESTS: count
    .default(600)
    .describe('most requests of one machine client in a minute, including requests for tokens'),
  HUB_LIMIT_OPEN_FILES: count.default(60).describe('most open files that one address may download in an hour'),
  HUB_LIMIT_COMPLAINTS: count.default(100).describe('most complaints about one station that are accepted in a day'),
  HUB_TRUSTED_PROXIES: addresses
    .default([])
    .describe(
      'addresses or ranges, separated by commas, of the proxies whose `X-Forwarded-For` names the client; left out: the header is ignored, and all clients behind a proxy count as one address',
    ),
} as const;
