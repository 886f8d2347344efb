import { type Text, type Texts } from '../../schema-text';

const KEY: Text = [
  '幂等键,1 至 128 个字符:同一调用方以同一键重复提交,只执行一次;除写明须提供的外,可留空。',
  'The idempotency key, 1 to 128 characters. A request that the caller repeats with the same key is executed once. ' +
    'The key may be omitted, unless the mutation says that it needs one.',
];
const EXPECTED_VERSION: Text = [
  '调用方所见的版本号;与当前版本号不符的,不予修改。',
  'The version number that the caller has seen. The change is refused if the current version number is different.',
];
/** The schema's description of an idempotency key that must be given. */
export const REQUIRED_KEY: Text = [
  '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
  'The idempotency key, 1 to 128 characters, which is required. A request that is repeated with the same key is ' +
    'executed once.',
];

/**
 * The schema's descriptions of elements that have the same meaning wherever they occur. The key `.name` stands for a
 * field or an input field, the key `(name)` for an argument.
 */
export const EVERYWHERE_TEXTS = {
  '.nodes': ['本页数据。', 'The items of this page.'],
  '.pageInfo': [
    '分页信息:本页的起止游标,以及前后是否还有其他页。',
    'The paging information: the start and end cursors of this page, and whether other pages precede or follow it.',
  ],
  '.totalCount': [
    '各页合计的条数,只计调用方有权查看的。',
    'The total number of items on all pages. Only items that the caller may read are counted.',
  ],
  '.idempotencyKey': KEY,
  '.expectedVersion': EXPECTED_VERSION,
  '(idempotencyKey)': KEY,
  '(expectedVersion)': EXPECTED_VERSION,
  '.history': [
    '办理记录,最近的在前。每条显示何时、由何种角色、哪个单位或承接主体办理了何事,不显示经办人和内容。',
    'The changes of this item, newest first. Each entry shows the action, the time, the role, and the office or the ' +
      'contractor that acted. It names no person and shows no recorded values.',
  ],
  '(first)': [
    '每页条数,1 至 100,自列表开头向后取;与 last 二者择一。',
    'The number of items per page, from 1 to 100, counted from the start of the list. Give either `first` or `last`.',
  ],
  '(after)': [
    '取该游标之后的一页:填列表中前一页的结束游标,与 first 同用;取首页时留空。',
    'Returns the page after this cursor. To read on, give the `endCursor` of the preceding page, together with ' +
      '`first`. Omit it for the first page of the list.',
  ],
  '(last)': [
    '每页条数,1 至 100,自列表末尾向前取,页内顺序不变;与 first 二者择一。',
    'The number of items per page, from 1 to 100, counted from the end of the list. The order of the items does not ' +
      'change. Give either `first` or `last`.',
  ],
  '(before)': [
    '向前翻页的游标:填当前页的起始游标,与 last 同用,取其前一页;取列表的末页时留空。',
    'The cursor for reading backward. To get the page before the current page, give the `startCursor` of the current ' +
      'page together with `last`. To get the last page of the list, omit `before`.',
  ],
  '(subjectId)': ['只列该对象的记录;留空不限。', 'Lists only events of this subject. Omit it to list all.'],
  '(action)': [
    '只列该操作的记录,如 STATION_OPENED;留空不限。',
    'Lists only events with this action, such as STATION_OPENED. Omit it to list all.',
  ],
  '(actorRole)': ['只列该角色的操作;留空不限。', 'Lists only events of callers in this role. Omit it to list all.'],
  '(since)': ['只列该时刻及以后的记录;留空不限。', 'Lists only events at this instant or later. Omit it to list all.'],
  '(until)': ['只列该时刻以前的记录;留空不限。', 'Lists only events before this instant. Omit it to list all.'],
  '(newestFirst)': [
    '是否最近的在前。设为 true,或者填写 subjectId、action、actorRole、since、until 中任一项的,即为查找:各市的记录统一按时间排列,不再逐市列出。查找只能使用查找返回的游标,不能使用逐市列出时返回的游标。',
    'Whether the newest events come first. If it is true, or if `subjectId`, `action`, `actorRole`, `since` or ' +
      '`until` is given, the query is a search. A search sorts the events of all cities together by time, instead of ' +
      'city by city. It accepts only cursors that a search returned, not cursors of the list that is grouped by city.',
  ],
  '(input)': ['提交的内容。', 'The content to submit.'],
} as const satisfies Texts;
