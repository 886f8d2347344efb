import { type Text, type Texts } from '../../../schema-text';

const BULK_KEY: Text = [
  '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
  'Idempotency key, required, 1 to 128 characters: a request that is repeated with the same key is executed once.',
];
const BULK_IDS: Text = ['支付编号,1 至 100 个,不得重复。', 'The ids of the payments, 1 to 100; each id once.'];

/** The requests, approvals, returns and confirmations of payments. */
export const DISBURSEMENT_WRITES_TEXTS = {
  'Mutation.requestDisbursement': [
    '购买主体申请支付一期应付款项,须全额申请;须提供幂等键。款项不是应付状态的,返回 INVALID_STATE;超过标段价款的,返回 RULE_VIOLATION(FN-3)。',
    'Requests the payment of an instalment that is DUE, in full. The mutation needs an idempotency key. It is ' +
      'refused with INVALID_STATE unless the instalment is DUE, and with RULE_VIOLATION if the payments would exceed ' +
      'the price of the lot (FN-3).',
  ],
  'Mutation.requestDisbursements': [
    '购买主体一次申请支付 1 至 100 期应付款项,全部申请或者全部不申请;须提供幂等键。每期的条件与 requestDisbursement 相同;不能申请的各期,列于 extensions.items。',
    'Requests the payments of 1 to 100 instalments, all or none. The mutation needs an idempotency key. The conditions ' +
      'for each instalment are those of requestDisbursement. A refusal lists all refused instalments in ' +
      '`extensions.items`.',
  ],
  RequestDisbursementsInput: ['批量支付申请的内容。', 'The details of several payment requests.'],
  'RequestDisbursementsInput.requests': [
    '各期的支付申请,1 至 100 项,同一款项限一次。',
    'The requests, 1 to 100; each instalment once.',
  ],
  'RequestDisbursementsInput.idempotencyKey': BULK_KEY,
  RequestedPaymentInput: ['一期款项的支付申请。', 'The request for the payment of one instalment.'],
  'RequestedPaymentInput.instalmentId': ['款项编号,须为应付状态。', 'The id of an instalment that is DUE.'],
  'RequestedPaymentInput.invoice': ['发票;可不填。', 'The contractor’s invoice; optional.'],
  RequestDisbursementInput: ['支付申请的内容。', 'The details of a payment request.'],
  'RequestDisbursementInput.instalmentId': ['款项编号,须为应付状态。', 'The id of an instalment that is DUE.'],
  'RequestDisbursementInput.invoice': ['发票;可不填。', 'The contractor’s invoice; optional.'],
  InvoiceInput: ['承接主体开具的发票。', 'An invoice of the contractor.'],
  'InvoiceInput.number': ['发票号码,不超过 64 字。', 'The number of the invoice, up to 64 characters.'],
  'InvoiceInput.amountFen': [
    '发票金额,须与款项金额一致,单位为分。',
    'The amount of the invoice in fen, which must equal the amount of the instalment.',
  ],
  'Mutation.approveDisbursement': [
    '审批支付申请,由合同所在区县财政部门办理;审批人与申请人为同一人,或其他部门办理的,返回 FORBIDDEN;须提供幂等键。',
    'Approves a payment request. Only the finance bureau of the contract’s district may do so. The mutation is ' +
      'refused with FORBIDDEN for another bureau, and for the person who requested the payment. It needs an ' +
      'idempotency key.',
  ],
  'Mutation.approveDisbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.approveDisbursement(idempotencyKey)': [
    '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
    'Idempotency key, required, 1 to 128 characters: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.approveDisbursements': [
    '一次审批 1 至 100 笔支付申请,全部审批或者全部不审批;须提供幂等键。每笔的条件与 approveDisbursement 相同;不能审批的各笔,列于 extensions.items。',
    'Approves 1 to 100 payment requests, all or none. The mutation needs an idempotency key. The conditions for each ' +
      'payment are those of approveDisbursement. A refusal lists all refused payments in `extensions.items`.',
  ],
  'Mutation.approveDisbursements(ids)': BULK_IDS,
  'Mutation.approveDisbursements(idempotencyKey)': BULK_KEY,
  'Mutation.rejectDisbursement': [
    '驳回未支付的申请:款项恢复应付;已扣留的,继续扣留;标段已终止的,款项随之取消。已支付的,返回 INVALID_STATE;须提供幂等键。',
    'Rejects a payment request that is not paid yet. The instalment returns to DUE. If it was withheld, it stays ' +
      'withheld. If the lot has been terminated, the instalment is CANCELLED. The mutation is refused with ' +
      'INVALID_STATE if the payment was already made. It needs an idempotency key.',
  ],
  'Mutation.rejectDisbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.rejectDisbursement(reason)': [
    '驳回原因,不得换行,不超过 200 字,合同双方可见。',
    'The reason for the rejection, in one line of up to 200 characters. The parties of the contract may read it.',
  ],
  'Mutation.rejectDisbursement(idempotencyKey)': [
    '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
    'Idempotency key, required, 1 to 128 characters: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.payDisbursement': [
    '登记已审批款项的支付,从合同占用的指标列支;须提供幂等键。支付人为审批人或申请人的,返回 FORBIDDEN;占用余额不足的,返回 RULE_VIOLATION(FN-3);凭证号重复的,返回 CONFLICT。',
    'Records the payment of an approved request from the money that the contract encumbers. The mutation needs an ' +
      'idempotency key. It is refused with FORBIDDEN for the person who approved or requested the payment. It is ' +
      'refused with RULE_VIOLATION if the contract has too little encumbered (FN-3). It is refused with CONFLICT if ' +
      'another payment of the district already has the voucher.',
  ],
  PayDisbursementInput: ['登记支付的内容。', 'The payment to record.'],
  'PayDisbursementInput.id': ['支付编号。', 'The id of the payment.'],
  'PayDisbursementInput.paidOn': [
    '支付日期,不得早于审批日期,也不得晚于今日。',
    'The date on which the money was paid: not before the approval, and not after today.',
  ],
  'PayDisbursementInput.voucher': [
    '支付系统中的支付凭证号,不超过 64 字,同一区县不得重复。',
    'The voucher number of the payment in the payment system: up to 64 characters, unique in a district.',
  ],
  'PayDisbursementInput.postings': [
    '各项指标的列支金额,合计等于支付金额;最多 100 项。',
    'The amounts taken from budget lines: up to 100 entries, which must sum to the amount of the payment.',
  ],
  PaymentPostingInput: ['一项指标的列支金额。', 'The amount taken from one budget line.'],
  'PaymentPostingInput.budgetLineId': [
    '合同所占用的预算指标编号,同一指标限一次。',
    'The id of a budget line that the contract encumbers; each line once.',
  ],
  'PaymentPostingInput.amountFen': [
    '列支金额,单位为分,须大于 0。',
    'The amount taken from the budget line, in fen, above 0.',
  ],
  'Mutation.returnPayment': [
    '登记退汇:资金回到合同占用的指标,款项恢复应付;标段已终止的,款项随之取消,并释放占用指标;标段已结算的,款项转为应付结算款。须提供幂等键。不是已支付状态的,返回 INVALID_STATE。',
    'Records that the money of a payment was returned. The contract encumbers the money again, and the instalment ' +
      'returns to DUE. If the lot has been terminated, the instalment is CANCELLED and the money is released. If the ' +
      'lot is settled, the instalment becomes DUE as part of the settlement. The mutation needs an idempotency key. ' +
      'It is refused with INVALID_STATE unless the payment is PAID.',
  ],
  ReturnPaymentInput: ['登记退汇的内容。', 'The returned payment to record.'],
  'ReturnPaymentInput.disbursementId': ['支付编号。', 'The id of the payment.'],
  'ReturnPaymentInput.returnedOn': [
    '退汇日期,不得早于支付日期,也不得晚于今日。',
    'The date on which the money was returned: not before the payment, and not after today.',
  ],
  'ReturnPaymentInput.voucher': [
    '支付系统中的退汇凭证号,不超过 64 字。',
    'The voucher number of the return in the payment system, up to 64 characters.',
  ],
  'ReturnPaymentInput.reason': [
    '退汇原因,不得换行,不超过 200 字,合同双方可见。',
    'The reason for the return, in one line of up to 200 characters. The parties of the contract may read it.',
  ],
  'Mutation.confirmReceipt': [
    '承接主体确认收款。不是已支付状态的,返回 INVALID_STATE;须提供幂等键。',
    'Confirms that the contractor has received the money. The mutation is refused with INVALID_STATE unless the ' +
      'payment is PAID. It needs an idempotency key.',
  ],
  'Mutation.confirmReceipt(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.confirmReceipt(idempotencyKey)': [
    '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
    'Idempotency key, required, 1 to 128 characters: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.confirmReceipts': [
    '承接主体一次确认 1 至 100 笔收款,全部确认或者全部不确认;须提供幂等键。每笔的条件与 confirmReceipt 相同;不能确认的各笔,列于 extensions.items。',
    'Confirms the receipt of 1 to 100 payments, all or none. The mutation needs an idempotency key. The conditions for ' +
      'each payment are those of confirmReceipt. A refusal lists all refused payments in `extensions.items`.',
  ],
  'Mutation.confirmReceipts(ids)': BULK_IDS,
  'Mutation.confirmReceipts(idempotencyKey)': BULK_KEY,
} as const satisfies Texts;
