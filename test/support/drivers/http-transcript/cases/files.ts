import { gzipSync } from 'node:zlib';
import { MOST_ATTACHMENT_BYTES } from '../../../../../gateway/files/attachments/attachment-upload';
import { JPEG, PDF, PNG, XLSX } from '../../peers/attached-files';
import { AN_ANSWER, as, ask, group, on, raw, type TranscriptCase, words } from '../transcript-case';
import { NOT_STORED, STORED } from '../transcript-hub';

const PDF_TYPE = 'Content-Type: application/pdf';
const upload = (body: string | Buffer, ...headers: string[]) => ask('POST /attachments', { headers, body });
const sent = (body: string | Buffer, ...headers: string[]) => upload(body, as('contractor'), ...headers);
const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]);
const tooLong = chunk(Buffer.concat([PDF, Buffer.alloc(MOST_ATTACHMENT_BYTES)]));

const UPLOADS: TranscriptCase[] = [
  on('a PDF', sent(PDF, PDF_TYPE)),
  on('a PNG', sent(PNG, 'Content-Type: image/png')),
  on('a JPEG that says it is a PNG', sent(JPEG, 'Content-Type: image/png')),
  on('an XLSX without a type', sent(XLSX)),
  on('a PDF as JSON', sent(PDF, 'Content-Type: application/json')),
  on('a PDF as text', sent(PDF, 'Content-Type: text/plain')),
  on('a PDF as a form', sent(PDF, 'Content-Type: application/x-www-form-urlencoded')),
  on('a PDF as octets', sent(PDF, 'Content-Type: application/octet-stream')),
  on('a PDF as nonsense', sent(PDF, 'Content-Type: x')),
  on('a PDF of two types', sent(PDF, PDF_TYPE, 'Content-Type: image/png')),
  on('a PDF in chunks', sent(chunk(PDF), PDF_TYPE, 'Transfer-Encoding: chunked')),
  on('a PDF after 100 Continue', [
    ask('POST /attachments', {
      headers: [as('contractor'), PDF_TYPE, `Content-Length: ${PDF.length}`, 'Expect: 100-continue'],
      body: '',
    }),
    AN_ANSWER,
    raw(PDF),
  ]),
  on('a PDF in pieces', [
    ask('POST /attachments', {
      headers: [as('contractor'), `Content-Length: ${PDF.length}`],
      body: PDF.subarray(0, 9),
    }),
    raw(PDF.subarray(9)),
  ]),
  on('a page that says it is a PDF', sent('<html>', PDF_TYPE)),
  on('JSON', sent('{"a":1}', 'Content-Type: application/json')),
  on('invalid JSON', sent('{"a":', 'Content-Type: application/json')),
  on('nothing', sent('', PDF_TYPE)),
  on('nothing, and no length', ask('POST /attachments', { headers: [as('contractor')] })),
  on('nothing in chunks', sent('0\r\n\r\n', 'Transfer-Encoding: chunked')),
  on('a multipart form', sent('--x--', 'Content-Type: multipart/form-data; boundary=x')),
  on('a multipart form in capitals', sent('--x--', 'Content-Type: MULTIPART/mixed')),
  on('gzip', sent(gzipSync(PDF), 'Content-Encoding: gzip')),
  on('gzip, in English', sent(gzipSync(PDF), 'Content-Encoding: gzip', 'Accept-Language: en')),
  on('identity', sent(PDF, 'Content-Encoding: IDENTITY')),
  on('a length above the limit', [
    ask('POST /attachments', { headers: [as('contractor'), `Content-Length: ${MOST_ATTACHMENT_BYTES + 1}`], body: '' }),
    AN_ANSWER,
    raw(Buffer.alloc(MOST_ATTACHMENT_BYTES + 1)),
  ]),
  on('chunks above the limit', sent(tooLong, 'Transfer-Encoding: chunked')),
  on('a PDF of nobody', upload(PDF, PDF_TYPE)),
  on('a PDF of no valid token', upload(PDF, 'Authorization: Bearer x')),
  on('a PDF of a role that attaches nothing', upload(PDF, as('finance'))),
  on('a PDF with a token that lacks the grant', upload(PDF, as('narrow contractor'))),
  on('a PDF with parameters', ask('POST /attachments?a=b', { headers: [as('contractor')], body: PDF })),
];

const get = (address: string, caller: string, ...headers: string[]) =>
  ask(`GET ${address}`, { headers: [as(caller), ...headers] });
