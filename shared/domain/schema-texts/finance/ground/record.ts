import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the finance subgraph's record. */
export const RECORD_TEXTS = {
  'Query.financeEvents': [
    '合同与资金事项在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。',
    'The events about contracts and money after the cursor `after`, grouped by city. The events of a city are in the ' +
      'order of time.',
  ],
  'Query.financeEvents(first)': [
    '每页条数,1 至 100;系统同步程序最多 500。',
    'The number of items per page, from 1 to 100. The role FOLLOWER may request up to 500.',
  ],
  'Query.financeEvents(division)': [
    '区划代码:只列在该区划发生的操作,以及涉及现属该区划的社工站的操作;留空不限。',
    'The code of a division. Lists only events that happened in this division, or that concern stations located ' +
      'there now. Omit it to list all.',
  ],
  'Query.verifyFinanceChains': [
    '立即从第一条记录开始,校验本市合同与资金记录的完整性;尚无记录的,返回空列表。',
    'Verifies the complete finance record of the caller’s city now, from the first event on. The list is empty if ' +
      'nothing is recorded yet.',
  ],
} as const satisfies Texts;
