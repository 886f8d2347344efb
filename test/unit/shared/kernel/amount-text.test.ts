import { amountText } from '../../../../shared/kernel/amount-text';

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [100_00, '100.00'],
  [1_200_00, '1,200.00'],
  [-1_234_567_89, '-1,234,567.89'],
  [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  [2n * BigInt(Number.MAX_SAFE_INTEGER), '180,143,985,094,819.82'],
])('writes %s fen as %s yuan', (fen, text) => {
  expect(amountText(fen)).toBe(text);
});
