import { buildSchema } from 'graphql';
import { OperationCache } from '../../../../shared/graphql/operation/operation-cache';

const SCHEMA = buildSchema('type Query { a(text: String): String b: String }');
const ROOT = { context: {}, variables: {}, operationName: undefined };

describe('cached operations of an audience', () => {
  it('give the same answer interpreted and compiled, and do not mix up the operations of one document', async () => {
    const cache = new OperationCache(SCHEMA);
    const source = 'query A { a } query B { b }';
    for (const operationName of ['A', 'B', 'A', 'B', 'A']) {
      const { data } = await cache.executorOf(source, operationName)({ ...ROOT, operationName });
      expect(JSON.parse(JSON.stringify(data))).toEqual({ [operationName.toLowerCase()]: null });
    }
  });

  it('are limited in number and in characters', () => {
    const cache = new OperationCache(SCHEMA);
    for (let i = 0; i < 600; i += 1) cache.executorOf(`{ x${i}: b }`, undefined);
    expect(cache.size).toBe(500);
    for (let i = 0; i < 30; i += 1) cache.executorOf(`{ a(text: "${String(i).padStart(200_000)}") }`, undefined);
    expect(cache.size).toBeLessThan(15);
  });

  it('are refused without a reason if they are invalid', () => {
    expect(() => new OperationCache(SCHEMA).executorOf('{ c }', undefined)).toThrow(
      'The operation is not valid. Check it against the schema of your role.',
    );
  });
});
