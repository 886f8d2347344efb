import { int, pick, type Random } from '../../../../shared/demo/plan/random';
import { type Operation } from '../draw-operation';
import { ODD_VALUES } from './odd-values';

/** Changes the JSON of a request: its keys, the types of its values, its text or its bytes. */
export function mutateBody(random: Random, operation: Operation): string | Buffer {
  return pick(random, WAYS)(random, operation);
}

type Way = (random: Random, operation: Operation) => string | Buffer;

const KEYS = ['query', 'variables', 'operationName', 'extensions', 'id', 'x', '__proto__', ''];
const HASH = 'a'.repeat(64);

const WAYS: readonly Way[] = [
  (random, operation) => JSON.stringify({ ...operation, [pick(random, KEYS)]: pick(random, ODD_VALUES) }),
  (random, operation) => JSON.stringify({ ...operation, extensions: { persistedQuery: pick(random, ODD_VALUES) } }),
  (random, operation) => {
    const persistedQuery = { version: pick(random, ODD_VALUES), sha256Hash: pick(random, [HASH, ...ODD_VALUES]) };
    return JSON.stringify({ ...operation, extensions: { persistedQuery } });
  },
  (_, { query: _query, ...rest }) => JSON.stringify(rest),
  (random, operation) => JSON.stringify({ ...operation, operationName: pick(random, ODD_VALUES) }),
  (random, operation) =>
    JSON.stringify(pick(random, [[operation], [operation, operation], [[operation]], null, 1, 'x'])),
  (random, operation) => cut(random, JSON.stringify(operation)),
  (random, operation) => {
    const body = JSON.stringify(operation);
    return pick(random, [`\ufeff${body}`, `${body}x`, `${body}${body}`, `// x\n${body}`, body.replaceAll('"', "'")]);
  },
  // Replaces one byte by a random byte, so the body may be invalid UTF-8.
  (random, operation) => {
    const bytes = Buffer.from(JSON.stringify(operation));
    bytes[int(random, 0, bytes.length - 1)] = int(random, 0, 255);
    return bytes;
  },
  (random, operation) => {
    const value = pick(random, ['1e999', '-1e999', '0x1', 'NaN', '01', '.5', '9'.repeat(1000), '\u0000', 'undefined']);
    return `{"query":${JSON.stringify(operation.query)},"variables":{"id":${value}}}`;
  },
  (random, operation) => {
    const depth = int(random, 10, 5000);
    const value = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    return `{"query":${JSON.stringify(operation.query)},"variables":{"id":${value}}}`;
  },
  (_, operation) => JSON.stringify(operation).replace('{', '{"query":"{ __typename }",'),
  // Writes every character of the document as an escape.
  (_, operation) => {
    const escaped = Array.from(operation.query.slice(0, 3000), (letter) =>
      Array.from(
        { length: letter.length },
        (__, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
    return `{"query":"${escaped.join('')}"}`;
  },
  (_, operation) => `{"query":${JSON.stringify(operation.query)},"variables":{"__proto__":{"polluted":true}}}`,
];

function cut(random: Random, text: string): string {
  return text.slice(0, int(random, 0, text.length));
}
