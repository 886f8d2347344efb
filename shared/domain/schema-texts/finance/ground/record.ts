import { type Texts } from '../../../schema-text';

/** The record of the finance subgraph. */
export const RECORD_TEXTS = {
  'Query.financeEvents': [
    '合同与资金事项在游标 after 之后的记录,按记录链依次返回。',
    'The events about contracts and money after the cursor `after`, chain by chain.',
  ],
  'Query.financeEvents(division)': [
    '区划代码:只返回发生在该地,或涉及该地现有社工站的记录。',
    'Only what happened in this division, or concerns stations that are there now.',
  ],
  'Query.verifyFinanceChains': [
    '本市记录完整性校验:自首条记录起即时校验;尚无记录的为空列表。',
    'Verifies the chain of the caller’s city now, from its first event; empty where it has none yet.',
  ],
} as const satisfies Texts;
