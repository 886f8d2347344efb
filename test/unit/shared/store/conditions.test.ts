import { contains, isHeld, sqlValue } from '../../../../shared/store/sql/conditions';

describe('parameter of a statement', () => {
  it('is one plain value that both drivers accept', () => {
    expect([null, 'a', 1, true, false].map(sqlValue)).toEqual([null, 'a', 1, 1, 0]);
  });

  it('is never an object, which a driver would write into the statement', () => {
    for (const value of [{ id: '1' }, ['1'], undefined, new Date(0)]) expect(() => sqlValue(value)).toThrow(TypeError);
  });
});

it('escapes the wildcards of a search, and folds width, case and white space', () => {
  expect(contains('name', 'Ａ b_%!')).toEqual({ sql: "t.`name` LIKE ? ESCAPE '!'", parameters: ['%ab!_!%!!%'] });
});

it('recognises that no row contains a text with a blank at the end', () => {
  expect(['a', ' a', '', 7, null].map(isHeld)).toEqual([true, true, true, true, true]);
  expect(['a ', ' '].map(isHeld)).toEqual([false, false]);
});
