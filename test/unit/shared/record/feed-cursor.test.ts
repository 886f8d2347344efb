import fc from 'fast-check';
import { decodePosition, encodePosition } from '../../../../shared/record/events/feed-cursor';
import { CursorScalar } from '../../../../shared/graphql/types/scalars';

const chain = fc.integer({ min: 1000, max: 9999 }).map(String);
const sequence = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('cursor of a feed', () => {
  it('decodes to the encoded positions', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(chain, sequence), { selector: ([code]) => code }), (entries) => {
        const position = new Map(entries);
        const cursor = encodePosition(position);
        expect(decodePosition(cursor)).toEqual(position);
        expect(CursorScalar.parseValue(cursor)).toBe(cursor);
      }),
    );
  });

  it('has room for the positions of all cities of the country', () => {
    const position = new Map(Array.from({ length: 400 }, (_, index) => [String(1100 + index), 2 ** 31 - 1]));
    expect(decodePosition(CursorScalar.parseValue(encodePosition(position)) as string)).toEqual(position);
  });

  it('means the first event if it is absent', () => {
    expect(decodePosition(null)).toEqual(new Map());
    expect(decodePosition(encodePosition(new Map()))).toEqual(new Map());
  });

  it.each([
    '',
    'e37011',
    'f3701',
    'f37010',
    'f370101',
    'f37011_',
    'f37011__37021',
    'f37011_37011',
    'f37021_37011',
    'f3701zzzzzzz',
    'f37011A',
    'f07011',
    'WyJhIl0',
    `f${'37011_'.repeat(2000)}37011`,
  ])('is refused for %p', (cursor) => {
    const refused = expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field: 'after' } }) as Error;
    expect(() => decodePosition(cursor)).toThrow(refused);
  });
});
