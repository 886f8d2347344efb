import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresInWords } from '../../../../gateway/files/report/findings/figure-words';
import { RULES, type RuleId } from '../../../../shared/policy/rules/registry';

const JUDGES = join(__dirname, '../../../../subgraphs/evaluation/assessment/rules');
const text = readdirSync(JUDGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(JUDGES, name), 'utf8'))
  .join('\n');

it('covers every figure that a rule declares', () => {
  const judged = new Set([...text.matchAll(/\bfigure\(\s*'(\w+)'/g)].map(([, name]) => name));
  const declared = new Set(RULES.flatMap(({ figures }) => Object.keys(figures)));
  expect(declared.size).toBeGreaterThan(40);
  expect([...judged].sort()).toEqual([...declared].sort());
});

it.each(RULES)('has a Chinese and an English label for every figure of $id', ({ figures }) => {
  for (const { zh, en } of Object.values(figures)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  }
});

const NAMES = new Map([['370102001', '解放路街道']]);

describe('figures of a finding in words', () => {
  const cases: [RuleId, string, string | null, string | null, string][] = [
    ['PE-1', 'staff', '2', '3', '驻站人员 2(要求 3)'],
    ['PE-1', 'staff', null, '3', '驻站人员 待核实(要求 3)'],
    ['PE-2', 'oldest', '45', '40', '最大年龄 45(要求不超过 40)'],
    ['ST-2', 'venueSource', null, 'OTHER', '场所类别 未登记(要求 其他)'],
    ['ST-2', 'equipmentListedOn', null, null, '设备登记日期 未登记'],
    ['ST-3', 'rightPlaques', null, 'OUTDOOR', '合格标牌 无(要求 室外)'],
    ['FN-2', 'barredSources', null, null, ''],
    ['FN-2', 'sources', 'CHILDREN GENERAL_BUDGET', null, '资金来源 儿童福利、一般公共预算'],
    ['CO-2', 'missingClauses', 'CONTENT BREACH_LIABILITY', null, '缺少条款 内容、违约责任'],
    ['CO-3', 'isInConflict', 'true', 'false', '利益冲突 是(要求 否)'],
    ['EV-2', 'lotStatus', 'HELD HELD', 'SETTLED', '标段状态 暂停拨付、暂停拨付(要求 已结算)'],
    ['FN-3', 'paidFen', '38382907', '100', '已支付(元) 383829.07(要求不超过 1.00)'],
    ['CO-4', 'creditCheckedOn', null, '2026-03-02', '信用核查日期 未登记(要求不晚于 2026-03-02)'],
    ['CO-6', 'noticePublishedOn', '2026-03-01', '2026-02-20', '公告公开日期 2026-03-01(要求不晚于 2026-02-20)'],
    ['CO-1', 'endsOn', '2028-12-31', '2029-03-31', '合同期截止日 2028-12-31(要求 2029-03-31)'],
    ['ST-1', 'streetsWithout', '370102001 370102002', null, '没有社工站的街道(镇) 解放路街道、370102002'],
    ['FI-3', 'overduePeriods', '2026-03 2026-04', null, '逾期未报的期间 2026-03、2026-04'],
    ['PE-5', 'periodsBelow', '2026-W46 2026-W07', null, '未达到最低工时的周 2026年第46周、2026年第7周'],
    ['CO-3', 'contractor', '01G9PBFY1TE65K1E5QB5ZGSV97', null, ''],
    ['PE-1', 'staff', 'constructor', null, '驻站人员 constructor'],
    ['PE-3', 'lowestEducation', 'constructor', 'JUNIOR_COLLEGE', '最低学历 constructor(要求 大专)'],
    ['PE-1', 'unheardOf', '1', null, 'unheardOf 1'],
  ];
  it.each(cases)(
    'show for rule %s and figure %s the value %s with the required value %s',
    (rule, name, value, required, words) => {
      expect(figuresInWords(rule, [{ name, value, required }], NAMES)).toBe(words);
    },
  );
});
