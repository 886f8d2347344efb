import { as, ask, graphql, group, on, type TranscriptCase } from '../transcript-case';

const ME = '{ me { role } }';
const encoded = (query: string) => encodeURIComponent(query);
const get = (search: string, headers: string[] = []) => ask(`GET /graphql?${search}`, { headers });

const SEARCHES: [string, string][] = [
  ['a query', `query=${encoded(ME)}`],
  ['a query with plus signs', 'query=%7B+me+%7B+role+%7D+%7D'],
  ['a query that is not encoded', 'query={me{role}}'],
  ['nothing', ''],
  ['an empty query', 'query='],
  ['variables alone', 'variables=%7B%7D'],
  [
    'variables',
    `query=${encoded('query ($d: DivisionCode!) { division(code: $d) { name } }')}&variables=${encoded('{"d":"370102"}')}`,
  ],
  ['variables that are not JSON', `query=${encoded(ME)}&variables=x`],
  ['variables that are an array', `query=${encoded(ME)}&variables=[]`],
  ['variables that are null', `query=${encoded(ME)}&variables=null`],
  ['empty variables', `query=${encoded(ME)}&variables=`],
  ['variables with __proto__', `query=${encoded(ME)}&variables=${encoded('{"__proto__":{"a":1}}')}`],
  ['the query twice', `query=${encoded(ME)}&query=${encoded(ME)}`],
  ['an operation name', `query=${encoded('query A { me { role } } query B { __typename }')}&operationName=B`],
  ['an operation name twice', `query=${encoded(ME)}&operationName=A&operationName=A`],
  ['extensions', `query=${encoded(ME)}&extensions=${encoded('{"a":1}')}`],
  ['a persisted query alone', `extensions=${encoded('{"persistedQuery":{"version":1,"sha256Hash":"a"}}')}`],
  ['unknown parameters', `query=${encoded(ME)}&a=b&a=c`],
  ['arrays as PHP writes them', `query[]=${encoded(ME)}`],
  ['a semicolon between', `query=${encoded(ME)};operationName=A`],
  ['a second question mark', `query=${encoded(ME)}&a=?b?c`],
  ['a query that is encoded wrongly', 'query=%7Bme%7Brole%7D%7D%zz'],
  ['bytes that are no UTF-8', 'query=%7Bme%7Brole%7D%7D%20%23%ff'],
  ['a mutation', `query=${encoded('mutation { complain(input: {stationId: "x", text: "y"}) { receipt } }')}`],
  ['a subscription', `query=${encoded('subscription { x }')}`],
];

const DOCUMENTS: [string, unknown][] = [
  ['a syntax error', { query: '{ me { role }' }],
  ['a character that GraphQL does not allow', { query: '{ me ? }' }],
  ['a field that is not there', { query: '{ nowhere }' }],
  ['a field of another role', { query: '{ workers(first: 1) { totalCount } }' }],
  ['a misspelt field', { query: '{ station { name } }' }],
  ['a fragment that spreads itself', { query: '{ ...A } fragment A on Query { ...A }' }],
  ['only a fragment', { query: 'fragment A on Query { __typename }' }],
  ['a type definition', { query: 'type A { b: Int }' }],
  ['a subscription', { query: 'subscription { x }' }],
  ['a directive that is not there', { query: '{ me @x { role } }' }],
  ['@defer', { query: '{ ... @defer { me { role } } }' }],
  ['introspection of the name', { query: '{ __schema { queryType { name } } }' }],
  ['__typename', { query: '{ __typename }' }],
  ['_service', { query: '{ _service { sdl } }' }],
  ['_entities', { query: '{ _entities(representations: []) { __typename } }' }],
  ['too many tokens', { query: `{ ${'a '.repeat(2000)}}` }],
  ['too deep', { query: `{ ${'a{'.repeat(16)}b${'}'.repeat(16)} }` }],
  ['too many aliases', { query: `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }` }],
  ['too many root fields', { query: `{ ${Array.from({ length: 21 }, (_, index) => `f${index}`).join(' ')} }` }],
  ['too many objects', { query: '{ stations(first: 100000000) { totalCount } }' }],
  ['a variable that is missing', { query: 'query ($d: DivisionCode!) { division(code: $d) { name } }' }],
  [
    'a variable of another kind',
    { query: 'query ($d: DivisionCode!) { division(code: $d) { name } }', variables: { d: 1 } },
  ],
  ['an undeclared variable', { query: '{ me { role } }', variables: { d: 1 } }],
  ['an argument that is not a code', { query: '{ division(code: "x") { name } }' }],
  ['a division', { query: '{ division(code: "370102") { name } }' }],
  ['a station that is not there', { query: '{ station(id: "01J00000000000000000000000") { name } }' }],
  ['stations', { query: '{ stations(first: 2) { totalCount nodes { name division { name } } } }' }],
  ['an invalid cursor', { query: '{ stations(first: 2, after: "x") { totalCount } }' }],
];

