import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the purchaser’s acceptance of a year’s service. */
export const ACCEPTANCE_TEXTS = {
  Acceptance: [
    '购买主体对项目年度服务的履约验收;多次验收的,以最后一次为准。',
    'The purchaser’s acceptance of the service of a project year. A later acceptance of the same year replaces an ' +
      'earlier one.',
  ],
  'Acceptance.id': ['验收编号。', 'The id of the acceptance.'],
  'Acceptance.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, named by the calendar year in which it begins.',
  ],
  'Acceptance.acceptedOn': ['验收日期。', 'The date of the acceptance.'],
  'Acceptance.passed': ['是否验收合格。', 'Whether the service passed the acceptance.'],
  'Acceptance.remark': ['验收意见;没有的为空。', 'The purchaser’s remark on the acceptance. Null if there is none.'],
  'Mutation.recordAcceptance': [
    '登记标段项目年度的履约验收;同一年度多次登记的,以最后一次为准。合格的,以验收为条件的款项转为应付;不合格的,已应付而未申请的款项恢复为未到期。标段已结算,或在该年度前已终止的,返回 INVALID_STATE。',
    'Records the acceptance of a lot’s service in a project year. A later acceptance of the same year replaces an ' +
      'earlier one. If the service passed, the instalments that depend on the acceptance become DUE. If it did not ' +
      'pass, those that were already DUE return to PLANNED. The mutation is refused with INVALID_STATE if the lot is ' +
      'settled, or was terminated before that year.',
  ],
  RecordAcceptanceInput: ['登记履约验收的内容。', 'The acceptance to record.'],
  'RecordAcceptanceInput.lotId': ['标段编号。', 'The id of the lot.'],
  'RecordAcceptanceInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示;该年度须已开始。',
    'The project year, named by the calendar year in which it begins. It must have begun already.',
  ],
  'RecordAcceptanceInput.acceptedOn': [
    '验收日期,须在项目年度起始日至今日之间。',
    'The date of the acceptance, between the first day of the project year and today.',
  ],
  'RecordAcceptanceInput.passed': [
    '是否验收合格;合格的,以该年度验收为条件的款项转为应付。',
    'Whether the service passed. If so, the instalments that depend on the acceptance of the project year become DUE.',
  ],
  'RecordAcceptanceInput.remark': [
    '验收意见,不超过 2000 字,合同双方可见;可不填。',
    'A remark of up to 2,000 characters, which the parties of the contract may read; optional.',
  ],
} as const satisfies Texts;
