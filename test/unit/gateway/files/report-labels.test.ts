import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE } from '../../../../gateway/files/report/figure-labels';
import { figuresInWords } from '../../../../gateway/files/report/figure-words';

const RULES = join(__dirname, '../../../../subgraphs/evaluation/assessment/assessment');

it('has a Chinese name for every figure of a finding, and for nothing else', () => {
  const sources = readdirSync(RULES).filter((name) => name.endsWith('.rules.ts'));
  const text = sources.map((name) => readFileSync(join(RULES, name), 'utf8')).join('\n');
  const named = new Set([...text.matchAll(/\bfigure\(\s*'(\w+)'/g)].map(([, name]) => name));
  expect(named.size).toBeGreaterThan(40);
  expect([...named].sort()).toEqual(Object.keys(FIGURE).sort());
});

describe('the figures of a finding in words', () => {
  const cases: [string, string | null, string | null, string][] = [
    ['staff', '2', '3', '驻站人员 2(要求 3)'],
    ['staff', null, '3', '驻站人员 不明(要求 3)'],
    ['barredSources', null, null, ''],
    ['sources', 'CHILDREN GENERAL_BUDGET', null, '资金来源 儿童福利、一般公共预算'],
    ['missingClauses', 'CONTENT BREACH_LIABILITY', null, '缺少条款 内容、违约责任'],
    ['isInConflict', 'true', 'false', '利益冲突 是(要求 否)'],
    ['lotStatus', 'HELD HELD', 'SETTLED', '标段状态 暂停拨付、暂停拨付(要求 已结算)'],
    ['paidFen', '38382907', '100', '已支付(元) 383829.07(要求 1.00)'],
    ['contractor', '01G9PBFY1TE65K1E5QB5ZGSV97', null, ''],
    ['staff', 'constructor', null, '驻站人员 constructor'],
    ['lowestEducation', 'constructor', 'JUNIOR_COLLEGE', '最低学历 constructor(要求 大专)'],
  ];
  it.each(cases)('%s %s of %s', (name, value, required, words) => {
    expect(figuresInWords([{ name, value, required }])).toBe(words);
  });
});
