import { capitalYuan, fenOf } from '../../../../gateway/console/kit/form/money';

describe('an amount that a person types', () => {
  const accepted: [string, bigint][] = [
    ['0', 0n],
    ['1200', 120_000n],
    ['1,200.5', 120_050n],
    ['1200.05', 120_005n],
    ['１，２００．５', 120_050n],
    ['１２００', 120_000n],
    ['9007199254740.93', 900_719_925_474_093n],
  ];
  it.each(accepted)('%s is read exactly in fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it.each(['', 'abc', '-1', '1.234', '1.', '.5', '5²', '①'])('%p is no amount', (text) => {
    expect(fenOf(text)).toBeNull();
  });
});

describe('the capital numerals of an amount', () => {
  const numerals: [bigint, string][] = [
    [0n, '零元整'],
    [5n, '伍分'],
    [50n, '伍角整'],
    [100n, '壹元整'],
    [105n, '壹元零伍分'],
    [120_050n, '壹仟贰佰元伍角整'],
    [1_000_000n, '壹万元整'],
    [1_000_100n, '壹万零壹元整'],
    [10_010_000n, '壹拾万零壹佰元整'],
    [78_194_427n, '柒拾捌万壹仟玖佰肆拾肆元贰角柒分'],
    [10_000_000_000n, '壹亿元整'],
    [10_000_000_100n, '壹亿零壹元整'],
    [1_002_000_000n, '壹仟零贰万元整'],
  ];
  it.each(numerals)('of %s fen are %s', (fen, text) => {
    expect(capitalYuan(fen)).toBe(text);
  });
});
