import { mergeDistinct } from '../../../../shared/kernel/merge-distinct';

describe('mergeDistinct', () => {
  it('merges objects of different keys', () => {
    const merged: { a: number; b: string } = mergeDistinct([{ a: 1 }, { b: 'two' }]);
    expect(merged).toEqual({ a: 1, b: 'two' });
  });

  it('does not compile with a repeated key, and throws', () => {
    // @ts-expect-error: the key a occurs twice.
    expect(() => mergeDistinct([{ a: 1 }, { b: 2 }, { a: 3 }])).toThrow(
      'Two parts have the key a. Each key must occur once.',
    );
  });

  it('throws for a repeated key that the types hide', () => {
    const hidden: object = { a: 3 };
    expect(() => mergeDistinct([{ a: 1 }, hidden])).toThrow('Two parts have the key a. Each key must occur once.');
  });
});
