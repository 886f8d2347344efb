import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from '../ground/repeated';

/** The schema's descriptions of the queries for evaluations, with their filters. */
export const EVALUATION_QUERY_TEXTS = {
  'Query.evaluation': [
    '一项评估;不存在或调用方无权查看的为空。',
    'One evaluation. Null if it does not exist or the caller may not read it.',
  ],
  'Query.evaluation(id)': ['评估编号。', 'The id of the evaluation.'],
  'Query.evaluations': [
    '调用方有权查看的评估,项目年度新的在前;也可按得分排名。社会公众只列已签署的年度评估,不能排名。',
    'The evaluations that the caller may read, newest project year first. They can also be ranked by score. The ' +
      'public reads only signed annual evaluations, and cannot rank them.',
  ],
  'Query.evaluations(division)': DIVISION_FILTER,
  'Query.evaluations(projectYear)': [
    '只列该项目年度的评估,填其起始日所在的公历年份;留空不限。',
    'Lists only evaluations of the project year that begins in this calendar year. Omit it to list all.',
  ],
  'Query.evaluations(status)': [
    '只列处于所列状态的评估;留空不限。',
    'Lists only evaluations in one of these states. Omit it to list all.',
  ],
  'Query.evaluations(awaiting)': [
    '只列待该单位评分或签署的评估,以调用方有权知悉的为限;留空不限。',
    'Lists only evaluations that await the score or the signature of this office, as far as the caller may know. ' +
      'Omit it to list all.',
  ],
  'Query.evaluations(orderBy)': [
    '排名方式;留空按项目年度排列。',
    'The ranking of the evaluations. If it is omitted, they are sorted by project year, the newest first.',
  ],
} as const satisfies Texts;
