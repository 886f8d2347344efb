const DIGITS = '零一二三四五六七八九';

/** Writes a number from 1 to 99 in Chinese: 十一, 二十, 二十三. @throws RangeError for other numbers */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99)
    throw new RangeError('Only whole numbers from 1 to 99 can be written in Chinese.');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}
