import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  type GraphQLEnumType,
  GraphQLID,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { audienceSchema } from '../../../../shared/graphql/audience/audience-schema';
import { tagOf } from '../../../../shared/graphql/audience/audience-tag';

const TAG = 'directive @tag(name: String!) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE';
const schema = (sdl: string) => buildSchema(`${TAG}\n${sdl}`);
const PUBLIC = '@tag(name: "public")';
const HUB = '@tag(name: "district-hub")';

describe('tag of a role', () => {
  it('is its name in kebab-case', () => {
    expect(tagOf('DISTRICT_BUREAU')).toBe('district-bureau');
    expect(tagOf('PUBLIC')).toBe('public');
  });
});

describe('schema of an audience', () => {
  const graph = schema(`
    enum Kind { A B }
    enum Hidden { X }
    input Filter { name: String ${PUBLIC} rank: Int ${HUB} kind: Kind ${PUBLIC} }
    type Query {
      stations(filter: Filter, first: Int!): [Station!] ${PUBLIC} ${HUB}
      secret(kind: Hidden): String ${HUB}
      forgotten: String
    }
    type Mutation { close(id: ID!): Station ${HUB} }
    type Station { id: ID! ${PUBLIC} ${HUB} kind: Kind ${PUBLIC} remark: Remark ${HUB} untagged: String }
    type Remark { text: String ${HUB} }
  `);

  it('contains the tagged fields and input fields, and no type that only other roles reach', () => {
    expect(printSchema(audienceSchema(graph, 'PUBLIC'))).toMatchInlineSnapshot(`
     "type Query {
       stations(filter: Filter, first: Int!): [Station!]
     }

     type Station {
       id: ID!
       kind: Kind
     }

     enum Kind {
       A
       B
     }

     input Filter {
       name: String
       kind: Kind
     }"
    `);
  });

  it('differs by role, and contains no field without a tag', () => {
    const hub = printSchema(audienceSchema(graph, 'DISTRICT_HUB'));
    expect(hub).toContain('remark: Remark');
    expect(hub).toContain('type Mutation');
    expect(hub).not.toContain('kind: Kind\n}');
    expect(hub).not.toContain('untagged');
    expect(hub).not.toContain('forgotten');
  });

  it('contains only those values of an enum that have the tag of the role', () => {
    const sorted = schema(`
      enum Order { NAME ${PUBLIC} ${HUB} SCORE ${HUB} FORGOTTEN }
      type Query { list(orderBy: Order): [String!] ${PUBLIC} ${HUB} }
    `);
    const valuesOf = (role: 'PUBLIC' | 'DISTRICT_HUB') =>
      (audienceSchema(sorted, role).getType('Order') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect(valuesOf('PUBLIC')).toEqual(['NAME']);
    expect(valuesOf('DISTRICT_HUB')).toEqual(['NAME', 'SCORE']);
    const asked = validate(audienceSchema(sorted, 'PUBLIC'), parse('{ list(orderBy: SCORE) }'));
    expect(asked.map(({ message }) => message).join()).toMatch(/"SCORE" does not exist in "Order"/);
  });

  it('leaves out an optional argument whose enum has no value for the role', () => {
    const tagged = schema(
      `enum Order { SCORE ${HUB} } type Query { list(first: Int, orderBy: Order): String ${PUBLIC} ${HUB} }`,
    );
    const namesFor = (role: 'PUBLIC' | 'DISTRICT_HUB') => {
      const { list } = audienceSchema(tagged, role).getQueryType()!.getFields();
      return list!.args.map(({ name }) => name);
    };
    expect(namesFor('PUBLIC')).toEqual(['first']);
    expect(namesFor('DISTRICT_HUB')).toEqual(['first', 'orderBy']);
  });

  it('does not confuse a tag with a longer tag that begins with the same letters', () => {
    const alike = schema(`type Query { a: String @tag(name: "publicity") b: String ${PUBLIC} }`);
    expect(Object.keys(audienceSchema(alike, 'PUBLIC').getQueryType()!.getFields())).toEqual(['b']);
  });

  it('reads tags that code added as extensions', () => {
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: {
        one: { type: GraphQLString, extensions: { directives: { tag: { name: 'public' } } } },
        many: { type: GraphQLID, extensions: { directives: { tag: [{ name: 'auditor' }, { name: 'public' }] } } },
        none: { type: GraphQLString, extensions: { directives: { tag: [{ name: 'auditor' }] } } },
      },
    });
    const fields = audienceSchema(new GraphQLSchema({ query }), 'PUBLIC').getQueryType()!.getFields();
    expect(Object.keys(fields)).toEqual(['one', 'many']);
  });
});

