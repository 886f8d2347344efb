import { buildSchema, getOperationAST, type GraphQLScalarType, parse } from 'graphql';
import { coerceVariables } from '../../../../gateway/graph/document/variables';
import { HubError } from '../../../../shared/kernel/errors';

const schema = buildSchema(`
  scalar Fen
  enum Kind { STREET TOWN }
  input Item { name: String! quantity: Int price: Fen kind: Kind = TOWN }
  input Equipment { items: [Item!]! }
  type Query { list(input: Equipment, first: Int!): String }
`);
const fen = schema.getType('Fen') as GraphQLScalarType;
fen.parseValue = (value) => {
  if (Number.isSafeInteger(value)) return value;
  throw new HubError('BAD_USER_INPUT', { zh: '金额须为整数分。', en: 'Money is a whole number of fen.' });
};

const operation = getOperationAST(
  parse('query ($input: Equipment, $first: Int!, $kind: Kind = STREET) { list(input: $input, first: $first) }'),
)!;

function coerce(variables: Record<string, unknown>) {
  const coerced = coerceVariables(schema, operation, variables);
  return 'values' in coerced
    ? coerced.values
    : coerced.refusals.map(({ code, text, details }) => ({ code, field: details['field'], ...text }));
}

describe('variables of an operation', () => {
  it('are coerced and get defaults, and undeclared ones are dropped', () => {
    expect(coerce({ first: 1, undeclared: true })).toEqual({ first: 1, kind: 'STREET' });
    expect(coerce({ first: 1, input: { items: { name: 'desk' } } })).toMatchObject({
      input: { items: [{ name: 'desk', kind: 'TOWN' }] },
    });
  });

  it('are refused one by one with the path of the value', () => {
    expect(coerce({ first: 'x', input: { items: [{ name: 'desk' }, { name: 'chair', quantity: 'many' }] } })).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'input.items.1.quantity' }),
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'first', zh: '“first”的值无效,请按其类型填写。' }),
    ]);
  });

  it('are refused when a required one is missing, at the top or inside', () => {
    expect(coerce({})).toEqual([
      expect.objectContaining({ field: 'first', en: '"first" is required. Give it a value.' }),
    ]);
    expect(coerce({ first: null })).toEqual([expect.objectContaining({ field: 'first' })]);
    expect(coerce({ first: 1, input: { items: [{}] } })).toEqual([
      expect.objectContaining({ field: 'input.items.0.name', zh: '缺少必填项“input.items.0.name”,请填写。' }),
    ]);
  });

  it('are refused for an unknown input field, with suggestions from this schema', () => {
    expect(coerce({ first: 1, input: { items: [{ name: 'desk', quantty: 1 }] } })).toEqual([
      expect.objectContaining({ field: 'input.items.0.quantty', en: expect.stringContaining('"quantity"') as string }),
    ]);
  });

  it('are refused with a scalar’s own message if it has one', () => {
    expect(coerce({ first: 1, input: { items: [{ name: 'desk', price: 0.5 }] } })).toEqual([
      {
        code: 'BAD_USER_INPUT',
        field: 'input.items.0.price',
        zh: '金额须为整数分。',
        en: 'Money is a whole number of fen.',
      },
    ]);
  });

  it('are reported at most ten at a time', () => {
    const items = Array.from({ length: 30 }, () => ({ name: 1 }));
    expect(coerce({ first: 1, input: { items } })).toHaveLength(10);
  });

  it('are not checked beyond the reported faults', () => {
    let asked = 0;
    const counting = buildSchema('scalar Odd type Query { list(all: [Odd!]): String }');
    (counting.getType('Odd') as GraphQLScalarType).parseValue = () => {
      asked += 1;
      throw new Error('odd');
    };
    const list = getOperationAST(parse('query ($all: [Odd!]) { list(all: $all) }'))!;
    const coerced = coerceVariables(counting, list, { all: Array.from({ length: 20_000 }, () => 1) });
    expect('refusals' in coerced && coerced.refusals).toHaveLength(10);
    expect(asked).toBeLessThan(30);
  });

  it('take no value from the prototype of the client’s object', () => {
    const inherited = Object.create({ first: 1 }) as Record<string, unknown>;
    expect(coerce(inherited)).toEqual([expect.objectContaining({ field: 'first' })]);
  });
});
