import { addresses, count } from './setting-kinds';

/** Limits on requests and clients, and how clients are identified. */
export const LIMIT_SETTINGS = {
  HUB_LIMIT_BODY_BYTES: count
    .default(1_048_576)
    .describe('most bytes of a request body; a sheet of 2,000 workers takes about half'),
  HUB_LIMIT_TOKENS: count.default(2000).describe('most tokens of a document'),
  HUB_LIMIT_DEPTH: count.default(15).describe('deepest selection'),
  HUB_LIMIT_SELECTIONS: count.default(1000).describe('most selections, fragments expanded'),
  HUB_LIMIT_ALIASES: count.default(30).describe('most aliases, fragments expanded'),
  HUB_LIMIT_ROOT_FIELDS: count.default(20).describe('most root fields'),
  HUB_LIMIT_DIRECTIVES: count.default(50).describe('most directives'),
  HUB_LIMIT_OBJECTS: count
    .default(100_000)
    .describe('most objects in an answer, estimated; a list without `first` counts as 20'),
  HUB_LIMIT_PUBLIC_WRITES: count.default(10).describe('most mutations an hour that one address sends without a token'),
  HUB_LIMIT_CLIENT_REQUESTS: count
    .default(600)
    .describe('most requests a minute of one machine client, for tokens too'),
  HUB_LIMIT_OPEN_FILES: count.default(60).describe('most files of what is disclosed that one address takes in an hour'),
  HUB_LIMIT_COMPLAINTS: count.default(100).describe('most complaints about one station that are taken on one day'),
  HUB_TRUSTED_PROXIES: addresses
    .default([])
    .describe(
      'addresses or ranges, by commas, of the proxies whose `X-Forwarded-For` says who asks; left out: no header is believed, and behind a proxy all are one address',
    ),
} as const;
