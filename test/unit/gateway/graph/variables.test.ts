import { buildSchema, getOperationAST, type GraphQLScalarType, parse } from 'graphql';
import { coerceVariables } from '../../../../gateway/graph/variables/variables';
import { HubError } from '../../../../shared/kernel/errors';
import { SCALARS } from '../../../../shared/graphql/types/scalars';

const schema = buildSchema(`
  scalar Fen
  enum Kind { STREET TOWN }
  input Item { name: String! quantity: Int price: Fen kind: Kind = TOWN }
  input Equipment { items: [Item!]! }
  type Query { list(input: Equipment, first: Int!): String scale(weight: Float, of: ID): String }
`);
const fen = schema.getType('Fen') as GraphQLScalarType;
fen.parseValue = (value) => {
  if (Number.isSafeInteger(value)) return value;
  throw new HubError('BAD_USER_INPUT', { zh: '金额须为整数分。', en: 'Money is a whole number of fen.' });
};

const operation = getOperationAST(
  parse('query ($input: Equipment, $first: Int!, $kind: Kind = STREET) { list(input: $input, first: $first) }'),
)!;

function coerce(variables: Record<string, unknown>, asked = operation) {
  const coerced = coerceVariables(schema, { operation: asked, neverNull: [] }, variables);
  if ('values' in coerced) return coerced.values;
  const { code, details, faults } = coerced.refusal;
  expect({ code, field: details['field'] }).toEqual({ code: 'BAD_USER_INPUT', field: expect.any(String) as string });
  return faults.map(({ text, ...fault }) => ({ ...fault, ...text }));
}

