import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ASSESSOR, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { audienceSchemas, valuesOf } from '../../support/registry/leak-bench';
import { nested } from '../../support/oracle/list-call';
import { CITY, NOW, smallCity } from '../../support/city/small-city';

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TEXTS = ['', ' ', '\u0000', 'a\u0000', '\ud800', '%', '_', '\\', "'", '"', '￿', '😀', 'x'.repeat(20_000)];
/**
 * Odd values for each scalar: limits of ranges, values that databases compare loosely, and values that may break a
 * cursor.
 */
const ODD: Readonly<Record<string, readonly unknown[]>> = {
  ID: TEXTS,
  String: TEXTS,
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Boolean: [true, false],
  Float: [0, -1, 1e308, 5e-324],
  Fen: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 53, 1e20],
  Date: ['0001-01-01', '9999-12-31', '2024-02-29', '2023-02-29'],
  DateTime: ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  IsoWeek: ['0001-W01', '9999-W52', '2026-W53', '2025-W53', '2026-W00'],
  DivisionCode: ['99', '11', '9999', '999999', '370102999', '370102001001', '10'],
  RuleId: ['ST-1', 'CO-9'],
  Cursor: [
    ...[[], [''], [null], [0], ['', ''], ['', '', ''], [0, 0], [0, 0, 0], ['x', 1, 'y'], [1e300], [{}]].map(cursor),
    ...[cursor(['\u0000', '\u0000']), cursor('x'), cursor({ length: 1 }), 'AAAA', '_', '-'],
  ],
};

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

type Case = { path: string; type: string; isList: boolean; values: readonly unknown[] };

/** Returns each scalar argument of a field, and each scalar field of its input objects, with the odd values to try. */
function casesOf({ args }: GraphQLField<unknown, unknown>): Case[] {
  const own = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): Case[] => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      return Object.values(named.getFields()).flatMap((each) => own({ name: `${name}.${each.name}`, type: each.type }));
    }
    if (isEnumType(named)) return [];
    const inner = isNonNullType(type) ? (type.ofType as typeof type) : type;
    return [{ path: name, type: named.name, isList: isListType(inner), values: ODD[named.name] ?? [] }];
  };
  return args.flatMap((argument) => own(argument));
}

const schemas = audienceSchemas();
const callers = [office('CITY_BUREAU', CITY), office('FINANCE_BUREAU', CITY), ASSESSOR] as const;

function roots(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {});
}

it('has odd values for every scalar that a list or a key accepts', () => {
  const cases = callers.flatMap(({ role }) => roots(schemas.get(role) as GraphQLSchema).flatMap(casesOf));
  expect([...new Set(cases.filter(({ values }) => values.length === 0).map(({ type }) => type))]).toEqual([]);
});

describe.each(callers.map((caller) => [caller.role, caller] as const))('%s', (role, caller) => {
  const schema = schemas.get(role) as GraphQLSchema;
  const asked = roots(schema).flatMap((field) =>
    casesOf(field).map((each) => [field.name, each.path, field, each] as const),
  );

  it.each(asked)('gives %s with any %s an answer or a refusal, but no internal error', async (_, path, field, each) => {
    const required = Object.fromEntries(
      field.args
        .filter(({ type, name }) => isNonNullType(type) || name === 'first')
        .map((argument) => [argument.name, valuesOf(`Query.${field.name}`, argument)?.[0] ?? 'x']),
    );
    const head = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const call = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const body = getNamedType(field.type).name.endsWith('Connection')
      ? 'totalCount nodes { __typename }'
      : '__typename';
    const source = `query (${head}) { answer: ${field.name}(${call}) { ${body} } }`;
    for (const value of each.values) {
      const variables = { ...required, ...nested({ [path]: each.isList ? [value] : value }) };
      const { body: answer, text } = await hub.ask(caller, source, variables);
      const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
      expect({ value: shown(value), codes: codes.filter((code) => code !== 'BAD_USER_INPUT'), text }).toEqual({
        value: shown(value),
        codes: [],
        text,
      });
      const fields = answer.errors?.map(({ extensions }) => extensions['field']) ?? [];
      for (const named of fields) expect(String(named)).toMatch(new RegExp(`^${path.replace('.', '\\.')}(\\.|$)`));
    }
  });
});

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}
