import { type RequiresSelection } from '@graphql-hive/router-query-planner';
import { buildSchema } from 'graphql';
import { type Entity, UnsupportedPlan } from '../../../../../gateway/graph/plan/plan-run';
import { compileRepresentation } from '../../../../../gateway/graph/plan/representations';

const SUPERGRAPH = buildSchema(`
  type Query { media: Media }
  interface Media { id: ID! }
  type Book implements Media { id: ID! isbn: String }
  type Film implements Media { id: ID! isan: String }
  type Person { id: ID! }
  union Work = Book | Film
`);

const field = (name: string, selections?: RequiresSelection[], alias?: string): RequiresSelection => ({
  kind: 'Field',
  name,
  ...(selections && { selections }),
  ...(alias !== undefined && { alias }),
});
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});
const TYPENAME = field('__typename');

function represented(requires: RequiresSelection[], entity: Entity): Entity | null {
  return compileRepresentation(requires, SUPERGRAPH)(entity);
}

describe('representation of an entity', () => {
  it('has exactly the selected fields, in the order of the selection', () => {
    const entity = { name: 'Waters', id: 'b1', __typename: 'Book', isbn: '7' };
    expect(JSON.stringify(represented([on('Book', TYPENAME, field('id'), field('isbn'))], entity))).toBe(
      '{"__typename":"Book","id":"b1","isbn":"7"}',
    );
  });

  it('names the type of the entity, even if the selection does not', () => {
    expect(represented([field('id')], { __typename: 'Book', id: 'b1' })).toEqual({ __typename: 'Book', id: 'b1' });
  });

  it('has a field under its alias. The answer has the value under the name, or else under the alias', () => {
    const requires = [field('price', undefined, 'inEuro')];
    const both = { __typename: 'Book', price: 3, inEuro: 4 };
    expect(represented(requires, both)).toEqual({ __typename: 'Book', inEuro: 3 });
    expect(represented(requires, { __typename: 'Book', inEuro: 4 })).toEqual({ __typename: 'Book', inEuro: 4 });
    expect(represented(requires, { __typename: 'Book', price: null, inEuro: 4 })).toBeNull();
  });

  it('has the selected part of objects, lists of objects, and lists of lists', () => {
    const requires = [field('maker', [field('code')]), field('sizes', [field('w')]), field('grid', [field('x')])];
    const entity = {
      __typename: 'Book',
      maker: { code: 'm1', name: 'Press' },
      sizes: [{ w: 1, h: 2 }, null, { h: 3 }],
      grid: [[{ x: 1, y: 2 }], null, []],
    };
    expect(represented(requires, entity)).toEqual({
      __typename: 'Book',
      maker: { code: 'm1' },
      sizes: [{ w: 1 }, null, null],
      grid: [[{ x: 1 }], null, []],
    });
  });

  it('has a list of scalars as it is', () => {
    expect(represented([field('tags')], { __typename: 'Book', tags: ['a', null] })).toEqual({
      __typename: 'Book',
      tags: ['a', null],
    });
  });

  it('leaves out nulls, missing fields, and objects of which nothing is selected', () => {
    const requires = [
      field('id'),
      field('isbn'),
      field('size', [TYPENAME, field('w')]),
      field('cover', [field('url')]),
    ];
    const entity = { __typename: 'Book', id: 'b1', isbn: null, size: { __typename: 'Size', w: null }, cover: null };
    expect(represented(requires, entity)).toStrictEqual({ id: 'b1', __typename: 'Book' });
  });

  it('keeps zero, false and the empty text', () => {
    const requires = [field('pages'), field('isNew'), field('isbn')];
    const entity = { __typename: 'Book', pages: 0, isNew: false, isbn: '' };
    expect(represented(requires, entity)).toEqual(entity);
  });

  it.each<[string, Entity]>([
    ['has no type', { id: 'b1' }],
    ['has null as its type', { __typename: null, id: 'b1' }],
    ['has only its type', { __typename: 'Book' }],
    ['has no value in its key', { __typename: 'Book', id: null }],
  ])('is null if the entity %s', (_name, entity) => {
    for (const requires of [[on('Book', TYPENAME, field('id'))], [TYPENAME, field('id')]])
      expect(represented(requires, entity)).toBeNull();
  });
});

describe('condition on a type in a representation', () => {
  it.each(['Media', 'Work'])('on the abstract type %s matches its possible types, and no other', (name) => {
    const requires = [on(name, TYPENAME, field('id'))];
    for (const __typename of ['Book', 'Film', name])
      expect(represented(requires, { __typename, id: '1' })).toEqual({ __typename, id: '1' });
    expect(represented(requires, { __typename: 'Person', id: '1' })).toBeNull();
  });

  it('on an object type matches this type only, also inside another condition and in nested objects', () => {
    const requires = [
      on('Media', field('id'), on('Book', field('isbn')), on('Film', field('isan'))),
      field('tag', [on('Book', field('isbn')), on('Film', field('isan'))]),
    ];
    const values = { id: '1', isbn: '7', isan: '8' };
    expect(represented(requires, { __typename: 'Book', ...values, tag: { __typename: 'Film', ...values } })).toEqual({
      __typename: 'Book',
      id: '1',
      isbn: '7',
      tag: { isan: '8' },
    });
    expect(represented(requires, { __typename: 'Film', ...values, tag: values })).toEqual({
      __typename: 'Film',
      id: '1',
      isan: '8',
    });
  });

  it('adds to an object of which another condition has selected a part', () => {
    const requires = [on('Media', field('size', [field('w')])), on('Book', field('size', [field('h')]))];
    const entity = { __typename: 'Book', size: { w: 1, h: 2, unit: 'cm' } };
    expect(represented(requires, entity)).toEqual({ __typename: 'Book', size: { w: 1, h: 2 } });
    expect(entity.size).toEqual({ w: 1, h: 2, unit: 'cm' });
  });

  it('on a type that the graph does not have matches the name only', () => {
    expect(represented([on('Draft', field('id'))], { __typename: 'Draft', id: '1' })).toEqual({
      __typename: 'Draft',
      id: '1',
    });
  });
});

it('refuses a representation with a fragment spread, at any depth', () => {
  const spread: RequiresSelection = { kind: 'FragmentSpread', value: 'Key' };
  for (const requires of [[spread], [on('Book', spread)], [field('maker', [spread])]]) {
    expect(() => compileRepresentation(requires, SUPERGRAPH)).toThrow(UnsupportedPlan);
  }
});
