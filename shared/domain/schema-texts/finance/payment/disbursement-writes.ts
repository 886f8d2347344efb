import { REQUIRED_KEY } from '../../shared/everywhere';
import { type Text, type Texts } from '../../../schema-text';

const BULK_IDS: Text = [
  '支付编号,1 至 100 个,不得重复。',
  'The ids of the payments, 1 to 100. Name each payment once.',
];

/** The schema's descriptions of the mutations that request, approve, return and confirm payments. */
export const DISBURSEMENT_WRITES_TEXTS = {
  'Mutation.requestDisbursement': [
    '购买主体申请支付一笔应付分期款,须全额申请;须提供幂等键。分期款不是应付状态的,返回 INVALID_STATE;超过标段价款的,返回 RULE_VIOLATION(FN-3)。',
    'The purchaser requests the full payment of an instalment that is DUE. The mutation needs an idempotency key. It ' +
      'is refused with INVALID_STATE unless the instalment is DUE, and with RULE_VIOLATION if the payments would ' +
      'exceed the price of the lot (FN-3).',
  ],
  'Mutation.requestDisbursements': [
    '购买主体一次申请支付 1 至 100 笔应付分期款,全部申请或者全部不申请;须提供幂等键。每期的条件与 requestDisbursement 相同;不能申请的各期,列于 extensions.items。',
    'The purchaser requests the payment of 1 to 100 instalments. If one payment cannot be requested, none is ' +
      'requested, and the error lists the refused instalments in `extensions.items`. The conditions for each ' +
      'instalment are those of requestDisbursement. The mutation needs an idempotency key.',
  ],
  RequestDisbursementsInput: ['批量支付申请的内容。', 'The payments to request.'],
  'RequestDisbursementsInput.requests': [
    '各期的支付申请,1 至 100 项,同一分期款限一次。',
    'The payment requests, 1 to 100. Name each instalment once.',
  ],
  'RequestDisbursementsInput.idempotencyKey': REQUIRED_KEY,
  RequestedPaymentInput: ['一笔分期款的支付申请。', 'The request for the payment of one instalment.'],
  'RequestedPaymentInput.instalmentId': ['分期款编号,该分期款须为应付状态。', 'The id of an instalment that is DUE.'],
  'RequestedPaymentInput.invoice': ['发票;可不填。', 'The contractor’s invoice; optional.'],
  RequestDisbursementInput: ['支付申请的内容。', 'The payment to request.'],
  'RequestDisbursementInput.instalmentId': [
    '分期款编号,该分期款须为应付状态。',
    'The id of an instalment that is DUE.',
  ],
  'RequestDisbursementInput.invoice': ['发票;可不填。', 'The contractor’s invoice; optional.'],
  InvoiceInput: ['承接主体开具的发票。', 'An invoice of the contractor.'],
  'InvoiceInput.number': ['发票号码,不超过 64 字。', 'The number of the invoice, up to 64 characters.'],
  'InvoiceInput.amountFen': [
    '发票金额,须与分期款金额一致,单位为分。',
    'The amount of the invoice in fen, which must equal the amount of the instalment.',
  ],
  'Mutation.approveDisbursement': [
    '审批支付申请,由合同所在区县财政部门办理。审批人与申请人为同一人,或其他部门办理的,返回 FORBIDDEN;分期款暂停拨付,标段已终止而分期款不是结算款,合同没有以承接主体登记名称开立的现行收款账户,或收款账户变更待复核的,返回 INVALID_STATE。须提供幂等键。',
    'Approves a payment request. Only the finance bureau of the contract’s district may approve it. The mutation is ' +
      'refused with FORBIDDEN for another bureau, and for the person who requested the payment. It is refused with ' +
      'INVALID_STATE if the instalment is HELD, if its lot was terminated and it is not the settlement, if no ' +
      'account in the contractor’s registered name is in force, or if a change of the account is pending. It needs ' +
      'an idempotency key.',
  ],
  'Mutation.approveDisbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.approveDisbursement(idempotencyKey)': REQUIRED_KEY,
  'Mutation.approveDisbursements': [
    '一次审批 1 至 100 笔支付申请,全部审批或者全部不审批;须提供幂等键。每笔的条件与 approveDisbursement 相同;不能审批的各笔,列于 extensions.items。',
    'Approves 1 to 100 payment requests. If one cannot be approved, none is approved, and the error lists the ' +
      'refused payments in `extensions.items`. The conditions for each payment are those of approveDisbursement. The ' +
      'mutation needs an idempotency key.',
  ],
  'Mutation.approveDisbursements(ids)': BULK_IDS,
  'Mutation.approveDisbursements(idempotencyKey)': REQUIRED_KEY,
  'Mutation.rejectDisbursement': [
    '合同所在区县财政部门驳回未支付的申请:分期款恢复应付;所依据的验收已改为不合格,或者评估结果已失效的,恢复未到期;暂停拨付的,仍为暂停拨付;标段已终止的,分期款随之取消。已支付的,返回 INVALID_STATE;须提供幂等键。',
    'The finance bureau of the contract’s district rejects a payment request that is not paid yet. The instalment ' +
      'returns to DUE, or to PLANNED if its acceptance or evaluation no longer counts. An instalment that is HELD ' +
      'stays HELD. If the lot was terminated, the instalment becomes CANCELLED. The mutation is refused with ' +
      'INVALID_STATE if the payment was already made. It needs an idempotency key.',
  ],
  'Mutation.rejectDisbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.rejectDisbursement(reason)': [
    '驳回原因,不得换行,不超过 200 字,合同双方可见。',
    'The reason for the rejection, in one line of up to 200 characters. The parties of the contract may read it.',
  ],
  'Mutation.rejectDisbursement(idempotencyKey)': REQUIRED_KEY,
  'Mutation.payDisbursement': [
    '合同所在区县财政部门登记已审批款项的支付,从合同占用的指标列支;须提供幂等键。支付人与审批人或申请人为同一人的,返回 FORBIDDEN;分期款和收款账户不符合 approveDisbursement 条件的,返回 INVALID_STATE;占用余额不足的,返回 RULE_VIOLATION(FN-3);凭证号在本区县重复的,返回 CONFLICT。',
    'The finance bureau of the contract’s district records the payment of an approved request from the money that ' +
      'the contract encumbers. The mutation needs an idempotency key. It is refused with FORBIDDEN for the person ' +
      'who approved or requested the payment. It is refused with INVALID_STATE unless the instalment and the account ' +
      'meet the conditions of approveDisbursement, with RULE_VIOLATION if the contract encumbers too little money ' +
      '(FN-3), and with CONFLICT if another payment of the district already has the voucher number.',
  ],
  PayDisbursementInput: ['登记支付的内容。', 'The payment to record.'],
  'PayDisbursementInput.id': ['支付编号。', 'The id of the payment.'],
  'PayDisbursementInput.paidOn': [
    '支付日期,不得早于审批日期,也不得晚于今日。',
    'The date on which the money was paid. It must not be before the approval or after today.',
  ],
  'PayDisbursementInput.voucher': [
    '支付系统中的支付凭证号,不超过 64 字,同一区县不得重复。',
    'The voucher number of the payment in the payment system, up to 64 characters. It must be unique within a ' +
      'district.',
  ],
  'PayDisbursementInput.postings': [
    '各项指标的列支金额,合计等于支付金额;最多 100 项。',
    'The amounts to take from budget lines, up to 100 entries. Their sum must equal the amount of the payment.',
  ],
  PaymentPostingInput: ['一项指标的列支金额。', 'The amount taken from one budget line.'],
  'PaymentPostingInput.budgetLineId': [
    '合同所占用的预算指标编号,同一指标限一次。',
    'The id of a budget line that the contract encumbers. Name each budget line once.',
  ],
  'PaymentPostingInput.amountFen': [
    '列支金额,单位为分,须大于 0。',
    'The amount taken from the budget line, in fen, above 0.',
  ],
  'Mutation.returnPayment': [
    '合同所在区县财政部门登记退汇,须提供幂等键。资金回到合同占用的指标,款项恢复应付;所依据的验收已改为不合格,或者评估结果已失效的,恢复未到期。标段已终止的,分期款随之取消,并释放占用指标;标段已结算的,款项转为应付结算款。不是已支付状态的,返回 INVALID_STATE。',
    'The finance bureau of the contract’s district records that the money of a payment was returned. The contract ' +
      'encumbers the money again, and the instalment returns to DUE, or to PLANNED if its acceptance or evaluation ' +
      'no longer counts. If the lot has been terminated, the instalment is CANCELLED and the money is released. If ' +
      'the lot is settled, the instalment becomes a settlement instalment that is DUE. The mutation needs an ' +
      'idempotency key. It is refused with INVALID_STATE unless the payment is PAID.',
  ],
  ReturnPaymentInput: ['登记退汇的内容。', 'The returned payment to record.'],
  'ReturnPaymentInput.disbursementId': ['支付编号。', 'The id of the payment.'],
  'ReturnPaymentInput.returnedOn': [
    '退汇日期,不得早于支付日期,也不得晚于今日。',
    'The date on which the money was returned. It must not be before the payment or after today.',
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
    'The contractor confirms that it has received the money. The mutation is refused with INVALID_STATE unless the ' +
      'payment is PAID. It needs an idempotency key.',
  ],
  'Mutation.confirmReceipt(id)': ['支付编号。', 'The id of the payment.'],
  'Mutation.confirmReceipt(idempotencyKey)': REQUIRED_KEY,
  'Mutation.confirmReceipts': [
    '承接主体一次确认 1 至 100 笔收款,全部确认或者全部不确认;须提供幂等键。每笔的条件与 confirmReceipt 相同;不能确认的各笔,列于 extensions.items。',
    'The contractor confirms the receipt of 1 to 100 payments. If one cannot be confirmed, none is confirmed, and ' +
      'the error lists the refused payments in `extensions.items`. The conditions for each payment are those of ' +
      'confirmReceipt. The mutation needs an idempotency key.',
  ],
  'Mutation.confirmReceipts(ids)': BULK_IDS,
  'Mutation.confirmReceipts(idempotencyKey)': REQUIRED_KEY,
} as const satisfies Texts;
