import { buildSchema } from 'graphql';
import { type Row, type Subgraph } from './subgraphs';

/** A library in three subgraphs. Its graph has interfaces, unions, an interface object and cyclic references. */
export const LIBRARY: Readonly<Record<string, Subgraph>> = {
  catalogue: {
    sdl: `
      type Query { media: [Media!] newest: Media book: Book things: [Thing] }
      interface Thing { id: ID! }
      interface Media implements Thing @key(fields: "id") { id: ID! title: String! related: [Media!]! cover: Image }
      type Book implements Media & Thing @key(fields: "id") {
        id: ID! title: String! related: [Media!]! cover: Image pages: Int sequel: Book
      }
      type Film implements Media & Thing @key(fields: "id") {
        id: ID! title: String! related: [Media!]! cover: Image minutes: Int
      }
      type Person implements Thing @key(fields: "id") { id: ID! }
      type Image { url: String! alt: String }`,
    resolvers: {
      Query: {
        media: () => ROWS.filter(({ id }) => id !== 'p1' && id !== 'p2'),
        newest: () => row('f1'),
        book: () => row('b1'),
        things: () => [row('p1'), row('b2'), null, row('f1')],
      },
    },
  },
  people: {
    sdl: `
      type Query { people: [Person!] works: [Work!] found: [Found] }
      type Person implements Named @key(fields: "id") { id: ID! name: String! works: [Work!]! favourite: Work }
      interface Named { name: String! }
      type Company implements Named { name: String! owner: Person }
      type Book @key(fields: "id") { id: ID! author: Person publisher: Named }
      type Film @key(fields: "id") { id: ID! cast: [Person!] publisher: Named }
      union Work = Book | Film
      union Found = Person | Book | Company`,
    resolvers: {
      Query: {
        people: () => [row('p1'), row('p2')],
        works: () => [row('b1'), row('f1')],
        found: () => [row('b2'), COMPANY, row('p2'), null],
      },
    },
  },
  ratings: {
    sdl: `
      type Query { best: Media }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews: [Review!]! }
      type Review { text: String! about: Media }`,
    resolvers: { Query: { best: () => row('b2') } },
  },
};

/** The graph of {@link LIBRARY} as one schema. */
export const LIBRARY_SCHEMA = buildSchema(`
  type Query {
    media: [Media!] newest: Media book: Book things: [Thing]
    people: [Person!] works: [Work!] found: [Found] best: Media
  }
  interface Thing { id: ID! }
  interface Named { name: String! }
  interface Media implements Thing {
    id: ID! title: String! related: [Media!]! cover: Image stars: Int reviews: [Review!]!
  }
  type Book implements Media & Thing {
    id: ID! title: String! related: [Media!]! cover: Image stars: Int reviews: [Review!]!
    pages: Int sequel: Book author: Person publisher: Named
  }
  type Film implements Media & Thing {
    id: ID! title: String! related: [Media!]! cover: Image stars: Int reviews: [Review!]!
    minutes: Int cast: [Person!] publisher: Named
  }
  type Person implements Thing & Named { id: ID! name: String! works: [Work!]! favourite: Work }
  type Company implements Named { name: String! owner: Person }
  type Image { url: String! alt: String }
  type Review { text: String! about: Media }
  union Work = Book | Film
  union Found = Person | Book | Company`);

function row(id: string): Row {
  const found = ROWS.find((each) => each['id'] === id);
  if (found === undefined) throw new Error(`There is no row ${id}.`);
  return found;
}

const COMPANY: Row = { __typename: 'Company', name: 'Press', owner: () => row('p1') };

export const ROWS: readonly Row[] = [
  {
    ...{ __typename: 'Book', id: 'b1', title: 'Waters', pages: 300, stars: 4, publisher: COMPANY },
    cover: { url: '/b1', alt: null },
    ...{ related: () => [row('f1'), row('b2')], sequel: () => row('b2'), author: () => row('p1') },
    reviews: () => [review('good', 'b1'), review('long', 'f1')],
  },
  {
    ...{ __typename: 'Book', id: 'b2', title: 'Margins', pages: null, stars: null, publisher: () => row('p2') },
    cover: null,
    ...{ related: () => [row('b1')], sequel: null, author: () => row('p2'), reviews: () => [] },
  },
  {
    ...{ __typename: 'Film', id: 'f1', title: 'Waters', minutes: 90, stars: 2, publisher: null },
    cover: { url: '/f1', alt: 'a lake' },
    ...{ related: () => [row('b1'), row('f1')], cast: () => [row('p2'), row('p1')] },
    reviews: () => [review('short', 'b2')],
  },
  { __typename: 'Person', id: 'p1', name: 'Lin', works: () => [row('b1'), row('f1')], favourite: () => row('f1') },
  { __typename: 'Person', id: 'p2', name: 'Wu', works: () => [row('b2')], favourite: () => row('b1') },
];

function review(text: string, id: string) {
  return { text, about: () => row(id) };
}

export const LIBRARY_ROOT: Readonly<Record<string, unknown>> = {
  media: () => [row('b1'), row('b2'), row('f1')],
  newest: () => row('f1'),
  book: () => row('b1'),
  things: () => [row('p1'), row('b2'), null, row('f1')],
  people: () => [row('p1'), row('p2')],
  works: () => [row('b1'), row('f1')],
  found: () => [row('b2'), COMPANY, row('p2'), null],
  best: () => row('b2'),
};
