import { gzipSync } from 'node:zlib';
import { ask, group, JSON_TYPE, on, type TranscriptCase } from '../transcript-case';

const good = JSON.stringify({ query: '{ __typename }' });
const chunked = (...pieces: string[]) =>
  [...pieces, ''].map((piece) => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`).join('');

const CONTENT_TYPES = `
  application/json
  application/json;charset=utf-8
  application/json; charset=utf-8
  Application/JSON; Charset="UTF-8"
  application/json ; charset=utf8
  application/json; charset=gbk
  application/json; charset=utf-8; charset=utf-8
  application/json; boundary=x
  application/json;
  application/json,
  application/json, text/plain
  application/graphql
  application/graphql+json
  application/graphql-response+json
  application/vnd.api+json
  application/jsonp
  application/jso
  text/json
  text/plain
  text/plain;application/json
  text/plain; charset=utf-8
  application/x-www-form-urlencoded
  multipart/form-data; boundary=x
  multipart/form-data
  application/octet-stream
  text/html
  */*
  json
  /
`
  .split('\n')
  .map((line) => line.trim());
const typed = (type: string) => ask('POST /graphql', { headers: [`Content-Type: ${type}`], body: good });

const FORM = 'query=%7Bme%7Brole%7D%7D&variables=%7B%7D';
const MULTIPART = [
  '--x',
  'Content-Disposition: form-data; name="operations"',
  '',
  '{"query":"{ __typename }"}',
  '--x',
  'Content-Disposition: form-data; name="map"',
  '',
  '{}',
  '--x--',
  '',
].join('\r\n');

const post = (headers: readonly string[], body: string | Buffer) => ask('POST /graphql', { headers, body });
const FORMS: TranscriptCase[] = [
  on('no content type', post([], good)),
  on('no content type and no body', ask('POST /graphql')),
  on('a content type and no body', ask('POST /graphql', { headers: [JSON_TYPE] })),
  on('two content types that agree', post([JSON_TYPE, JSON_TYPE], good)),
  on('two content types, the form first', post(['Content-Type: text/plain', JSON_TYPE], good)),
  on('two content types, JSON first', post([JSON_TYPE, 'Content-Type: text/plain'], good)),
  on('a form', post(['Content-Type: application/x-www-form-urlencoded'], FORM)),
  on('a multipart request of uploads', post(['Content-Type: multipart/form-data; boundary=x'], MULTIPART)),
  on(
    'a multipart request with Apollo’s preflight header',
    post(['Content-Type: multipart/form-data; boundary=x', 'Apollo-Require-Preflight: true'], MULTIPART),
  ),
  on('text with Apollo’s preflight header', post(['Content-Type: text/plain', 'X-Apollo-Operation-Name: A'], good)),
  on('gzip', post([JSON_TYPE, 'Content-Encoding: gzip'], gzipSync(good, { level: 9 }))),
  on('a body that is not gzip', post([JSON_TYPE, 'Content-Encoding: gzip'], good)),
  on('gzip without saying so', post([JSON_TYPE], gzipSync(good))),
  on('identity as an encoding', post([JSON_TYPE, 'Content-Encoding: Identity'], good)),
  on('two encodings', post([JSON_TYPE, 'Content-Encoding: identity', 'Content-Encoding: br'], good)),
  on('a list of encodings', post([JSON_TYPE, 'Content-Encoding: identity, identity'], good)),
  on('an empty encoding', post([JSON_TYPE, 'Content-Encoding:'], good)),
  on('chunks', post([JSON_TYPE, 'Transfer-Encoding: chunked'], chunked(good.slice(0, 9), good.slice(9)))),
  on('no chunks', post([JSON_TYPE, 'Transfer-Encoding: chunked'], chunked())),
  on(
    'chunks of too many bytes',
    post([JSON_TYPE, 'Transfer-Encoding: chunked'], chunked(...Array<string>(9).fill(' '.repeat(1024)))),
  ),
  on(
    'parameters in the address beside the body',
    ask('POST /graphql?query=%7Bstations%7D', { headers: [JSON_TYPE], body: good }),
  ),
  on('parameters in the address alone', ask('POST /graphql?query=%7Bstations%7D', { headers: [JSON_TYPE], body: '' })),
];

export const GRAPHQL_FORM_CASES: readonly TranscriptCase[] = [
  ...group(
    'POST /graphql of the type',
    [...new Set(CONTENT_TYPES)].map((type) => on(JSON.stringify(type), typed(type))),
  ),
  ...group('POST /graphql', FORMS),
];
