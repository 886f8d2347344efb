import { type Words } from './language';

/** The words of the help page and of the explanations of rules. */
export const HELP = {
  title: ['帮助', 'Help'],
  ownCalendar: ['本单位的时间要求', 'When your office must act'],
  otherCalendar: ['其他单位的时间要求', 'When other offices must act'],
  when: ['时间', 'When'],
  task: ['事项', 'Task'],
  who: ['责任单位', 'Responsible'],
  rule: ['规则', 'Rule'],
  noDates: ['标准没有规定本单位的办理时间。', 'The standard sets no dates for your office.'],
  duties: ['本单位的待办事项', 'Tasks of your office'],
  dutiesHint: [
    '出现待办时,工作台列出对象、期限和办理入口。',
    'When a task arises, the work list shows its subject, its due date and where to do it.',
  ],
  noDuties: [
    '本单位没有待办事项,可查阅权限内的记录。',
    'Your office has no tasks. It may read the records in its scope.',
  ],
  rules: ['规则说明', 'The rules'],
  clause: ['条款', 'Clause'],
  asks: ['要求', 'Requirement'],
  force: ['约束力', 'Force'],
  explain: ['说明:{rule}', 'Explanation: {rule}'],
  clauseOf: ['依据:{clause}', 'Clause: {clause}'],
  responsible: ['责任单位:{who}', 'Responsible: {who}'],
  remedy: ['整改措施:{how}', 'What to do: {how}'],
  viewHours: ['查看工时', 'View the hours'],
  toRemedy: ['前往办理', 'Go to the page'],
  toRemedyOf: ['前往办理:{rule}', 'Go to the page: {rule}'],
} as const satisfies Readonly<Record<string, Words>>;

/** The texts that say when a task in the calendar of the help page is due. */
export const WHEN = {
  byDay: ['每年 {month} 月 {day} 日前(含当日)', 'By {month}/{day} (month/day) each year'],
  weekly: ['每周', 'Each week'],
  monthly: ['每月 {day} 日前(含当日),报上月情况', 'By day {day} of each month, for the month before'],
  beforeOpening: ['社工站启用前', 'Before the station opens'],
  afterNotice: ['公告满 {days} 日后', '{days} or more days after the notice'],
  afterAward: ['确定中标(成交)供应商后', 'After the award'],
  beforeEnd: ['合同期满前', 'Before the contract ends'],
  afterSigning: ['合同签订后', 'After the contract is signed'],
  staffDue: ['合同签订后 {months} 个月内', 'Within {months} month(s) after the contract is signed'],
  afterArrival: ['人员到岗后 {months} 个月内', 'Within {months} month(s) after staff arrive on post'],
  reports: [
    '中期:项目年度开始后 {months} 个月内;终期:项目年度结束后 {days} 日内',
    'Mid-term: within {months} months after the project year begins. Final: within {days} days after it ends',
  ],
  scoring: [
    '项目年度结束前 {before} 日至结束后 {after} 日',
    'From {before} days before the project year ends to {after} days after',
  ],
  objection: ['评估送达后 {days} 个工作日内', 'Within {days} working days after the evaluation is delivered'],
  decision: ['收到异议后 {days} 个工作日内', 'Within {days} working days after the objection'],
  termination: ['评估不合格后 {days} 日内', 'Within {days} days after the unqualified evaluation'],
  whenDue: ['分期款应付时', 'When an instalment is due'],
} as const satisfies Readonly<Record<string, Words>>;
