import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from './repeated';

/** The record of the evaluation subgraph, and its attached files. */
export const RECORD_TEXTS = {
  'Query.attachment': [
    '一个附件;不存在或无权查阅的为空。',
    'One attached file. Null where there is none, or the caller may not read it.',
  ],
  'Query.attachment(id)': ['附件编号。', 'The id of the file.'],
  'Query.evaluationEvents': [
    '评估业务在游标 after 之后的操作记录,逐市列出;指定区划的,只列现在或曾经在该区划的事项。',
    'The events of the evaluation subgraph after the cursor `after`, city by city. With a division, only events ' +
      'about subjects that are or were in it.',
  ],
  'Query.evaluationEvents(division)': DIVISION_FILTER,
  'Query.verifyEvaluationChains': [
    '立即校验本市评估业务记录的完整性;尚无记录的为空列表。',
    'Verifies the record of evaluation of the caller’s city now, from its first event. The list is empty if there is ' +
      'no record yet.',
  ],
} as const satisfies Texts;
