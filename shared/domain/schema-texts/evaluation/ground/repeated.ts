import { EVERYWHERE_TEXTS } from '../../shared/everywhere';
import { type Text } from '../../../schema-text';

/** Texts of elements that occur several times in the evaluation subgraph. */
export const KEY: Text = EVERYWHERE_TEXTS['.idempotencyKey'];
export const DIVISION_FILTER: Text = [
  '区划代码:只列该区划内的数据;留空不限。',
  'Lists only what belongs to this division; omit it for no limit.',
];
export const RULE_FILTER: Text = ['规则编号;留空不限。', 'Lists only this rule; omit it for all rules.'];
export const PROJECT_YEAR: Text = [
  '项目年度,以其开始的公历年份表示。',
  'The project year, named by the calendar year in which it begins.',
];
export const STATION_ID: Text = ['社工站编号。', 'The id of the station.'];
export const ATTACHMENTS: Text = ['附件,至多20个。', 'The attached files, at most 20.'];
export const OBSERVATIONS: Text = ['查看情况,1至100条。', 'The observations, 1 to 100.'];

/** Returns the text of a mutation that submits something, from the part that differs. */
export function submissionText(zh: string, en: string): Text {
  return [
    `${zh};再次报送为新的版次,以最近一版为准,历次均保留;该期间无应报送材料的不予受理。`,
    `${en} Sent again, it is a new revision; the last is authoritative, and all are kept. ` +
      'BAD_USER_INPUT where nothing is to be submitted for the period.',
  ];
}
