import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the amounts that contracts encumber on budget lines. */
export const COMMITMENT_TEXTS = {
  Commitment: [
    '合同占用一项预算指标的金额;合同款只能从所占用的指标支付(FN-3)。',
    'The amount of one budget line that a contract encumbers. A contract is paid only from money that it encumbers ' +
      '(FN-3).',
  ],
  'Commitment.committedFen': [
    '占用指标金额,含已支付金额,单位为分。',
    'The encumbered amount in fen, including the part that is already paid.',
  ],
  'Commitment.disbursedFen': [
    '已支付金额,不含退汇,单位为分;其余为可支付余额。',
    'The part of the encumbered amount that is already paid, without returned payments, in fen. The rest can still ' +
      'be paid.',
  ],
  'Commitment.budgetLine': [
    '所占用的预算指标;调用方无权查看的为空。',
    'The budget line that is encumbered. Null if the caller may not read it.',
  ],
  'Mutation.commitBudget': [
    '为合同占用指标,由合同所在区县财政部门办理,其他部门办理的,返回 FORBIDDEN;须提供幂等键。指标可用金额不足的,返回 INVALID_STATE;超过各标段尚可占用金额(FN-3),或者资金来源不允许(FN-2)的,返回 RULE_VIOLATION。',
    'Encumbers budget lines for a contract. Only the finance bureau of the contract’s district may encumber them, ' +
      'and any other bureau is refused with FORBIDDEN. The mutation needs an idempotency key. It is refused with ' +
      'INVALID_STATE if a line has too little money available. It is refused with RULE_VIOLATION if the amounts ' +
      'exceed what can still be encumbered for the lots (FN-3), or if money of the source may not pay contracts ' +
      '(FN-2).',
  ],
  CommitBudgetInput: ['占用指标的内容。', 'The amounts to encumber for a contract.'],
  'CommitBudgetInput.contractId': ['合同编号。', 'The id of the contract.'],
  'CommitBudgetInput.postings': [
    '各项指标的占用金额,1 至 100 项,同一指标限一次;可使用市级为该区县下达的指标。',
    'The amounts to encumber, one for each of 1 to 100 budget lines. Lines of the contract’s district and city lines ' +
      'for that district may be used.',
  ],
  CommitmentPostingInput: ['一项指标的占用金额。', 'The amount to encumber from one budget line.'],
  'CommitmentPostingInput.budgetLineId': ['预算指标编号。', 'The id of the budget line.'],
  'CommitmentPostingInput.amountFen': ['占用金额,单位为分,须大于 0。', 'The amount to encumber in fen, above 0.'],
} as const satisfies Texts;
