import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from './repeated';

/** The record of the evaluation subgraph, and its attached files. */
export const RECORD_TEXTS = {
  'Query.attachment': [
    '一个附件;不存在或无权查看的为空。',
    'One attached file. Null if it does not exist or the caller may not read it.',
  ],
  'Query.attachment(id)': ['附件编号。', 'The id of the file.'],
  'Query.evaluationEvents': [
    '评估业务在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。指定区划的,只列发生在该区划的记录,以及涉及现属该区划的社工站的记录。',
    'The events of the evaluation subgraph after the cursor `after`, grouped by city. The events of a city are in ' +
      'the order of time. If a division is given, only events are listed that happened in it, or that concern ' +
      'stations located there now.',
  ],
  'Query.evaluationEvents(division)': DIVISION_FILTER,
  'Query.verifyEvaluationChains': [
    '立即校验本市评估业务记录的完整性;尚无记录的为空列表。',
    'Verifies the complete evaluation record of the caller’s city now, from the first event on. The list is empty if ' +
      'there is no record yet.',
  ],
} as const satisfies Texts;
