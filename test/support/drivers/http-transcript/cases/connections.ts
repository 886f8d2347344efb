import { AN_ANSWER, as, ask, graphql, group, JSON_TYPE, on, raw, type TranscriptCase } from '../transcript-case';

const LIVE = 'GET /health/live HTTP/1.1\r\nHost: hub\r\n\r\n';
const good = '{"query":"{ __typename }"}';
const live = (headers: readonly string[]) => ask('GET /health/live', { headers });
const post = (headers: readonly string[], body: string) =>
  ask('POST /graphql', { headers: [JSON_TYPE, ...headers], body });
/** Returns a request that consists of these lines, each with an HTTP line end, and a body. */
const bare = (lines: readonly string[], body = '') => raw(`${lines.join('\r\n')}\r\n\r\n`, body);
const once = { methods: ['GET'] };

const KEPT: TranscriptCase[] = [
  on('two requests, one after the other', [ask('GET /health/live'), AN_ANSWER, graphql(good)], {
    methods: ['GET', 'POST'],
  }),
  on('two requests at once', raw(`${LIVE}${LIVE}`), { methods: ['GET', 'GET'] }),
  on(
    'a slow one before a quick one',
    [graphql({ query: '{ stations(first: 1) { totalCount } }' }), ask('GET /health/live')],
    { methods: ['POST', 'GET'] },
  ),
  on('a refusal between', [ask('GET /health/live'), ask('GET /nowhere'), ask('GET /health/live')], {
    methods: ['GET', 'GET', 'GET'],
  }),
  on('HEAD between', [ask('HEAD /health/live'), ask('GET /health/live')], { methods: ['HEAD', 'GET'] }),
  on('a head in pieces', [raw('GET /health/li'), raw('ve HTTP/1.1\r\nHo'), raw('st: hub\r\n\r'), raw('\n')], once),
  on('asked to close', live(['Connection: close'])),
  on('asked to close, before one more', [live(['Connection: close']), ask('GET /health/live')], once),
  on('asked to keep', live(['Connection: keep-alive'])),
  on('asked to close in capitals', live(['Connection: CLOSE'])),
  on('asked for both', live(['Connection: keep-alive, close'])),
  on('HTTP/1.0', bare(['GET /health/live HTTP/1.0'])),
  on('HTTP/1.0 that keeps', bare(['GET /health/live HTTP/1.0', 'Connection: keep-alive'])),
  on('HTTP/1.0 with a query', bare(['POST /graphql HTTP/1.0', JSON_TYPE, `Content-Length: ${good.length}`], good)),
  on('HTTP/1.0 with a file', bare(['GET /open/notices.csv?division=370102&year=2024 HTTP/1.0'])),
  on('HTTP/1.0 HEAD', bare(['HEAD /health/live HTTP/1.0'])),
  on('HTTP/1.0 unknown', bare(['GET /nowhere HTTP/1.0'])),
];

const HEADS: [string, string | Buffer][] = [
  ['no host', 'GET /health/live HTTP/1.1\r\n\r\n'],
  ['an empty host', 'GET /health/live HTTP/1.1\r\nHost:\r\n\r\n'],
  ['two hosts', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nHost: other\r\n\r\n'],
  ['an odd host', 'GET /health/live HTTP/1.1\r\nHost: a b/c?d\r\n\r\n'],
  ['lines that end in LF', 'GET /health/live HTTP/1.1\nHost: hub\n\n'],
  ['an empty line before', `\r\n${LIVE}`],
  ['a blank before', ` ${LIVE}`],
  ['HTTP/0.9', 'GET /health/live\r\n\r\n'],
  ['HTTP/1.2', 'GET /health/live HTTP/1.2\r\nHost: hub\r\n\r\n'],
  ['HTTP/2.0', 'GET /health/live HTTP/2.0\r\nHost: hub\r\n\r\n'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['http in lower case', 'GET /health/live http/1.1\r\nHost: hub\r\n\r\n'],
  ['the start of TLS', Buffer.from('1603010200010001fc0303', 'hex')],
  ['a word', 'hello\r\n\r\n'],
  ['two blanks in the line', 'GET  /health/live HTTP/1.1\r\nHost: hub\r\n\r\n'],
  ['a tab in the line', 'GET\t/health/live HTTP/1.1\r\nHost: hub\r\n\r\n'],
  ['a header without a colon', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nx\r\n\r\n'],
  ['a header without a name', 'GET /health/live HTTP/1.1\r\nHost: hub\r\n: x\r\n\r\n'],
  ['a blank before the colon', 'GET /health/live HTTP/1.1\r\nHost : hub\r\n\r\n'],
  ['a header over two lines', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nX: a\r\n b\r\n\r\n'],
  ['a NUL in a header', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nX: a\0b\r\n\r\n'],
  ['a CR in a header', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nX: a\rb\r\n\r\n'],
  ['bytes beyond ASCII in a name', 'GET /health/live HTTP/1.1\r\nHost: hub\r\né: a\r\n\r\n'],
  ['bytes beyond ASCII in a value', 'GET /health/live HTTP/1.1\r\nHost: hub\r\nX: é镇\r\n\r\n'],
  ['15,000 bytes of one header', `GET /health/live HTTP/1.1\r\nHost: hub\r\nX: ${'a'.repeat(15_000)}\r\n\r\n`],
  ['17,000 bytes of one header', `GET /health/live HTTP/1.1\r\nHost: hub\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`],
  [
    '17,000 bytes of ten headers',
    `GET /health/live HTTP/1.1\r\nHost: hub\r\n${`X: ${'a'.repeat(1700)}\r\n`.repeat(10)}\r\n`,
  ],
  ['15,000 bytes of an address', `GET /health/live?${'a'.repeat(15_000)} HTTP/1.1\r\nHost: hub\r\n\r\n`],
  ['17,000 bytes of an address', `GET /health/live?${'a'.repeat(17_000)} HTTP/1.1\r\nHost: hub\r\n\r\n`],
  // With more headers, the versions of Node.js behave differently: version 20 ignores the headers after the 2,000th,
  // and version 22 refuses a request with 1,000 headers.
  ['200 headers', `GET /health/live HTTP/1.1\r\nHost: hub\r\n${'X: a\r\n'.repeat(200)}\r\n`],
];
const asked = '{"query":"{ me { role } }"}';
const late = ['X:\r\n'.repeat(200), as('district')].join('');

const UPGRADES: TranscriptCase[] = [
  on(
    'a web socket',
    ask('GET /graphql', {
      headers: [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ],
    }),
  ),
  on(
    'HTTP/2 in clear',
    ask('GET /health/live', {
      headers: ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'],
    }),
  ),
  on('of POST', post(['Connection: Upgrade', 'Upgrade: websocket'], good)),
];

export const CONNECTION_CASES: readonly TranscriptCase[] = [
  ...group('a connection with', KEPT),
  ...group(
    'a head with',
    HEADS.map(([name, head]) => on(name, raw(head), once)),
  ),
  on(
    'a head with a token after 200 headers',
    bare(['POST /graphql HTTP/1.1', 'Host: hub', JSON_TYPE, `Content-Length: ${asked.length}`, late], asked),
  ),
  ...group('an upgrade to', UPGRADES),
];
