import { buildSchema } from 'graphql';
import { type Row, type Subgraph } from './subgraphs';

/** A shop in four subgraphs. It uses every federation directive that decides which subgraph resolves a field. */
export const SHOP: Readonly<Record<string, Subgraph>> = {
  products: {
    sdl: `
      type Query { products: [Product!] shelf: [Item!] }
      type Product @key(fields: "upc") @key(fields: "sku maker { code }") {
        upc: ID! sku: String! maker: Maker! kind: Kind weight: Int size: Size tag: Tag secret: String @inaccessible
        price(currency: Currency!): Int
      }
      type Maker @shareable { code: ID! }
      type Size @shareable { w: Int h: Int }
      type Colour @shareable { hex: String }
      type Word @shareable { text: String }
      type Voucher { worth: Int }
      union Tag = Colour | Word
      union Item = Product | Voucher
      enum Kind { TOY TOOL }
      enum Currency { EUR CNY }`,
    resolvers: { Query: { products: () => PRODUCTS, shelf: () => [PRODUCTS[1], VOUCHER] } },
  },
  stock: {
    sdl: `
      type Query { stocked(order: Order, filter: Filter): [Product!] parts: [Part] }
      type Product @key(fields: "sku maker { code }") {
        sku: String! maker: Maker! count: Int label: String
        weight: Int @external size: Size @external tag: Tag @external price(currency: Currency!): Int @external
        fee(express: Boolean): Int @requires(fields: "weight size { w h }")
        taxed: Int @requires(fields: "price(currency: EUR)")
        note: String @requires(fields: "tag { ... on Colour { hex } ... on Word { text } }")
      }
      type Maker @shareable { code: ID! }
      type Size @shareable { w: Int h: Int }
      type Colour @shareable { hex: String }
      type Word @shareable { text: String }
      union Tag = Colour | Word
      union Part = Product | Colour
      enum Currency { EUR CNY }
      enum Order { UP DOWN SIDEWAYS }
      input Filter { least: Int most: Int }`,
    resolvers: {
      Query: {
        stocked: (_, { order }) => (order === 'DOWN' ? [...PRODUCTS].reverse() : PRODUCTS),
        parts: () => [PRODUCTS[2], { __typename: 'Colour', hex: '#000' }],
      },
      Product: {
        label: () => 'the label that was overridden',
        fee: ({ sent }, { express }) => feeOf(sent, express),
        taxed: ({ sent }) => Number(sent['price']) * 2,
        note: ({ sent }) => noteOf(sent['tag']),
      },
    },
  },
  reviews: {
    sdl: `
      type Query { count(order: Order, filter: Filter): Int }
      type Mutation { praise(upc: ID!): Product blame(upc: ID!): Product }
      type Product @key(fields: "upc") { upc: ID! label: String @override(from: "stock") reviews: [Review!]! }
      type Review { text: String! by: User @provides(fields: "name") of: Product! }
      type User @key(fields: "id") { id: ID! name: String @external }
      enum Order { UP DOWN }
      input Filter { least: Int }`,
    resolvers: { Query: { count: () => 3 }, Mutation: { praise: (_, { upc }) => productOf(upc) } },
  },
  users: {
    sdl: 'type Query { users: [User!] } type User @key(fields: "id") { id: ID! name: String age: Int }',
    resolvers: { Query: { users: () => USERS } },
  },
};

/** The graph of {@link SHOP} as one schema. */
export const SHOP_SCHEMA = buildSchema(`
  type Query {
    products: [Product!] shelf: [Item!] stocked(order: Order, filter: Filter): [Product!] parts: [Part]
    count(order: Order, filter: Filter): Int users: [User!]
  }
  type Mutation { praise(upc: ID!): Product blame(upc: ID!): Product }
  type Product {
    upc: ID! sku: String! maker: Maker! kind: Kind weight: Int size: Size tag: Tag price(currency: Currency!): Int
    count: Int label: String fee(express: Boolean): Int taxed: Int note: String reviews: [Review!]!
  }
  type Maker { code: ID! }
  type Size { w: Int h: Int }
  type Colour { hex: String }
  type Word { text: String }
  type Voucher { worth: Int }
  type Review { text: String! by: User of: Product! }
  type User { id: ID! name: String age: Int }
  union Tag = Colour | Word
  union Item = Product | Voucher
  union Part = Product | Colour
  enum Kind { TOY TOOL }
  enum Currency { EUR CNY }
  enum Order { UP DOWN }
  input Filter { least: Int }`);

type Values = Readonly<Record<string, unknown>>;

function feeOf(values: Values, express: unknown): number | null {
  const size = values['size'] as { w: number; h: number } | null | undefined;
  return size ? (Number(values['weight']) + size.w * size.h) * (express === true ? 2 : 1) : null;
}

function noteOf(tag: unknown): string | null {
  const { hex, text } = (tag ?? {}) as { hex?: string; text?: string };
  return hex ?? text ?? null;
}

function productOf(upc: unknown): Row | undefined {
  return PRODUCTS.find((each) => each['upc'] === upc);
}

const USERS: readonly Row[] = [
  { __typename: 'User', id: 'u1', name: 'Lin', age: 40 },
  { __typename: 'User', id: 'u2', name: null, age: 8 },
];
const VOUCHER: Row = { __typename: 'Voucher', worth: 5 };

/** The products. The first two have the same `sku`. Only the whole key, with both of its fields, distinguishes them. */
const PRODUCTS: readonly Row[] = [
  product({ upc: '1', sku: 's', maker: { code: 'm1' }, kind: 'TOY', weight: 3, size: { w: 2, h: 5 }, count: 7 }),
  product({ upc: '2', sku: 's', maker: { code: 'm2' }, kind: 'TOOL', weight: 4, size: { w: 1, h: 1 }, count: 0 }),
  product({ upc: '3', sku: 't', maker: { code: 'm1' }, kind: null, weight: 1, size: null, count: null }),
];

function product(values: Values): Row {
  const tags = { TOY: { __typename: 'Colour', hex: '#f00' }, TOOL: { __typename: 'Word', text: 'sharp' } };
  const tag = tags[values['kind'] as keyof typeof tags] ?? null;
  const price = Number(values['weight']) * 10;
  return {
    __typename: 'Product',
    ...values,
    ...{ tag, label: `label ${String(values['upc'])}`, secret: 'secret', taxed: price * 2, note: noteOf(tag) },
    price: ({ currency }: { currency: string }) => (currency === 'EUR' ? price : price * 8),
    fee: ({ express }: { express?: boolean }) => feeOf(values, express),
    reviews: () => (values['upc'] === '3' ? [] : [{ text: 'good', by: USERS[0], of: () => productOf('3') }]),
  };
}

export const SHOP_ROWS: readonly Row[] = [...PRODUCTS, ...USERS];

export const SHOP_ROOT: Readonly<Record<string, unknown>> = {
  products: PRODUCTS,
  shelf: [PRODUCTS[1], VOUCHER],
  stocked: ({ order }: { order?: string }) => (order === 'DOWN' ? [...PRODUCTS].reverse() : PRODUCTS),
  parts: [PRODUCTS[2], { __typename: 'Colour', hex: '#000' }],
  count: 3,
  users: USERS,
  praise: ({ upc }: { upc: string }) => productOf(upc),
};