describe('subgraph schema of an audience', () => {
  const subgraph = buildSubgraphSchema([
    {
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag"])
        type Query { stations: [Station!] ${PUBLIC} }
        type Station @key(fields: "id") { id: ID! ${PUBLIC} ${HUB} phone: String ${HUB} }
        type Worker @key(fields: "id") { id: ID! ${HUB} name: String ${HUB} }
      `),
    },
  ]);

  it('contains _entities with only the visible entities, and never _service', () => {
    const seen = audienceSchema(subgraph, 'PUBLIC');
    expect(Object.keys(seen.getQueryType()!.getFields()).sort()).toEqual(['_entities', 'stations']);
    expect(printSchema(seen)).toContain('union _Entity = Station');
    expect(seen.getType('Worker')).toBeUndefined();
    expect(seen.getType('_Service')).toBeUndefined();
  });

  it('contains _entities for a role that sees entities but no root field', () => {
    const seen = audienceSchema(subgraph, 'DISTRICT_HUB');
    expect(Object.keys(seen.getQueryType()!.getFields())).toEqual(['_entities']);
  });

  it('accepts no query of a role that sees no field of the subgraph', () => {
    const seen = audienceSchema(subgraph, 'AUDITOR');
    expect(validate(seen, parse('{ stations { id } }'))).not.toEqual([]);
    expect(validate(seen, parse('{ _entities(representations: []) { __typename } }'))).not.toEqual([]);
    expect(validate(seen, parse('{ _service { sdl } }'))).not.toEqual([]);
  });
});

describe('inconsistent tags, refused at start-up with their coordinate', () => {
  const cases: [string, string, RegExp][] = [
    ['a role for which Query is empty', `type Query { a: String ${HUB} }`, /PUBLIC sees no field of Query/],
    [
      'a required argument whose input type is empty',
      `input In { a: String ${HUB} } type Query { a(in: In!): String ${PUBLIC} }`,
      /PUBLIC sees Query\.a\(in:\), but no field of its type In/,
    ],
    [
      'an optional argument whose input type is empty',
      `input In { a: String ${HUB} } type Query { a(in: In): String ${PUBLIC} }`,
      /Query\.a\(in:\)/,
    ],
    [
      'a required input field that is hidden',
      `input In { a: String ${PUBLIC} b: Int! ${HUB} } type Query { a(in: In): String ${PUBLIC} }`,
      /In\.b is required, but PUBLIC cannot see it/,
    ],
    [
      'a hidden input field with a default value, which the executor would fill in',
      `input In { a: String ${PUBLIC} b: Int = 1 ${HUB} } type Query { a(in: In): String ${PUBLIC} }`,
      /In\.b has a default value, but PUBLIC cannot see it/,
    ],
    [
      'a field whose type has no visible field',
      `type T { a: String ${HUB} } type Query { t: T ${PUBLIC} }`,
      /PUBLIC sees Query\.t, but no field of its type T/,
    ],
    [
      'types whose fields only return each other',
      `type A { b: B ${PUBLIC} } type B { a: A ${PUBLIC} x: Int ${HUB} } type Query { a: A ${PUBLIC} ok: Int ${PUBLIC} }`,
      /PUBLIC sees Query\.a, but no field of its type A/,
    ],
    [
      'a field that returns a root type',
      `type Query { again: Query ${PUBLIC} ok: Int ${PUBLIC} }`,
      /Query\.again must not return a root type/,
    ],
    [
      'an interface',
      `interface I { a: String ${PUBLIC} } type T implements I { a: String } type Query { t: I ${PUBLIC} x: T }`,
      /I is an interface/,
    ],
    ['a union', `type T { a: String } union U = T type Query { u: U ${PUBLIC} }`, /U is a union/],
    [
      'a subscription',
      `type Query { a: String ${PUBLIC} } type Subscription { a: String ${PUBLIC} }`,
      /must not have subscriptions/,
    ],
  ];

  it.each(cases)('%s', (_name, sdl, message) => {
    expect(() => audienceSchema(schema(sdl), 'PUBLIC')).toThrow(message);
  });

  it('include an enum without values', () => {
    const empty = buildSchema(`${TAG} enum E type Query { e: E ${PUBLIC} }`, {
      assumeValid: true,
      assumeValidSDL: true,
    });
    expect(() => audienceSchema(empty, 'PUBLIC')).toThrow(/The role PUBLIC may use no value of the enum E\./);
  });

  it('include an input enum without a value for the role, and an output enum whose values have tags', () => {
    for (const type of ['Order!', 'Order = SCORE']) {
      const hidden = schema(`enum Order { SCORE ${HUB} } type Query { list(orderBy: ${type}): String ${PUBLIC} }`);
      expect(() => audienceSchema(hidden, 'PUBLIC')).toThrow(/The role PUBLIC may use no value of the enum Order/);
    }
    const output = schema(`enum Order { SCORE ${PUBLIC} } type Query { order: Order ${PUBLIC} }`);
    expect(() => audienceSchema(output, 'PUBLIC')).toThrow(/Query\.order returns Order, whose values have tags/);
  });

  it('include an entity with a visible field and an invisible key, simple or nested', () => {
    const entity = (key: string, id: string) =>
      schema(`
        directive @key(fields: String!) repeatable on OBJECT
        type Station { id: ID! ${id} }
        type Lot @key(fields: "${key}") { id: ID! ${PUBLIC} station: Station ${PUBLIC} name: String ${PUBLIC} code: String }
        type Query { lot: Lot ${PUBLIC} }
      `);
    expect(() => audienceSchema(entity('id', PUBLIC), 'PUBLIC')).not.toThrow();
    expect(() => audienceSchema(entity('code', PUBLIC), 'PUBLIC')).toThrow(
      /PUBLIC sees Lot, but not its key Lot\.code/,
    );
    expect(() => audienceSchema(entity('station { id }', `${HUB}`), 'PUBLIC')).toThrow(/Station/);
  });
});
