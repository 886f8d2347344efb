import { type Texts } from '../../../schema-text';

/** The purchaser’s acceptance of a year’s service. */
export const ACCEPTANCE_TEXTS = {
  Acceptance: [
    '购买主体对项目年度服务的履约验收;再次验收的,以后一次为准。',
    'The purchaser’s acceptance of a project year’s service; a later one takes its place.',
  ],
  'Acceptance.id': ['验收编号。', 'The id of the acceptance.'],
  'Acceptance.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, by the calendar year in which it begins.',
  ],
  'Acceptance.acceptedOn': ['验收日期。', 'The date of the acceptance.'],
  'Acceptance.passed': ['是否验收合格。', 'Whether the service passed.'],
  'Acceptance.remark': ['验收意见。', 'A remark.'],
  'Mutation.recordAcceptance': [
    '登记标段项目年度的履约验收;同一年度以后一次为准。合格的,以验收为条件的款项转为应付;不合格的,已应付而未申请的款项恢复未到期。标段已结算,或在该年度前已终止的,返回 INVALID_STATE。',
    'Records the acceptance of a lot’s service in a project year; a later one of the same year takes its place. If ' +
      'it passed, instalments that wait for it become DUE; if not, those not requested yet wait again. It is refused ' +
      'with INVALID_STATE once the lot is settled, or where it was terminated before that year.',
  ],
  RecordAcceptanceInput: ['登记履约验收的内容。', 'The details of an acceptance.'],
  'RecordAcceptanceInput.lotId': ['标段编号。', 'The id of the lot.'],
  'RecordAcceptanceInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示;该年度须已开始。',
    'The project year, by the calendar year in which it begins. It must have begun.',
  ],
  'RecordAcceptanceInput.acceptedOn': [
    '验收日期,在项目年度开始之后,且不得晚于今日。',
    'The date of the acceptance: today or earlier, once the project year has begun.',
  ],
  'RecordAcceptanceInput.passed': [
    '是否验收合格;合格的,以该年度验收为条件的款项转为应付。',
    'Whether the service passed. If so, instalments that wait for the acceptance of that year become DUE.',
  ],
  'RecordAcceptanceInput.remark': [
    '验收意见,不超过 2000 字,合同双方可见。',
    'A remark of up to 2,000 characters, which the parties of the contract may read.',
  ],
} as const satisfies Texts;
