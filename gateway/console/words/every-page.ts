import { type Words } from './language';

// This module imports nothing from `words` except a type. The public pages can therefore load it without the words of
// the console.

/** The words that appear on every page of the console and of the public pages. */
export const PAGE = {
  skip: ['跳到主要内容', 'Skip to the main content'],
  language: ['English', '中文'],
  loading: ['正在加载…', 'Loading…'],
  slow: ['网络较慢,请稍候。', 'The network is slow. Please wait.'],
  notFoundTitle: ['未找到', 'Not found'],
  brokenTitle: ['页面出错', 'The page could not be shown'],
  broken: [
    '页面未能显示,请重新加载;仍不行的,请联系系统管理人员。',
    'The page could not be shown. Load it again. If it fails again, ask the operator.',
  ],
  retry: ['重试', 'Try again'],
  unreachable: ['系统暂时无法访问,请稍后重试。', 'The Hub cannot be reached. Try again later.'],
  error: ['有误:', 'Error: '],
} as const satisfies Readonly<Record<string, Words>>;

/** The words that appear in every list and on every record. */
export const SHOWN = {
  shown: ['已显示 {shown}/{total}', '{shown} of {total} shown'],
  loadMore: ['加载更多', 'Load more'],
  notYet: ['尚未登记', 'Not recorded yet'],
  unread: ['未能读取。', 'This could not be read.'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words that appear in every form. */
export const ENTRY = {
  print: ['打印', 'Print'],
  submit: ['提交', 'Submit'],
  optional: ['选填', 'Optional'],
  mustFill: ['请填写{label}。', 'Enter: {label}.'],
  mustChoose: ['请选择{label}。', 'Choose: {label}.'],
  tooLong: [
    '{label}最多 {limit} 个字,现有 {count} 个。',
    '{label} must have at most {limit} characters, but has {count}.',
  ],
  tooLow: ['{label}不得小于 {limit}。', '{label} must be at least {limit}.'],
  tooHigh: ['{label}不得大于 {limit}。', '{label} must be at most {limit}.'],
  notNumber: ['{label}须为数字。', '{label} must be a number.'],
  notWhole: ['{label}须为整数。', '{label} must be a whole number.'],
  notMoney: ['{label}须为金额,最多两位小数。', '{label} must be an amount with at most two decimals.'],
  characters: ['{count}/{limit}', '{count}/{limit}'],
  errorsTitle: ['有 {count} 处需要改正', '{count} entries need correction'],
} as const satisfies Readonly<Record<string, Words>>;
