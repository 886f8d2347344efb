import { type CursorValue, type SortKind, decodeCursor, encodeCursor } from '../../../../shared/store/sql/cursor';

const refusedAs = (field: string) =>
  expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field } }) as unknown as Error;
const invalid = refusedAs('after');
const list = (...kinds: SortKind[]) => ({ list: 'station id ASC', kinds });

it('returns the sort values of the last row of a page', () => {
  const values = ['370102', 7, '2026-03-31'];
  const stations = list('text', 'integer', 'date');
  expect(decodeCursor(encodeCursor(values, stations), stations)).toEqual(values);
});

it('refuses a cursor of another list, even if it has the same types', () => {
  const cursor = encodeCursor(['a'], { list: 'contract id ASC', kinds: ['text'] });
  expect(() => decodeCursor(cursor, list('text'))).toThrow(invalid);
  expect(() => decodeCursor(cursor, list('text'), true)).toThrow(refusedAs('before'));
});

it.each<[string, readonly CursorValue[], SortKind]>([
  ['a text in place of a date', ['heute'], 'date'],
  ['a day that is not in the calendar', ['2026-02-30'], 'date'],
  ['a text in place of a number', ['7'], 'integer'],
  ['a number beyond safe integers', [2 ** 53], 'integer'],
  ['a number in place of a text', [7], 'text'],
  ['more values than the list sorts by', ['a', 'b'], 'text'],
  ['a very long word', ['a'.repeat(257)], 'text'],
])('refuses %s', (_, values, kind) => {
  expect(() => decodeCursor(encodeCursor(values, list(kind)), list(kind))).toThrow(invalid);
});

it.each(['', '*', 'AAAA', Buffer.from('{}').toString('base64url'), Buffer.from('null').toString('base64url')])(
  'refuses %j, which is not a cursor of any list',
  (cursor) => {
    expect(() => decodeCursor(cursor, list('text'))).toThrow(invalid);
  },
);
