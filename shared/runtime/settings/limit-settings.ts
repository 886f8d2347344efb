import { addresses, count } from './setting-kinds';

/** The limits on requests and on callers, and the proxies that name the address of a caller. */
export const LIMIT_SETTINGS = {
  HUB_LIMIT_BODY_BYTES: count
    .default(1_048_576)
    .describe('maximum number of bytes in a request body; a sheet of 2,000 workers needs about half of the default'),
  HUB_LIMIT_PUBLIC_BODY_BYTES: count.default(65_536).describe('the same for a request without a token'),
  HUB_LIMIT_CHARACTERS: count.default(50_000).describe('maximum number of characters in a document'),
  HUB_LIMIT_TOKENS: count.default(2000).describe('maximum number of tokens in a document'),
  HUB_LIMIT_DEPTH: count.default(15).describe('maximum depth of a document'),
  HUB_LIMIT_SELECTIONS: count.default(1000).describe('maximum number of selections, with fragments expanded'),
  HUB_LIMIT_ALIASES: count.default(30).describe('maximum number of aliases, with fragments expanded'),
  HUB_LIMIT_ROOT_FIELDS: count.default(20).describe('maximum number of root fields'),
  HUB_LIMIT_DIRECTIVES: count.default(50).describe('maximum number of directives'),
  HUB_LIMIT_REPETITIONS: count.default(50).describe('maximum number of times that one object selects the same field'),
  HUB_LIMIT_FIELDS: count
    .default(12_000)
    .describe(
      'maximum number of fields in an answer for an office, estimated: an answer of this size takes about 0.1 s',
    ),
  HUB_LIMIT_CONTRACTOR_FIELDS: count
    .default(25_000)
    .describe('the same for a contractor, whose lists are mostly short'),
  HUB_LIMIT_PUBLIC_FIELDS: count.default(8000).describe('the same for the public'),
  HUB_LIMIT_FIELDS_A_MINUTE: count
    .default(600_000)
    .describe('maximum number of estimated fields that one caller with a token may query in a minute'),
  HUB_LIMIT_PUBLIC_FIELDS_A_MINUTE: count.default(300_000).describe('the same for one address without a token'),
  HUB_LIMIT_REQUESTS_AT_ONCE: count
    .default(20)
    .describe('maximum number of requests that one caller, or one address without a token, may have in progress'),
  HUB_LIMIT_DELAY_MILLISECONDS: count
    .default(200)
    .describe(
      'mean delay of the event loop above which the gateway refuses requests with status 503, except health checks and those of its own processes',
    ),
  HUB_LIMIT_PUBLIC_WRITES: count
    .default(10)
    .describe('maximum number of mutations that one address may send without a token in an hour'),
  HUB_LIMIT_CLIENT_REQUESTS: count
    .default(600)
    .describe('maximum number of requests of one machine client in a minute, including requests for tokens'),
  HUB_LIMIT_OPEN_FILES: count
    .default(60)
    .describe('maximum number of published files that one address may download in an hour'),
  HUB_LIMIT_COMPLAINTS: count
    .default(100)
    .describe('maximum number of complaints about one station that are accepted in a day'),
  HUB_TRUSTED_PROXIES: addresses
    .default([])
    .describe(
      'addresses or ranges, separated by commas, of the proxies whose `X-Forwarded-For` names the caller; left out: the header is ignored, and all callers behind a proxy count as one address',
    ),
} as const;
