import { AN_ANSWER, as, ask, group, JSON_TYPE, on, raw, type TranscriptCase } from '../transcript-case';

const good = '{"query":"{ __typename }"}';
const SIZE = good.length.toString(16);
const length = `Content-Length: ${good.length}`;
const live = (headers: readonly string[]) => ask('GET /health/live', { headers });
const post = (headers: readonly string[], body: string) =>
  ask('POST /graphql', { headers: [JSON_TYPE, ...headers], body });
/** Returns a POST to /graphql with these headers. It adds neither `Content-Length` nor `Transfer-Encoding`. */
const framed = (headers: readonly string[], body: string) =>
  raw(`${['POST /graphql HTTP/1.1', 'Host: hub', JSON_TYPE, ...headers].join('\r\n')}\r\n\r\n`, body);

const FRAMES: [string, string[], string][] = [
  ['a length twice', [length, length], good],
  ['two lengths', [length, 'Content-Length: 2'], good],
  ['a list of lengths', [`Content-Length: ${good.length}, ${good.length}`], good],
  ['a negative length', ['Content-Length: -1'], good],
  ['a signed length', [`Content-Length: +${good.length}`], good],
  ['a length in hexadecimal', ['Content-Length: 0x1b'], good],
  ['a length with a blank', ['Content-Length: 2 7'], good],
  ['an empty length', ['Content-Length:'], good],
  ['a length beyond numbers', ['Content-Length: 99999999999999999999999'], good],
  ['a length of zero, and a body', ['Content-Length: 0'], good],
  ['a length and chunks', [length, 'Transfer-Encoding: chunked'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['chunks and a length', ['Transfer-Encoding: chunked', length], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['gzip and chunks', ['Transfer-Encoding: gzip, chunked'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['chunks and gzip', ['Transfer-Encoding: chunked, gzip'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['identity as a transfer', ['Transfer-Encoding: identity'], good],
  ['chunks in capitals', ['Transfer-Encoding: CHUNKED'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['xchunked', ['Transfer-Encoding: xchunked'], `${SIZE}\r\n${good}\r\n0\r\n\r\n`],
  ['a chunk with an extension', ['Transfer-Encoding: chunked'], `${SIZE};a=b\r\n${good}\r\n0\r\n\r\n`],
  [
    'a chunk with a long extension',
    ['Transfer-Encoding: chunked'],
    `${SIZE};a=${'b'.repeat(20_000)}\r\n${good}\r\n0\r\n\r\n`,
  ],
  ['a trailer', ['Transfer-Encoding: chunked'], `${SIZE}\r\n${good}\r\n0\r\nAuthorization: Bearer x\r\n\r\n`],
  ['a chunk without a size', ['Transfer-Encoding: chunked'], `x\r\n${good}\r\n0\r\n\r\n`],
  ['a chunk that is longer than it says', ['Transfer-Encoding: chunked'], `2\r\n${good}\r\n0\r\n\r\n`],
  ['a chunk that ends in LF', ['Transfer-Encoding: chunked'], `${SIZE}\n${good}\n0\n\n`],
];

const LATER = `{"query":"${'{ __typename }'.padEnd(100)}"}`;
const promised = (line: string, ...headers: string[]) =>
  ask(line, { headers: [...headers, `Content-Length: ${LATER.length}`], body: '' });
/** Defines a request that the gateway answers before the body arrives. */
const early = (name: string, line: string, ...headers: string[]) =>
  on(name, [promised(line, ...headers), AN_ANSWER, raw(LATER)]);
const EARLY: TranscriptCase[] = [
  early('an address that is not there', 'POST /nowhere', JSON_TYPE),
  early('a method that is not accepted', 'PUT /graphql', JSON_TYPE),
  early('an invalid token', 'POST /graphql', JSON_TYPE, 'Authorization: Bearer x'),
  early('a form', 'POST /graphql', 'Content-Type: application/x-www-form-urlencoded'),
  early('no token for an attachment', 'POST /attachments', 'Content-Type: application/pdf'),
  early('a role that attaches nothing', 'POST /attachments', as('finance')),
  early('a request for a token as JSON', 'POST /oauth/token', JSON_TYPE),
  early('GET', 'GET /health/live'),
  early('DELETE', 'DELETE /health/live'),
  on('a length beyond the limit', [
    ask('POST /graphql', { headers: [JSON_TYPE, 'Content-Length: 50000'], body: '' }),
    AN_ANSWER,
    raw(' '.repeat(50_000)),
  ]),
];

const EXPECTED: TranscriptCase[] = [
  on('a body that waits', [promised('POST /graphql', JSON_TYPE, 'Expect: 100-continue'), AN_ANSWER, raw(LATER)]),
  on('a body that does not wait', ask('POST /graphql', { headers: [JSON_TYPE, 'Expect: 100-continue'], body: LATER })),
  on('in capitals', [promised('POST /graphql', JSON_TYPE, 'Expect: 100-CONTINUE'), AN_ANSWER, raw(LATER)]),
  on('of an address that is not there', ask('POST /nowhere', { headers: ['Expect: 100-continue'], body: LATER })),
  on('something else', post(['Expect: 200-ok'], LATER)),
  on('an empty one', post(['Expect:'], LATER)),
  on('of GET', live(['Expect: 100-continue'])),
];

export const FRAMING_CASES: readonly TranscriptCase[] = [
  ...group(
    'a body with',
    FRAMES.map(([name, headers, body]) => on(name, framed(headers, body))),
  ),
  ...group('before the body comes', EARLY),
  ...group('Expect with', EXPECTED),
];
