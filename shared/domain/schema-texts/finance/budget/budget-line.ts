import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of budget lines, and of the payments from a budget line in each month. */
export const BUDGET_LINE_TEXTS = {
  BudgetLevel: [
    `${FIELD_NAMES.budgetLevel}:指标属于哪一级政府(FN-2)。`,
    'The level of government whose budget a line belongs to (FN-2).',
  ],
  FundingSource: [`${FIELD_NAMES.fundingSource}(FN-2)。`, 'The origin of a budget line’s money (FN-2).'],
  BudgetLine: [
    '预算指标:一个区县一年中同一来源的资金(FN-2)。',
    'A budget line: the money of one source for one district in one year (FN-2).',
  ],
  'BudgetLine.id': [`${FIELD_NAMES.budgetLineId}。`, 'The id of the budget line.'],
  'BudgetLine.year': ['预算年度。', 'The budget year.'],
  'BudgetLine.level': [`${FIELD_NAMES.budgetLevel}。`, 'The level of government that provides the money.'],
  'BudgetLine.source': [`${FIELD_NAMES.fundingSource}。`, 'The origin of the line’s money.'],
  'BudgetLine.externalCode': [
    `预算管理系统中的${FIELD_NAMES.budgetLineCode};未填的为空。`,
    'The code of the line in the budget system. Null if no code was given.',
  ],
  'BudgetLine.amountFen': [
    `${FIELD_NAMES.budgetLineAmount},含下达后的追加和收回,单位为分。`,
    'The appropriated amount in fen, after later additions and reductions.',
  ],
  'BudgetLine.committedFen': [
    '合同占用指标金额,含已支付金额,单位为分。',
    'The amount of the line that contracts encumber, in fen, including the amount paid.',
  ],
  'BudgetLine.disbursedFen': [
    '已支付金额,不含退汇,包含在占用金额之内,单位为分。',
    'The amount paid from the line, in fen, without returned payments. It is part of the encumbered amount.',
  ],
  'BudgetLine.availableFen': [
    '尚未占用的可用金额,即指标金额减去占用金额,单位为分。',
    'The available amount in fen: the part of the line that is not encumbered.',
  ],
  'BudgetLine.mayPayContracts': [
    '可否用于支付社工站合同款,以现行标准对该来源的规定为准(FN-2);没有现行标准或标准未作规定的为空。',
    'Whether the standard in force allows money of this source to pay station contracts (FN-2). Null if no standard ' +
      'is in force, or if it has no such rule.',
  ],
  'BudgetLine.adjustments': [
    '指标下达后的历次调整,由早到晚。',
    'The adjustments since the line was opened, the earliest first.',
  ],
  'BudgetLine.division': ['资金所用于的区县。', 'The district for which the money is meant.'],
  BudgetLineConnection: ['预算指标列表的一页。', 'A page of budget lines.'],
  'Query.budgetLines': [
    '年度预算指标,按区县排列;街道(镇)没有单独的预算指标。',
    'The budget lines of a year, sorted by district. A street or town has no budget lines of its own.',
  ],
  'Query.budgetLines(division)': ['区划代码:区县、市或省。', 'The code of a district, city or province.'],
  'Query.budgetLines(year)': ['预算年度。', 'The budget year of the lines.'],
  BudgetExecution: [
    '某一来源的年度指标在一个月内的支付情况。',
    'The payments of one month from the budget lines of one year and one source.',
  ],
  'BudgetExecution.month': [
    '支付月份,如 2026-03;可能晚于预算年度。',
    'The month of the payments, such as 2026-03. It may be later than the budget year.',
  ],
  'BudgetExecution.source': [`${FIELD_NAMES.fundingSource}。`, 'The origin of the money.'],
  'BudgetExecution.disbursedFen': [
    '当月支付金额,扣除当月退汇,单位为分;退汇较多的为负数。',
    'The amount paid in the month less the amount returned in the month, in fen. It is negative if more was returned ' +
      'than paid.',
  ],
  'BudgetExecution.cumulativeFen': [
    '截至月末的累计支付金额,即该年度该来源的指标已支付的金额,扣除退汇,单位为分。',
    'The amount paid from the year’s budget lines of this source up to the end of the month, less the amount ' +
      'returned, in fen.',
  ],
  'Query.budgetExecution': [
    '年度预算指标执行情况,按月份和来源列示,没有支付和退汇的月份不列。街道(镇)没有单独的预算指标,为空;调用方无权查看该区划的,也为空。',
    'The execution of a year’s budget lines, by month and source. Months without a payment or a return are left out. ' +
      'Null for a street or town, which has no budget lines of its own, and if the caller may not read the division.',
  ],
  'Query.budgetExecution(division)': ['区划代码:区县、市或省。', 'The code of a district, city or province.'],
  'Query.budgetExecution(year)': ['预算年度。', 'The budget year of the lines.'],
} as const satisfies Texts;