const FILE = `/attachments/${STORED}`;
const DOWNLOADS: TranscriptCase[] = [
  on('by its street', get(FILE, 'street')),
  on('by HEAD', ask(`HEAD ${FILE}`, { headers: [as('street')] })),
  on('by HEAD of a stranger', ask(`HEAD ${FILE}`, { headers: [as('other district')] })),
  on('by HEAD of nobody', ask(`HEAD ${FILE}`)),
  on('by a range', get(FILE, 'street', 'Range: bytes=0-9')),
  on('on a condition', get(FILE, 'street', 'If-None-Match: *')),
  on('with parameters', get(`${FILE}?a=b`, 'street')),
  on('by a stranger', get(FILE, 'other district')),
  on('by the finance bureau', get(FILE, 'finance')),
  on('by nobody', ask(`GET ${FILE}`)),
  on('by a token that lacks the grant', get(FILE, 'narrow street')),
  on('with a body', ask(`GET ${FILE}`, { headers: [as('street')], body: 'x' })),
  on('whose content is gone', get(`/attachments/${NOT_STORED}`, 'street')),
  on('whose content is gone, by HEAD', ask(`HEAD /attachments/${NOT_STORED}`, { headers: [as('street')] })),
  on('that is not there', get('/attachments/01J00000000000000000000000', 'street')),
  on('during an outage', get(FILE, 'street'), { down: ['evaluation'] }),
  on('twice over one connection', [get(FILE, 'street'), get(FILE, 'street')], { methods: ['GET', 'GET'] }),
];

const READ_BY = ['city', 'district', 'other district', 'finance', 'auditor', 'contractor', 'street', 'follower'];
const readBy = (address: string) => READ_BY.map((caller) => on(`GET ${address} as ${caller}`, get(address, caller)));
const ODD_FILES = words(`
  /reports/370102/2026.xlsx?a=b /reports/370102/1999.xlsx /reports/370102/20266.xlsx /reports/370102/2026.csv
  /reports/370102/2026 /reports/37/2026.xlsx /reports/370102001/2026.xlsx /reports/3701/2026.xlsx /reports/999999/2026.xlsx
  /reports/370102/2026.XLSX /reports/370102/2026%2exlsx /reports//370102/2026.xlsx /reports/370102/2026.xlsx/
  /payment-orders/370102.xlsx /payment-orders/370102.json /payment-orders/3701.csv /payment-orders/370102 /payment-orders/
  /ledgers/370102/2025.xlsx /ledgers/370102/2026.csv /ledgers/3701/2026.xlsx /ledgers/370102.xlsx
`);

const OPEN = words(`
  notices.csv?division=370102 notices.json?division=370102 awards.csv?division=3701 awards.json?division=370102&year=2024
  contracts.csv?division=370102 contracts.json?division=370102 grades.csv?division=370102 grades.json?division=370102001
  notices.json notices.json? notices.json?division= notices.json?division=x notices.json?division=37
  notices.json?division=370102&division=370102 notices.json?division=370102&a=b notices.json?division=370102&year=1999
  notices.json?division=370102&year= notices.json?division=999999 notices.json?division=3701%302 notices.json?Division=370102
  notices.JSON?division=370102 notices%2ejson?division=370102 other.csv?division=370102 notices.csv?division=370102&year=2024#a
`);
const open = (path: string, ...headers: string[]) => ask(`GET /open/${path}`, { headers });
const OPENED: TranscriptCase[] = [
  ...OPEN.map((path) => on(path, open(path))),
  on('an invalid request in English', open('notices.json', 'Accept-Language: en')),
  on('with a token', open('awards.json?division=370102&year=2024', as('other district'))),
  on('with an invalid token', open('awards.json?division=370102', 'Authorization: Bearer x')),
  on('with an origin', open('notices.json?division=370102&year=2020', 'Origin: https://page.example')),
  on('by HEAD', ask('HEAD /open/notices.json?division=370102')),
  on('during an outage', open('notices.json?division=370102'), { down: ['finance'] }),
  on(
    'more often than the limit allows',
    open('notices.json?division=370102&year=2001', 'X-Forwarded-For: 203.0.113.30'),
    {
      before: 100,
    },
  ),
];

export const FILE_CASES: readonly TranscriptCase[] = [
  ...group('POST /attachments', UPLOADS),
  ...group('an attachment', DOWNLOADS),
  ...['/reports/370102/2026.xlsx', '/payment-orders/370102.csv', '/ledgers/370102/2026.xlsx'].flatMap(readBy),
  ...ODD_FILES.map((address) =>
    on(`GET ${address} as district and finance`, [get(address, 'district'), get(address, 'finance')], {
      methods: ['GET', 'GET'],
    }),
  ),
  ...['/reports/370102/2026.xlsx', '/payment-orders/370102.csv', '/ledgers/370102/2026.xlsx'].map((address) =>
    on(`GET ${address} during an outage`, get(address, address.includes('order') ? 'finance' : 'district'), {
      down: ['finance'],
    }),
  ),
  ...group('GET /open', OPENED),
];
