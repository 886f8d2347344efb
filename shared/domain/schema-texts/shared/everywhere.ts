import { type Texts } from '../../schema-text';

/**
 * Texts of elements that have the same meaning wherever they occur. The key `.name` is a field or an input field,
 * `(name)` an argument.
 */
export const EVERYWHERE_TEXTS = {
  '.nodes': ['本页数据。', 'The items of this page.'],
  '.pageInfo': [
    '分页信息:本页的结束游标,以及是否还有下一页。',
    'The paging information: the end cursor of this page, and whether another page follows.',
  ],
  '.totalCount': [
    '各页合计的条数,只计调用方有权查看的。',
    'The total number of items on all pages. Only items that the caller may read are counted.',
  ],
  '.idempotencyKey': [
    '幂等键,1 至 128 个字符:同一调用方以同一键重复提交,只执行一次;除写明须提供的外,可留空。',
    'Idempotency key, 1 to 128 characters: a request that the caller repeats with the same key is executed once. ' +
      'Optional, unless the mutation says that it needs one.',
  ],
  '.expectedVersion': [
    '提交人所见的版本号;与当前版本号不符的,不予修改。',
    'The version number that the caller has seen. The change is refused if the current version is another one.',
  ],
  '(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一调用方以同一键重复提交,只执行一次;除写明须提供的外,可留空。',
    'Idempotency key, 1 to 128 characters: a request that the caller repeats with the same key is executed once. ' +
      'Optional, unless the mutation says that it needs one.',
  ],
  '(expectedVersion)': [
    '提交人所见的版本号;与当前版本号不符的,不予修改。',
    'The version number that the caller has seen. The change is refused if the current version is another one.',
  ],
  '.history': [
    '办理记录:何时、由何种角色办理了何事,最近的在前;不显示经办人和内容。',
    'The changes of this item, the newest first: the action, the time and the role. No person and no value is shown.',
  ],
  '(first)': [
    '每页条数,1 至 100,自列表开头向后取;与 last 二者择一。',
    'The number of items per page, from 1 to 100, read forward. Give either `first` or `last`.',
  ],
  '(after)': [
    '上一页的结束游标,与 first 同用;首页留空。',
    'The end cursor of the previous page, with `first`. Omit it for the first page.',
  ],
  '(last)': [
    '每页条数,1 至 100,自列表末尾向前取,页内顺序不变;与 first 二者择一。',
    'The number of items per page, from 1 to 100, read backward from the end. The items keep their order.',
  ],
  '(before)': [
    '下一页的起始游标,与 last 同用;末页留空。',
    'The start cursor of the following page, with `last`. Omit it for the last page.',
  ],
  '(subjectId)': ['只列该对象的记录;留空不限。', 'Lists only events of this subject. Omit it for all.'],
  '(action)': [
    '只列该操作的记录,如 STATION_OPENED;留空不限。',
    'Lists only events with this action, such as STATION_OPENED. Omit it for all.',
  ],
  '(actorRole)': ['只列该角色的操作;留空不限。', 'Lists only events of callers in this role. Omit it for all.'],
  '(since)': ['只列该时刻及以后的记录;留空不限。', 'Lists only events at this instant or later. Omit it for all.'],
  '(until)': ['只列该时刻以前的记录;留空不限。', 'Lists only events before this instant. Omit it for all.'],
  '(newestFirst)': [
    '是否最近的在前。以任一条件查找时按时间排列,游标不与不设条件的列表通用。',
    'Whether the newest events come first. If any condition is given, the events are sorted by time, and only cursors ' +
      'of such a list are accepted.',
  ],
  '(input)': ['提交的内容。', 'The content to submit.'],
} as const satisfies Texts;
