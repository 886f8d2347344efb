import { type Words } from '../language';

/** The words of the figures on the home page of a finance bureau. */
export const FINANCE_HOME = {
  toApprove: ['待审批', 'To approve'],
  toPay: ['待支付', 'To pay'],
  returned: ['已退汇', 'Returned'],
  unmatched: ['对账差异', 'Reconciliation differences'],
  available: ['本年度可用指标', 'Available this year'],
  availableSum: ['{sum} 元', '{sum} yuan'],
  countAndSum: ['{count} 笔,{sum} 元', '{count}: {sum} yuan'],
  firstAndSum: ['{count} 笔,其中前 {shown} 笔合计 {sum} 元', '{count}; the first {shown}: {sum} yuan'],
  mine: ['其中 {count} 笔可由您办理', 'You may act on {count} of them'],
  mineOfFirst: ['前 {shown} 笔中 {count} 笔可由您办理', 'You may act on {count} of the first {shown}'],
  differences: ['各次对账共 {count} 条差异', '{count} differences in all reconciliations'],
  differencesOfFirst: [
    '对账 {total} 次,其中前 {shown} 次有 {count} 条差异',
    '{total} reconciliations; {count} differences in the first {shown}',
  ],
  availableOfFirst: ['{total} 条指标,其中前 {shown} 条合计 {sum} 元', '{total} lines; the first {shown}: {sum} yuan'],
} as const satisfies Readonly<Record<string, Words>>;
