import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of budget line adjustments, and of the mutations that open and adjust lines (指标下达). */
export const APPROPRIATION_TEXTS = {
  BudgetAdjustment: ['预算指标的一次调整及其原因。', 'One adjustment of a budget line, with its reason.'],
  'BudgetAdjustment.changeFen': [
    '调整金额,单位为分;收回的为负数。',
    'The change of the line’s amount, in fen. It is negative if money was taken back.',
  ],
  'BudgetAdjustment.reason': ['调整原因。', 'The reason for the adjustment.'],
  'BudgetAdjustment.adjustedOn': ['调整日期。', 'The date of the adjustment.'],
  'Mutation.openBudgetLine': [
    '指标下达:市级指标由市财政部门为辖内区县下达,区县级和街道(镇)级指标由区县财政部门下达,其他部门办理的,返回 FORBIDDEN;须提供幂等键。',
    'Opens a budget line. The city’s finance bureau opens city lines for a district of the city. A district’s ' +
      'finance bureau opens district and street lines. Any other bureau is refused with FORBIDDEN. The mutation ' +
      'needs an idempotency key.',
  ],
  OpenBudgetLineInput: ['指标下达的内容。', 'The budget line to open.'],
  'OpenBudgetLineInput.division': [
    '资金用于哪个区县,填六位区划代码;市级指标也须填写。',
    'The 6-digit code of the district for which the money is meant. It is also required for a city line.',
  ],
  'OpenBudgetLineInput.level': [
    `${FIELD_NAMES.budgetLevel};市级指标由市财政部门下达。`,
    'The level of government that provides the money. Only the city’s finance bureau opens city lines.',
  ],
  'OpenBudgetLineInput.source': [`${FIELD_NAMES.fundingSource}。`, 'The origin of the line’s money.'],
  'OpenBudgetLineInput.year': ['预算年度,2020 至 2099。', 'The budget year of the line, from 2020 to 2099.'],
  'OpenBudgetLineInput.amountFen': [
    `${FIELD_NAMES.budgetLineAmount},单位为分,须大于 0。`,
    'The amount of the line in fen, above 0.',
  ],
  'OpenBudgetLineInput.externalCode': [
    `预算管理系统中的${FIELD_NAMES.budgetLineCode},不超过 64 字,同一区县同一年度不得重复;可不填。`,
    'The code of the line in the budget system, up to 64 characters; optional. It must be unique within a district ' +
      'and year.',
  ],
  'Mutation.adjustBudgetLine': [
    '调整预算指标,由原下达部门办理;须提供幂等键。收回金额超过可用金额的,返回 INVALID_STATE。',
    'Adjusts the amount of a budget line. Only the finance bureau that opened the line may adjust it. The mutation needs an ' +
      'idempotency key. It is refused with INVALID_STATE if more money is taken back than is available.',
  ],
  AdjustBudgetLineInput: ['调整预算指标的内容。', 'The adjustment of a budget line.'],
  'AdjustBudgetLineInput.id': ['预算指标编号。', 'The id of the budget line.'],
  'AdjustBudgetLineInput.changeFen': [
    '调整金额,单位为分,不得为 0;负数为收回,不得超过可用金额。',
    'The change of the line’s amount in fen, not 0. A negative amount takes money back, and must not exceed the ' +
      'available amount.',
  ],
  'AdjustBudgetLineInput.reason': [
    '调整原因,不得换行,不超过 200 字。',
    'The reason for the adjustment, in one line of up to 200 characters.',
  ],
} as const satisfies Texts;
