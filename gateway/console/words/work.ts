import { type Words } from './language';

/** The words of the work list. */
export const WORK = {
  title: ['工作台', 'Work'],
  item: ['事项', 'Task'],
  object: ['对象', 'Subject'],
  count: ['数量', 'Count'],
  dueOn: ['截止', 'Due'],
  state: ['状态', 'Status'],
  overdueBy: ['已逾期 {days} 天', '{days} days overdue'],
  dueToday: ['今日截止', 'Due today'],
  dueIn: ['还有 {days} 天', '{days} days left'],
  noDueDate: ['无期限', 'No due date'],
  canAct: ['可办理', 'Ready'],
  waitsFor: ['等待{role}', 'Waiting for: {role}'],
  waitsForColleague: ['等待本单位其他人员', 'Waiting for a colleague'],
  blocked: ['暂不能办理', 'Not possible now'],
  next: ['下一项:{kind},{subject}', 'Next: {kind}, {subject}'],
  all: ['全部 {count} 件', 'All {count}'],
  allOfKind: ['{kind}:全部待办', '{kind}: all tasks'],
  empty: ['目前没有待办。', 'There is nothing to do now.'],
  emptyNext: ['下一个截止日:{date}。', 'The next due date is {date}.'],
  partial: [
    '部分待办暂时无法更新,显示的可能不全或不是最新。请稍后重试。',
    'Some tasks cannot be read now. What is shown may be incomplete or out of date. Try again later.',
  ],
  figureReady: ['本单位可办理', 'Ready for the office'],
  figureOverdue: ['已逾期(含等待他人的事项)', 'Overdue, including tasks that wait for others'],
  figureNext: ['下一个截止日(含等待他人的事项)', 'Next due date, including tasks that wait for others'],
} as const satisfies Readonly<Record<string, Words>>;

/** The titles of the groups of the work list, in the order of the page. */
export const WORK_GROUP_TITLES = {
  OVERDUE: ['已逾期', 'Overdue'],
  WEEK: ['本周', 'This week'],
  ANY_TIME: ['随时可办', 'At any time'],
  MONTH: ['30 天内', 'Within 30 days'],
  LATER: ['30 天以后', 'After 30 days'],
  WAITING: ['等待他人', 'Waiting for others'],
} as const satisfies Readonly<Record<string, Words>>;
export type WorkGroup = keyof typeof WORK_GROUP_TITLES;
