import { buildSchema, parse } from 'graphql';
import { UnsupportedPlan } from '../../../../../gateway/graph/plan/plan-run';
import { compileProjection } from '../../../../../gateway/graph/plan/projection';

const SUPERGRAPH = buildSchema(
  `directive @inaccessible on ENUM_VALUE
  enum Kind { STREET TOWN SECRET @inaccessible }
  type Query { me: String count: Int! station: Station stations: [Station!] media: Media works: [Work!] }
  type Mutation { rename: Station }
  type Station {
    id: ID! name: String! kind: Kind kinds: [[Kind]] sure: Kind! lead: Worker boss: Worker! staff: [Worker!]
    grid: [[Worker]] tags: [[String]]
  }
  type Worker { id: ID! name: String! phone: String }
  interface Media { id: ID! }
  type Book implements Media { id: ID! }
  union Work = Book | Worker`,
  { assumeValidSDL: true },
);

const projected = (query: string, data: Record<string, unknown>) =>
  compileProjection(SUPERGRAPH, parse(query, { noLocation: true }))(data);

describe('projected answer', () => {
  it('has exactly the requested fields, in the order of the operation', () => {
    const data = {
      stations: [{ __typename: 'Station', name: 'one', id: '1', staff: [{ id: 'w1', name: 'a', phone: '138' }] }],
      me: 'me',
      extra: 1,
    };
    expect(JSON.stringify(projected('{ me stations { staff { name id } id } }', data))).toBe(
      '{"me":"me","stations":[{"staff":[{"name":"a","id":"w1"}],"id":"1"}]}',
    );
  });

  it('has a field under its alias, and one field under several aliases', () => {
    const data = { x: { y: '1', id: '2', z: '3' }, station: { id: '4' } };
    expect(projected('{ x: station { y: id z: id } station { id } }', data)).toStrictEqual({
      x: { y: '1', z: '3' },
      station: { id: '4' },
    });
  });

  it('names types, under an alias too, even if the answer does not', () => {
    const query = '{ t: __typename station { __typename of: __typename lead { __typename } } }';
    expect(projected(query, { station: { lead: {} } })).toStrictEqual({
      t: 'Query',
      station: { __typename: 'Station', of: 'Station', lead: { __typename: 'Worker' } },
    });
    expect(projected('{ station { t: __typename } }', { station: { t: 'Given' } })).toStrictEqual({
      station: { t: 'Given' },
    });
    expect(projected('mutation { rename { __typename } }', { rename: {} })).toStrictEqual({
      rename: { __typename: 'Station' },
    });
  });

  it('has null in a nullable field that no subgraph answered', () => {
    expect(
      projected('{ me station { kind kinds lead { id } staff { id } } stations { id } }', { station: {} }),
    ).toEqual({
      me: null,
      station: { kind: null, kinds: null, lead: null, staff: null },
      stations: null,
    });
  });

  it('has null in place of an object without a value in a non-null field', () => {
    const data = { station: { id: '1' }, stations: [{ id: '1', name: 'one' }, { id: '2' }] };
    expect(projected('{ station { id name } stations { id name } }', data)).toEqual({
      station: null,
      stations: [{ id: '1', name: 'one' }, null],
    });
    expect(projected('{ station { sure } }', { station: {} })).toEqual({ station: null });
    expect(projected('{ station { boss { id } } }', { station: {} })).toEqual({ station: null });
    expect(projected('{ me count }', { me: 'me' })).toBeNull();
  });

  it('keeps null, also in a non-null field, for the check of the answer to find', () => {
    const data = { station: { id: null, lead: null, staff: [null, { id: 'w1' }], grid: null }, stations: null };
    const query = '{ station { id lead { id } staff { id } grid { id } } stations { id } }';
    expect(projected(query, data)).toEqual(data);
  });

  it('has lists of lists of objects, scalars and enum values', () => {
    const station = {
      grid: [[{ id: 'w1', name: 'a' }, null], null, []],
      tags: [['a', null], null, []],
      kinds: [['STREET', null, 'NONE'], null, []],
    };
    expect(projected('{ station { grid { id } tags kinds } }', { station })).toEqual({
      station: {
        grid: [[{ id: 'w1' }, null], null, []],
        tags: station.tags,
        kinds: [['STREET', null, null], null, []],
      },
    });
  });

  it('has null in place of a scalar where the operation selects from an object', () => {
    expect(
      projected('{ station { lead { id } staff { id } } }', { station: { lead: 'w1', staff: ['w1', 2] } }),
    ).toEqual({
      station: { lead: null, staff: [null, null] },
    });
  });

  it('is a new object, so that the answer of the plan does not change with it', () => {
    const data = { station: { id: '1', staff: [{ id: 'w1' }] } };
    const result = projected('{ station { id staff { id } } }', data);
    (result?.['station'] as typeof data.station).staff.pop();
    expect(data).toEqual({ station: { id: '1', staff: [{ id: 'w1' }] } });
  });
});

describe('enum value', () => {
  it.each<[unknown, unknown]>([
    ['STREET', 'STREET'],
    ['TOWN', 'TOWN'],
    ['VILLAGE', null],
    ['SECRET', null],
    ['toString', null],
    [1, null],
    [{ kind: 'TOWN' }, null],
    [null, null],
  ])('%p is projected to %p', (value, expected) => {
    expect(projected('{ station { kind sure } }', { station: { kind: value, sure: value } })).toEqual({
      station: { kind: expected, sure: expected },
    });
  });
});

describe('operation that has no projection', () => {
  it.each([
    ['selects from an interface', '{ media { id } }'],
    ['selects from a union', '{ me works { __typename } }'],
    ['has an inline fragment', '{ ... on Query { me } }'],
    ['has an inline fragment in an object', '{ station { ... { id } } }'],
    ['has a fragment spread', '{ station { ...F } } fragment F on Station { id }'],
    ['introspects the schema', '{ __schema { queryType { name } } }'],
    ['has a field that the graph does not have', '{ station { nothing } }'],
    ['has a root type that the graph does not have', 'subscription { me }'],
    ['is no operation', 'fragment F on Station { id }'],
  ])('is refused if it %s', (_name, query) => {
    expect(() => compileProjection(SUPERGRAPH, parse(query))).toThrow(UnsupportedPlan);
  });
});
