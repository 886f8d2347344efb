import { buildSchema, parse } from 'graphql';
import { compileProjection } from '../../../../gateway/graph/answer/projection';

const SCHEMA = buildSchema(
  `enum Kind { STREET TOWN }
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

const projection = (query: string, data: unknown) =>
  compileProjection(SCHEMA, parse(query, { noLocation: true }))(data);
const projected = (query: string, data: unknown) => projection(query, data).data;

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

  it('keeps null, also in a non-null field, for completion to report', () => {
    const data = { station: { id: null, lead: null, staff: [null, { id: 'w1' }], grid: null }, stations: null };
    const query = '{ station { id lead { id } staff { id } grid { id } } stations { id } }';
    expect(projected(query, data)).toEqual(data);
  });

  it('has lists of lists of objects, scalars and enum values', () => {
    const station = {
      grid: [[{ id: 'w1', name: 'a' }, null], null, []],
      tags: [['a', null], null, []],
      kinds: [['STREET', null, 'TOWN'], null, []],
    };
    expect(projected('{ station { grid { id } tags kinds } }', { station })).toEqual({
      station: {
        grid: [[{ id: 'w1' }, null], null, []],
        tags: station.tags,
        kinds: station.kinds,
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
});

describe('answer that may be sent as it is', () => {
  const QUERY = '{ stations { id kind staff { id } grid { id } } }';
  const station = { id: '1', kind: 'TOWN', staff: [{ id: 'w' }], grid: [[null, { id: 'v' }], null] };

  it('has a valid value or an allowed null in every field', () => {
    expect(projection(QUERY, { stations: [station] })).toStrictEqual({ data: { stations: [station] }, conforms: true });
    const nulls = { id: '1', kind: null, staff: null, grid: null };
    expect(projection(QUERY, { stations: [nulls] })).toStrictEqual({ data: { stations: [nulls] }, conforms: true });
    expect(projection(QUERY, { stations: [{ id: '1' }] })).toStrictEqual({
      data: { stations: [nulls] },
      conforms: true,
    });
    expect(projection(QUERY, { stations: null }).conforms).toBe(true);
    expect(projection('{ station { id } }', { station: {} })).toStrictEqual({
      data: { station: null },
      conforms: true,
    });
  });

  it.each<[string, unknown]>([
    ['a null item in a list of non-null items', [null]],
    ['an item without a non-null field', [{ kind: 'TOWN' }]],
    ['a null in a non-null field', [{ ...station, id: null }]],
    ['a null in a non-null field of an item', [{ ...station, staff: [{ id: null }] }]],
    ['a null in a non-null field of a list in a list', [{ ...station, grid: [[{ id: null }]] }]],
    ['an unknown value of an enum', [{ ...station, kind: 'SECRET' }]],
    ['a property of objects as a value of an enum', [{ ...station, kind: 'toString' }]],
    ['a number as a value of an enum', [{ ...station, kind: 1 }]],
    ['an object in place of a list', station],
    ['a text in place of an object', ['1']],
    ['a list in place of an object', [[station]]],
  ])('does not have %s', (_name, stations) => {
    expect(projection(QUERY, { stations }).conforms).toBe(false);
  });

  it('is an object, whose non-null root fields have values', () => {
    for (const data of [null, undefined, 'text'])
      expect(projection('{ me }', data)).toStrictEqual({ data: null, conforms: false });
    expect(projection('{ me count }', { me: 'me' })).toStrictEqual({ data: null, conforms: false });
  });
});

describe('operation that is not projected', () => {
  it.each([
    ['selects from an interface', '{ media { id } }'],
    ['selects from a union', '{ me works { __typename } }'],
    ['has an inline fragment', '{ ... on Query { me } }'],
    ['has an inline fragment in an object', '{ station { ... { id } } }'],
    ['has a fragment spread', '{ station { ...F } } fragment F on Station { id }'],
    ['introspects the schema', '{ __schema { queryType { name } } }'],
    ['has a field that the schema does not have', '{ station { nothing } }'],
    ['has a root type that the graph does not have', 'subscription { me }'],
    ['is no operation', 'fragment F on Station { id }'],
  ])('gets the answer unchanged, for completion, if it %s', (_name, query) => {
    const data = { other: 1, station: { id: null } };
    expect(projection(query, data)).toStrictEqual({ data, conforms: false });
  });
});

describe('object that holds exactly the requested fields', () => {
  const data = () => ({ stations: [{ id: '1', lead: { id: 'w1', name: 'a' } }] });

  it('is not copied, and neither is a list of such objects', () => {
    const answer = data();
    expect(projected('{ stations { id lead { id name } } }', answer)).toBe(answer);
  });

  it('is copied without a change to the answer if its order or a part of it differs', () => {
    const answer = data();
    expect(JSON.stringify(projected('{ stations { lead { name id } id } }', answer))).toBe(
      '{"stations":[{"lead":{"name":"a","id":"w1"},"id":"1"}]}',
    );
    expect(projected('{ stations { id lead { id } } }', answer)).toStrictEqual({
      stations: [{ id: '1', lead: { id: 'w1' } }],
    });
    expect(projected('{ stations { id lead { id name phone } } me }', answer)).toStrictEqual({
      stations: [{ id: '1', lead: { id: 'w1', name: 'a', phone: null } }],
      me: null,
    });
    expect(answer).toStrictEqual(data());
  });

  it('is copied if one of its values is undefined', () => {
    const answer = { me: undefined, stations: [undefined] };
    expect(projected('{ me stations { id } }', answer)).toStrictEqual({ me: null, stations: [null] });
    expect(answer).toStrictEqual({ me: undefined, stations: [undefined] });
  });
});