describe('variables of an operation', () => {
  it('are coerced and get defaults, and undeclared variables are dropped', () => {
    expect(coerce({ first: 1, undeclared: true })).toEqual({ first: 1, kind: 'STREET' });
    expect(coerce({ first: 1, input: { items: { name: 'desk' } } })).toMatchObject({
      input: { items: [{ name: 'desk', kind: 'TOWN' }] },
    });
  });

  it('are refused with one error, which has a fault with its path for each value', () => {
    expect(coerce({ first: 'x', input: { items: [{ name: 'desk' }, { name: 'chair', quantity: 'many' }] } })).toEqual([
      expect.objectContaining({ rule: 'TYPE', field: 'items.1.quantity' }),
      expect.objectContaining({ rule: 'TYPE', field: 'first', zh: '填写的内容无效,请更正:须为整数。' }),
    ]);
  });

  it('are named by the argument that they fill', () => {
    const asked = (source: string) => getOperationAST(parse(source))!;
    const list = asked('query ($i: Equipment, $n: Int!) { list(input: $i, first: $n) }');
    expect(coerce({ n: 'x', i: { items: [{}] } }, list)).toMatchObject([{ field: 'items.0.name' }, { field: 'first' }]);
    const nested = asked('query ($a: String!) { list(input: { items: [{ name: "a" }, { name: $a }] }, first: 1) }');
    expect(coerce({}, nested)).toMatchObject([{ field: 'items.1.name' }]);
    const item = asked('query ($it: Item!) { list(input: { items: [$it] }, first: 1) }');
    expect(coerce({ it: {} }, item)).toMatchObject([{ field: 'items.0.name' }]);
    const spread = asked('query ($n: Int!) { ...F } fragment F on Query { list(first: $n) }');
    expect(coerce({}, spread)).toMatchObject([{ field: 'n' }]);
  });

  it('are refused if a required value is missing, at the top or in an input object', () => {
    expect(coerce({})).toEqual([
      expect.objectContaining({ field: 'first', en: 'This field is required. Give it a value.' }),
    ]);
    expect(coerce({ first: null })).toEqual([expect.objectContaining({ field: 'first' })]);
    expect(coerce({ first: 1, input: { items: [{}] } })).toEqual([
      expect.objectContaining({ field: 'items.0.name', zh: '此项必填,请填写。' }),
    ]);
  });

  it('are refused for an unknown input field, with suggestions from this schema', () => {
    expect(coerce({ first: 1, input: { items: [{ name: 'desk', quantty: 1 }] } })).toEqual([
      expect.objectContaining({ field: 'items.0.quantty', en: expect.stringContaining('"quantity"') as string }),
    ]);
  });

  it('are refused with a scalar’s own message if it has one', () => {
    expect(coerce({ first: 1, input: { items: [{ name: 'desk', price: 0.5 }] } })).toEqual([
      {
        field: 'items.0.price',
        zh: '金额须为整数分。',
        en: 'Money is a whole number of fen.',
      },
    ]);
  });

  it.each([
    ['Int', 0.5, '须为整数。'],
    ['Int', 2 ** 31, '须为 -2147483648 至 2147483647 的整数。'],
    ['Float', 'x', '须为数字。'],
    ['String', 1, '须为文本。'],
    ['Boolean', 1, '须为 true 或者 false。'],
    ['ID', {}, '须为编号。'],
    ['Kind', 'CITY', '须为接口定义所列的值之一。'],
    ['Kind', 1, '须为接口定义所列的值之一。'],
    ['Item', 1, '须为对象。'],
    ['[Int!]', [null], '不得为 null。'],
  ])('are refused with the reason in Chinese: %s from %j', (type, value, reason) => {
    const asked = getOperationAST(parse(`query ($v: ${type}, $first: Int!) { list(first: $first) }`))!;
    expect(coerce({ v: value, first: 1 }, asked)).toMatchObject([{ zh: `填写的内容无效,请更正:${reason}` }]);
  });

  it.each(SCALARS.map((scalar) => [scalar.name, scalar] as const))(
    'are refused with the reason in Chinese: a wrong %s',
    (name, scalar) => {
      const built = buildSchema(`scalar ${name} type Query { list(v: ${name}): String }`);
      (built.getType(name) as GraphQLScalarType).parseValue = scalar.parseValue;
      const asked = getOperationAST(parse(`query ($v: ${name}) { list(v: $v) }`))!;
      const coerced = coerceVariables(built, { operation: asked, neverNull: [] }, { v: '!' });
      expect('refusal' in coerced && coerced.refusal.text.zh).toMatch(/^填写的内容无效,请更正:须为[^a-z]/);
    },
  );

  it('are refused if the schema has no input type of the named type', () => {
    const odd = getOperationAST(parse('query ($odd: [Desk!]) { __typename }'))!;
    const coerced = coerceVariables(
      buildSchema('type Query { a: Int }'),
      { operation: odd, neverNull: [] },
      { odd: 1 },
    );
    expect('refusal' in coerced && coerced.refusal.text).toEqual({
      zh: '变量的类型“[Desk!]”不是接口定义中的输入类型,请改正。',
      en: 'The type "[Desk!]" of the variable is not an input type of the schema. Correct it.',
    });
  });

  it('have at most a hundred faults reported at a time', () => {
    const items = Array.from({ length: 300 }, () => ({ name: 1 }));
    expect(coerce({ first: 1, input: { items } })).toHaveLength(100);
  });

  it('are not checked further after the reported faults', () => {
    let asked = 0;
    const counting = buildSchema('scalar Odd type Query { list(all: [Odd!]): String }');
    (counting.getType('Odd') as GraphQLScalarType).parseValue = () => {
      asked += 1;
      throw new Error('odd');
    };
    const list = getOperationAST(parse('query ($all: [Odd!]) { list(all: $all) }'))!;
    const coerced = coerceVariables(
      counting,
      { operation: list, neverNull: [] },
      { all: Array.from({ length: 10_000 }, () => 1) },
    );
    expect('refusal' in coerced && coerced.refusal.faults).toHaveLength(100);
    expect(asked).toBeLessThan(300);
  });

  it('are refused if they are nested too deep, whatever their type', () => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown;
    const objects = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as unknown;
    for (const input of [nested(51), nested(100_000), objects]) {
      const en = 'The value is nested too deeply. Nest it at most 50 levels deep.';
      expect(coerce({ first: 1, input })).toEqual([
        expect.objectContaining({ field: 'input', rule: 'MAX_LEVELS', limit: 50, en }),
      ]);
    }
    expect(coerce({ first: 1, input: { items: nested(50) } })).toMatchObject([{ field: 'input' }]);
    expect(coerce({ first: 1, input: { items: nested(49) } })).toMatchObject([{ field: 'items.0' }]);
  });

  it('take no value from the prototype of the caller’s object', () => {
    const inherited = Object.create({ first: 1 }) as Record<string, unknown>;
    expect(coerce(inherited)).toEqual([expect.objectContaining({ field: 'first' })]);
  });
});
