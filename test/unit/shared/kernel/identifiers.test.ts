import {
  creditCheckCharacter,
  isCreditCode,
  organisationCheckCharacter,
} from '../../../../shared/kernel/ids/credit-code';
import { randomFor } from '../../../../shared/demo/plan/random';
import { birthDateIn, identityCheckCharacter, isIdentityNumber } from '../../../../shared/kernel/ids/identity-number';
import { instantOf, isUlid, ulid } from '../../../../shared/kernel/ids/ulid';

describe('identity number', () => {
  // These are the two examples of GB 11643-1999, annex A.
  it.each(['11010519491231002X', '440524188001010014'])('is valid for the example of the standard, %s', (text) => {
    expect(isIdentityNumber(text)).toBe(true);
    expect(identityCheckCharacter(text.slice(0, 17))).toBe(text.at(-1));
  });

  it.each([
    ['a wrong check character', '110105194912310021'],
    ['a small x', '11010519491231002x'],
    ['two digits swapped', '11010519491230102X'],
    ['15 digits, as before 1999', '110105491231002'],
    ['a leading zero', `0${'1'.repeat(17)}`],
    ['a space', ' 11010519491231002X'],
    ['nothing', ''],
    ['a number', 440524188001010014n],
  ])('is invalid with %s', (_, value) => expect(isIdentityNumber(value)).toBe(false));

  it('is invalid for an impossible date, even with a correct check character', () => {
    const digits = '11010519490230002';
    expect(isIdentityNumber(digits + identityCheckCharacter(digits))).toBe(false);
    expect(birthDateIn(digits)).toBeNull();
    expect(birthDateIn('11010519491231002X')).toBe('1949-12-31');
  });

  it('has a check character for 17 digits only', () => {
    for (const text of ['1101051949123100', '110105194912310021', '1101051949123100X']) {
      expect(() => identityCheckCharacter(text)).toThrow(RangeError);
    }
  });
});

describe('unified social credit code', () => {
  // This is the example in the annex of GB 32100-2015.
  it('is valid for the example of the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it.each([
    ['a wrong check character', '91350100M000100Y44'],
    ['small letters', '91350100m000100y43'],
    ['a letter that it does not have', '91350100I000100Y43'],
    ['17 characters', '91350100M000100Y4'],
    ['a letter in the area', '9135010AM000100Y43'],
    ['null', null],
  ])('is invalid with %s', (_, value) => expect(isCreditCode(value)).toBe(false));

  it('throws for a text without a computable check character', () => {
    for (const text of ['91350100I000100Y4', '91350100M000100Y', ''])
      expect(() => creditCheckCharacter(text)).toThrow(RangeError);
  });

  it('contains an organisation code with its own check character', () => {
    expect(organisationCheckCharacter('D2143569')).toBe('X'); // This is the example of GB 11714-1997.
    expect(organisationCheckCharacter('M000100Y')).toBe('4');
    expect(() => organisationCheckCharacter('d2143569')).toThrow(RangeError);
  });
});

describe('ULID', () => {
  it('is recognised by its form and sorts by its time', () => {
    const random = randomFor('ulid');
    const instants = [0, 1, 31, 32, 1_500_000_000_000, Date.UTC(2026, 0, 1), 2 ** 48 - 1];
    const ids = instants.map((ms) => ulid(new Date(Math.min(ms, 8.64e15)), random));
    for (const id of ids) expect(isUlid(id)).toBe(true);
    expect(ids.map((id) => ulid(instantOf(id), () => 0).slice(0, 10))).toEqual(ids.map((id) => id.slice(0, 10)));
    expect([...ids].sort()).toEqual(ids);
  });

  it('encodes its bits as the specification requires', () => {
    expect(ulid(new Date(1_469_918_176_385), () => 0)).toBe('01ARYZ6S410000000000000000');
    expect(ulid(new Date(0), () => 1 - 2 ** -32)).toBe('0000000000ZZZZZZZZZZZZZZZZ');
  });

  it('does not accept a time before 1970 or an invalid time', () => {
    expect(() => ulid(new Date(-1), () => 0)).toThrow(RangeError);
    expect(() => ulid(new Date(NaN), () => 0)).toThrow(RangeError);
    expect(() => instantOf('01ARYZ6S41')).toThrow(RangeError);
  });

  it.each([
    '01ARYZ6S41000000000000000',
    '81ARYZ6S410000000000000000',
    '01aryz6s410000000000000000',
    '01ARYZ6S41000000000000000U',
  ])('cannot be %s', (text) => expect(isUlid(text)).toBe(false));
});
