import { ApolloServer } from '@apollo/server';
import { type ValidationRule } from 'graphql';
import { RefusedDocuments } from '../../../../gateway/graph/document/refused-documents';

let visited: number;
let server: ApolloServer;

beforeEach(async () => {
  visited = 0;
  const counting: ValidationRule = () => ({ Field: () => void (visited += 1) });
  const refused = new RefusedDocuments();
  server = new ApolloServer({
    typeDefs: 'type Query { a: Int b(n: Int!): Int }',
    validationRules: [refused.rule, counting],
    plugins: [refused.plugin],
  });
  await server.start();
});
afterEach(() => server.stop());

async function errorsOf(query: string): Promise<unknown> {
  const { body } = await server.executeOperation({ query });
  return body.kind === 'single' ? body.singleResult.errors : null;
}

describe('refused document', () => {
  it.each([
    ['with unknown fields', '{ a x y b }'],
    ['with more errors than are reported', `{ ${Array.from({ length: 200 }, (_, i) => `x${i}`).join(' ')} }`],
    ['with an unused variable', 'query ($n: Int) { a }'],
  ])('%s is validated once, and refused with the same errors the next time', async (_, query) => {
    const first = await errorsOf(query);
    const once = visited;
    expect(once).toBeGreaterThan(0);
    expect(first).toEqual(expect.arrayContaining([expect.anything()]));
    expect(await errorsOf(query)).toEqual(first);
    expect(await errorsOf(query)).toEqual(first);
    expect(visited).toBe(once);
  });

  it('with a definition of a type has the same errors each time', async () => {
    const first = await errorsOf('{ a } type B { c: Int }');
    expect(await errorsOf('{ a } type B { c: Int }')).toEqual(first);
  });

  it('does not refuse another document', async () => {
    await errorsOf('{ x }');
    expect(await errorsOf('{ a }')).toBeUndefined();
  });
});
