import { type CursorValue, decodeCursor, encodeCursor } from '../../../../shared/store/sql/cursor';

const invalid = expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field: 'after' } }) as Error;

it('returns the sort values of the last row', () => {
  const values = ['370102', 7, '2026-03-31'];
  expect(decodeCursor(encodeCursor(values), ['text', 'integer', 'date'])).toEqual(values);
});

it.each<[string, readonly CursorValue[], 'text' | 'date' | 'integer']>([
  ['a text in place of a date', ['heute'], 'date'],
  ['a day that is not in the calendar', ['2026-02-30'], 'date'],
  ['a text in place of a number', ['7'], 'integer'],
  ['a number beyond safe integers', [2 ** 53], 'integer'],
  ['a number in place of a text', [7], 'text'],
  ['more values than the list sorts by', ['a', 'b'], 'text'],
  ['a very long word', ['a'.repeat(257)], 'text'],
])('refuses %s', (_, values, kind) => {
  expect(() => decodeCursor(encodeCursor(values), [kind])).toThrow(invalid);
});

it.each(['', '*', 'AAAA', Buffer.from('{}').toString('base64url'), Buffer.from('null').toString('base64url')])(
  'refuses %j, which is not a cursor of any list',
  (cursor) => {
    expect(() => decodeCursor(cursor, ['text'])).toThrow(invalid);
  },
);
