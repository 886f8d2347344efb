import { EVERYWHERE_TEXTS } from '../../shared/everywhere';
import { type Text } from '../../../schema-text';

/** Schema descriptions of elements that occur several times in the evaluation subgraph. */
export const KEY: Text = EVERYWHERE_TEXTS['.idempotencyKey'];
export const DIVISION_FILTER: Text = [
  '区划代码:只列该区划内的数据;留空不限。',
  'The code of a division. Lists only items of this division. Omit it to list all.',
];
export const RULE_FILTER: Text = [
  '规则编号:只列该规则的数据;留空不限。',
  'The id of a rule. Lists only items about this rule. Omit it to list all.',
];
export const PROJECT_YEAR: Text = [
  '项目年度,以其起始日所在的公历年份表示。',
  'The project year, named by the calendar year in which it begins.',
];
export const EVALUATING_OFFICE: Text = [
  '评估单位:区县民政部门,或者街道办事处(镇政府)。',
  'The evaluating office: the district bureau or the street office.',
];
export const OBJECT_UNTIL: Text = [
  '可提出异议的最后一日(含当日)。结果尚未送达或已获认可、异议正在处理、市民政局已认定异议不成立的,为空。区县民政部门逾期未处理的也为空,此时可随时再次提出。',
  'The last day on which the contractor may object. Null before the result is delivered, once it is accepted, while ' +
    'an objection is open, and after the city bureau dismissed one. It is also null while a decision of the district ' +
    'bureau is overdue, but the contractor may then object on any day.',
];
export const STATION_ID: Text = ['社工站编号。', 'The id of the station.'];
export const ATTACHMENTS: Text = ['附件,至多 20 个;可留空。', 'The files to attach, at most 20; optional.'];
export const OBSERVATIONS: Text = ['查看的各项情况,1 至 100 条。', 'The observations, 1 to 100.'];

/**
 * Returns the schema description of a mutation that submits a plan or a report. It consists of the given text and the
 * sentences that apply to all of these mutations.
 */
export function submissionText(zh: string, en: string): Text {
  return [
    `${zh};再次报送为新的版次,以最近一版为准,历次均保留;该期间没有应报送材料的,返回 BAD_USER_INPUT。`,
    `${en} A later submission is a new revision. All revisions are kept, and the last one is authoritative. ` +
      'The mutation is refused with BAD_USER_INPUT if nothing is due for the period.',
  ];
}
