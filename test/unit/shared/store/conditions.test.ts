import { contains, isHeld, sqlValue } from '../../../../shared/store/sql/conditions';

describe('a parameter of a statement', () => {
  it('is one plain value, which both drivers take', () => {
    expect([null, 'a', 1, true, false].map(sqlValue)).toEqual([null, 'a', 1, 1, 0]);
  });

  it('is never an object, which a driver would write into the statement', () => {
    for (const value of [{ id: '1' }, ['1'], undefined, new Date(0)]) expect(() => sqlValue(value)).toThrow(TypeError);
  });
});

it('takes the wildcards of a search literally, and folds width, case and white space', () => {
  expect(contains('name', 'Ａ b_%!')).toEqual({ sql: "t.`name` LIKE ? ESCAPE '!'", parameters: ['%ab!_!%!!%'] });
});

it('takes no text that ends with a blank for one that a row may hold', () => {
  expect(['a', ' a', '', 7, null].map(isHeld)).toEqual([true, true, true, true, true]);
  expect(['a ', ' '].map(isHeld)).toEqual([false, false]);
});
