import { identityCheckCharacter } from '../../kernel/ids/identity-number';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { type DistrictContext } from './context';
import { chineseNumber } from './numerals';
import { int, pick, type Random } from './random';

/**
 * An invented person. The name is recognisable as invented, and neither the identity number nor the phone number can
 * have been issued.
 */
export type Person = { name: string; birthDate: PlainDate; identityNumber: string; phone: string };

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];

/**
 * The first two digits of the invented identity numbers. Real area codes begin with 11 to 82, never with 99. The city's
 * four digits follow, so that the numbers of different cities differ.
 */
const UNISSUED_PROVINCE = '99';
/**
 * The number of identity numbers that a district has for each birth date. Three digits follow the birth date: two
 * belong to the district, and one is free.
 */
const NUMBERS_A_DAY = 10;

/** Returns a name that is recognisable as invented. */
export function inventedName(random: Random): string {
  return `${pick(random, SURNAMES)}某${chineseNumber(int(random, 1, 99))}`;
}

/**
 * Prepares the persons of one district. No identity number occurs twice in the district or the country.
 * @returns a function that creates a person of the given age, in full years on `today`
 */
export function personsOf(context: DistrictContext, random: Random): (age: number) => Person {
  const taken = new Map<PlainDate, number>();
  const { code } = context.district;
  const freeBirthDate = (age: number): PlainDate => {
    const first = addDays(addYears(context.today, -age - 1), 2);
    for (;;) {
      const birthDate = addDays(first, int(random, 0, 360));
      if ((taken.get(birthDate) ?? 0) < NUMBERS_A_DAY) return birthDate;
    }
  };
  return (age) => {
    const birthDate = freeBirthDate(age);
    const nth = taken.get(birthDate) ?? 0;
    taken.set(birthDate, nth + 1);
    const digits = `${UNISSUED_PROVINCE}${code.slice(0, 4)}${birthDate.replaceAll('-', '')}${code.slice(4)}${nth}`;
    return {
      name: inventedName(random),
      birthDate,
      identityNumber: digits + identityCheckCharacter(digits),
      // Real mobile numbers begin with 13 to 19, never with 100.
      phone: `100${String(int(random, 0, 99_999_999)).padStart(8, '0')}`,
    };
  };
}
