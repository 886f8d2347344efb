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
    '评估子系统的办理记录,自 after 之后逐链列出;指定区划的,只列现在或曾经在该区划的事项。',
    'The events of the evaluation subgraph after the cursor `after`, chain by chain. With a division, only the events ' +
      'of subjects that are or were in it.',
  ],
  'Query.evaluationEvents(division)': DIVISION_FILTER,
  'Query.verifyEvaluationChains': [
    '本市评估记录完整性校验,自首条记录起即时校验;尚无记录的为空列表。',
    'Verifies the chain of the caller’s city now, from its first event. The list is empty where it has none yet.',
  ],
} as const satisfies Texts;
