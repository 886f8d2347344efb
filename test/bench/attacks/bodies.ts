import { gzipSync } from 'node:zlib';
import { type Attack, BAD, COMPLEX } from './attack';
import { city } from './callers';

const ME = JSON.stringify({ query: '{ me { role } }' });

type Given = { headers?: Record<string, string>; allows: readonly string[] };

function body(name: string, bytes: string | Buffer, { headers = {}, allows }: Given): Attack {
  return { name, allows, run: async ({ by }) => [await by.post(bytes, { caller: city, headers })] };
}

const arrays = (count: number) => `[${'[],'.repeat(count)}[]]`;
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const polluting = `{${names.map((name) => `"${name}":{"polluted":1}`).join()}}`;

/** Bodies that are expensive to parse, or that another parser would read differently. */
export const BODIES: readonly Attack[] = [
  body('JSON of 340,000 arrays', arrays(340_000), { allows: [BAD] }),
  body('340,000 arrays in a variable', `{"query":"{ me { role } }","variables":{"a":${arrays(340_000)}}}`, {
    allows: ['200', BAD],
  }),
  body('JSON of 520,000 arrays', arrays(520_000), { allows: ['413 QUERY_TOO_COMPLEX'] }),
  body('a text of 1 MB as document', JSON.stringify({ query: `{ me { role } } # ${'x'.repeat(1_000_000)}` }), {
    allows: [COMPLEX],
  }),
  body('3 MB', JSON.stringify({ query: '{ me { role } }', variables: { a: 'x'.repeat(3_000_000) } }), {
    allows: ['413 QUERY_TOO_COMPLEX'],
  }),
  body('byte order mark', `\ufeff${ME}`, { allows: ['200', BAD] }),
  body('bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), { allows: [BAD] }),
  body('batch of 1,000 operations', `[${Array.from({ length: 1000 }, () => ME).join()}]`, { allows: [BAD] }),
  body('names of every JavaScript object', `{"query":"query ($a: Int) { __typename }","variables":${polluting}}`, {
    allows: ['200', BAD],
  }),
  body('compressed body', gzipSync(ME), { headers: { 'content-encoding': 'gzip' }, allows: ['415 BAD_USER_INPUT'] }),
  body('form', 'query={me{role}}', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    allows: ['415 BAD_USER_INPUT'],
  }),
];
