import { keepOrder } from '../../support/registry/schema/keep-order';

const EARLIER = `type Query {
  b(two: Int, one: Int): Kind
  a: Int
}

enum Kind {
  SECOND
  FIRST
}
`;

describe('keepOrder', () => {
  it('puts known items in their earlier order, and new items last', () => {
    const composed = `enum Kind { FIRST NEW SECOND } type Other { x: Int } type Query { c: Int a: Int b(one: Int two: Int): Kind }`;
    expect(keepOrder(composed, EARLIER)).toBe(`type Query {
  b(two: Int, one: Int): Kind
  a: Int
  c: Int
}

enum Kind {
  SECOND
  FIRST
  NEW
}

type Other {
  x: Int
}
`);
  });

  it('does not change a schema without changes', () => {
    expect(keepOrder(EARLIER, EARLIER)).toBe(EARLIER);
  });
});
