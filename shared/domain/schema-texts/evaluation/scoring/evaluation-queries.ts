import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from '../ground/repeated';

/** The queries of evaluations, and their filters. */
export const EVALUATION_QUERY_TEXTS = {
  'Query.evaluation': [
    '一项评估;不存在或无权查看的为空。',
    'One evaluation. Null if it does not exist or the caller may not read it.',
  ],
  'Query.evaluation(id)': ['评估编号。', 'The id of the evaluation.'],
  'Query.evaluations': [
    '评估,项目年度新的在前;也可按得分排名。社会公众只列已签署的年度评估,不能排名。',
    'The evaluations that the caller may read: the newest project year first, or a ranking. The public reads signed annual ' +
      'evaluations, and no ranking.',
  ],
  'Query.evaluations(division)': DIVISION_FILTER,
  'Query.evaluations(projectYear)': [
    '项目年度,以其开始的公历年份表示;留空不限。',
    'The calendar year in which the project year begins. Omit it for all years.',
  ],
  'Query.evaluations(status)': ['评估状态;留空不限。', 'Lists only evaluations with these statuses. Omit it for all.'],
  'Query.evaluations(awaiting)': [
    '只列待该单位评分或签署的评估,以调用方可知为限;留空不限。',
    'Lists only evaluations that await the score or signature of this office, as far as the caller may know. Omit it ' +
      'for all.',
  ],
  'Query.evaluations(orderBy)': [
    '排名方式;留空按项目年度排列。',
    'The ranking of the evaluations. If it is omitted, the newest project year is first.',
  ],
} as const satisfies Texts;
