import { as, ask, graphql, group, on, type TranscriptCase } from '../transcript-case';

const ME = { query: '{ me { role } }' };
const asked = (...headers: string[]) => graphql(ME, headers);
const ROLES = [
  'city',
  'platform',
  'district',
  'district hub',
  'street',
  'contractor',
  'finance',
  'auditor',
  'follower',
];

/** Malformed Authorization headers. */
const ODD: [string, string[]][] = [
  ['an empty header', ['Authorization:']],
  ['Bearer alone', ['Authorization: Bearer']],
  ['Bearer and a blank', ['Authorization: Bearer ']],
  ['a word', ['Authorization: Bearer x']],
  ['three words with dots', ['Authorization: Bearer a.b.c']],
  ['a token without its scheme', ['Authorization: <<district>>']],
  ['a lower-case scheme', ['Authorization: bearer <<district>>']],
  ['two blanks', ['Authorization: Bearer  <<district>>']],
  ['a tab', ['Authorization: Bearer\t<<district>>']],
  ['blanks around', ['Authorization:    Bearer <<district>>   ']],
  ['Basic', ['Authorization: Basic <<client basic>>']],
  ['Digest', ['Authorization: Digest username="x"']],
  ['the scheme twice', ['Authorization: Bearer Bearer <<district>>']],
  ['a token that was changed', ['Authorization: Bearer <<district>>x']],
  ['a token and a list', ['Authorization: Bearer <<district>>, Bearer <<district>>']],
  ['a token and a parameter', ['Authorization: Bearer <<district>>; a=b']],
  ['the same token twice', [as('district'), as('district')]],
  ['two tokens', [as('district'), as('city')]],
  ['a token, then an empty header', [as('district'), 'Authorization:']],
  ['an empty header, then a token', ['Authorization:', as('district')]],
  ['the header in lower case', ['authorization: Bearer <<district>>']],
  ['the header in capitals', ['AUTHORIZATION: Bearer <<district>>']],
  ['the header in two cases', ['Authorization: Bearer <<district>>', 'authorization: Bearer <<district>>']],
  ['a token for the proxy', ['Proxy-Authorization: Bearer <<district>>']],
  ['a cookie', ['Cookie: session=<<district>>; token=<<district>>']],
  ['bytes beyond ASCII', ['Authorization: Bearer é镇']],
];

/** Headers that must change neither the caller nor the answer. */
const IGNORED: [string, string[]][] = [
  ['an id of its own', ['X-Request-Id: mine']],
  ['a role of its own', ['X-Role: CITY_BUREAU', 'X-Caller: {"role":"CITY_BUREAU"}']],
  [
    'another host',
    ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https', 'Forwarded: for=1.2.3.4;host=evil.example'],
  ],
  ['another method', ['X-HTTP-Method-Override: GET', 'X-Method-Override: DELETE']],
  ['another address', ['X-Original-URL: /health/live', 'X-Rewrite-URL: /health/live']],
  ['an address of a client', ['X-Forwarded-For: 203.0.113.7']],
  ['an address twice', ['X-Forwarded-For: 203.0.113.7', 'X-Forwarded-For: 203.0.113.8']],
  ['an invalid address', ['X-Forwarded-For: unknown, , x']],
  ['an origin', ['Origin: https://evil.example', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors']],
  ['an origin that is null', ['Origin: null', 'Referer: https://evil.example/']],
  ['conditions', ['If-None-Match: *', 'If-Modified-Since: Wed, 17 Jun 2026 02:00:00 GMT', 'If-Match: "x"']],
  ['a range', ['Range: bytes=0-1']],
  ['a cache', ['Cache-Control: max-age=100', 'Pragma: no-cache']],
  ['an encoding of the answer', ['Accept-Encoding: gzip, br, deflate', 'TE: trailers']],
  [
    'a client of Apollo',
    ['apollographql-client-name: x', 'apollo-require-preflight: true', 'apollo-federation-include-trace: ftv1'],
  ],
  ['a passport', ['X-Passport: <<district>>', 'X-Hub-Passport: <<district>>']],
  ['a header twice', ['X-A: 1', 'X-A: 2', 'User-Agent: a', 'User-Agent: b']],
];

const PREFLIGHT = ['Origin: https://page.example', 'Access-Control-Request-Method: POST'];
const preflights = ['/graphql', '/open/notices.json', '/attachments', '/oauth/token'].map((address) =>
  on(
    `a preflight of ${address}`,
    ask(`OPTIONS ${address}`, { headers: [...PREFLIGHT, 'Access-Control-Request-Headers: authorization'] }),
  ),
);

const LANGUAGES = [
  'en',
  'zh',
  'zh-CN',
  'zh-Hant-TW',
  'en-GB,en;q=0.9,zh;q=0.8',
  'zh;q=0.5,en;q=0.6',
  'en;q=0.5, zh;q=0.5',
  'en;q=0',
  'fr',
  'fr, en;q=0.1',
  '*',
  'EN',
  'en;q=2',
  'en;level=1',
  ',,;q=1,en',
  '',
];
const refused = (...headers: string[]) => ask('GET /nowhere', { headers });
const languages = [
  ...LANGUAGES.map((each) => on(JSON.stringify(each), refused(`Accept-Language: ${each}`))),
  on('twice', refused('Accept-Language: fr', 'Accept-Language: en')),
  on('over 20 ranges', refused(`Accept-Language: ${'fr,'.repeat(20)}en`)),
];

const ACCEPTS = [
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'text/html,application/xhtml+xml,*/*;q=0.8',
  'text/html',
  'image/png',
  'multipart/mixed; deferSpec=20220824',
  'text/event-stream',
  'application/json; charset=gbk',
  '',
];

export const CALLER_CASES: readonly TranscriptCase[] = [
  on('POST /graphql: nobody', asked()),
  ...group(
    'POST /graphql as',
    ROLES.map((role) => on(role, asked(as(role)))),
  ),
  ...group(
    'POST /graphql with Authorization',
    ODD.map(([name, headers]) => on(name, asked(...headers))),
  ),
  ...group(
    'POST /graphql with',
    IGNORED.map(([name, headers]) => on(name, asked(...headers, as('district')))),
  ),
  ...group('OPTIONS', preflights),
  ...group('GET /nowhere in the language', languages),
  ...group(
    'POST /graphql accepting',
    ACCEPTS.map((each) => on(JSON.stringify(each), asked(`Accept: ${each}`))),
  ),
  ...group(
    'GET /graphql accepting',
    ACCEPTS.map((each) => on(JSON.stringify(each), ask('GET /graphql', { headers: [`Accept: ${each}`] }))),
  ),
];
