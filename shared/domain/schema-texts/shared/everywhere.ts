import { type Texts } from '../../schema-text';

/**
 * Elements that mean the same wherever they occur. The key `.name` is a field or an input field, `(name)` an argument.
 */
export const EVERYWHERE_TEXTS = {
  '.nodes': ['本页数据。', 'The items of this page.'],
  '.pageInfo': ['分页信息。', 'The paging information: the end cursor, and whether another page follows.'],
  '.totalCount': ['调用方可见的总条数。', 'The number of items that the caller may read.'],
  '.idempotencyKey': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  '.expectedVersion': [
    '提交人所见的版本号;与当前版本不符时不予修改。',
    'The version that the caller has seen. The change is refused if another version is current.',
  ],
  '(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  '(expectedVersion)': [
    '提交人所见的版本号;与当前版本不符时不予修改。',
    'The version that the caller has seen. The change is refused if another version is current.',
  ],
  '(first)': ['每页条数,1 至 100。', 'The number of items a page, 1 to 100.'],
  '(after)': ['上一页的结束游标;首页留空。', 'The end cursor of the previous page; omit it for the first page.'],
  '(input)': ['提交的内容。', 'The content to submit.'],
} as const satisfies Texts;