const COMPLAIN = 'mutation ($input: ComplainInput!) { complain(input: $input) { __typename } }';
const complaint = (input: object) => ({ query: COMPLAIN, variables: { input } });
const fresh = { stationId: '01J000000000000000000ST0001', text: '服务时间内无人在岗。' };
const from = (address: string) => `X-Forwarded-For: ${address}`;
const REFUSE = 'mutation { closeStation(id: "x") { id } }';

const MUTATIONS: TranscriptCase[] = [
  on('one of the public', graphql(complaint(fresh), [from('203.0.113.21')])),
  on('one about a station that is not there', graphql(complaint({ ...fresh, stationId: 'x' }), [from('203.0.113.22')])),
  on(
    'one with a blank text',
    graphql(complaint({ ...fresh, text: ' ' }), [from('203.0.113.23'), 'Accept-Language: en']),
  ),
  on('one without required values', graphql(complaint({}), [from('203.0.113.24')])),
  on(
    'the eleventh of one address within an hour',
    graphql(complaint({ ...fresh, text: ' ' }), [from('203.0.113.20')]),
    { before: 10 },
  ),
  on('one of another role', graphql({ query: REFUSE }, [as('street')])),
  on(
    'two in one document',
    graphql({ query: 'mutation { a: complain(input: {}) { receipt } b: complain(input: {}) { receipt } }' }),
  ),
];

const STATIONS = { query: '{ stations(first: 1) { nodes { name funding { committedFen } } } }' };
const outage = (down: readonly ('finance' | 'stations')[], language: string) =>
  on(`${down.join(' and ')} in ${language}`, graphql(STATIONS, [as('district'), `Accept-Language: ${language}`]), {
    down,
  });

export const GRAPHQL_ANSWER_CASES: readonly TranscriptCase[] = [
  ...group(
    'GET /graphql by',
    SEARCHES.map(([name, search]) => on(name, get(search, [as('district')]))),
  ),
  on('GET /graphql: with a body', ask(`GET /graphql?query=${encoded(ME)}`, { body: '{"query":"{ __typename }"}' })),
  on('GET /graphql: with a content type', get(`query=${encoded(ME)}`, ['Content-Type: text/plain'])),
  on(
    'GET /graphql: from a form',
    get(`query=${encoded(ME)}`, ['Sec-Fetch-Mode: navigate', 'Origin: https://evil.example']),
  ),
  ...group(
    'a document with',
    DOCUMENTS.map(([name, body]) => on(name, graphql(body, [as('district')]))),
  ),
  ...group(
    'a document in English with',
    DOCUMENTS.slice(0, 6).map(([name, body]) => on(name, graphql(body, ['Accept-Language: en']))),
  ),
  ...group('a mutation', MUTATIONS),
  ...group('an outage', [outage(['finance'], 'zh'), outage(['stations'], 'en'), outage(['stations', 'finance'], 'zh')]),
  on('an outage: GET /health/ready', ask('GET /health/ready'), { down: ['finance', 'stations'] }),
  on('an outage: HEAD /health/ready', ask('HEAD /health/ready'), { down: ['finance'] }),
  on('an outage: GET /health/live', ask('GET /health/live'), { down: ['finance'] }),
];
