import { buildSchema, getIntrospectionQuery, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { introspectedFields, introspectionCost } from '../../../../gateway/graph/document/introspected-fields';

const schema = buildSchema('type Query { a(first: Int): [A] b: B } type A { id: ID b: B } type B { id: ID a: A }');

function operationIn(source: string) {
  const document = parse(source);
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return [schema, document, operation as OperationDefinitionNode] as const;
}

it('counts nothing for an operation without introspection', () => {
  const data = operationIn('{ a(first: 1) { id b { id __typename } } }');
  expect([introspectedFields(...data), introspectionCost(...data)]).toEqual([0, 0]);
});

it('counts fields as often as their list is long, also in fragments', () => {
  const types = Object.keys(schema.getTypeMap()).length;
  expect(introspectedFields(...operationIn('{ __schema { types { name } } }'))).toBe(1 + 1 + types);
  const inFragment = '{ ...Q } fragment Q on Query { __schema { types { ...T } } } fragment T on __Type { name kind }';
  expect(introspectedFields(...operationIn(inFragment))).toBe(1 + 1 + 2 * types);
});

it('admits the introspection of tools twice in a document, and refuses it three times', () => {
  const whole = getIntrospectionQuery();
  const times = (count: number) =>
    operationIn(
      whole.replace(/__schema (\{[^]*?\n {6}\})/, (_, set: string) =>
        Array.from({ length: count }, (_each, at) => `a${at}: __schema ${set}`).join('\n'),
      ),
    );
  expect(introspectionCost(...operationIn(whole))).toBeGreaterThan(0);
  expect(introspectionCost(...times(2))).toBeGreaterThan(introspectionCost(...operationIn(whole)));
  expect(() => introspectionCost(...times(3))).toThrow('too complex');
});
