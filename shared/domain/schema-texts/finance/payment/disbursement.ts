import { type Texts } from '../../../schema-text';

/** The schema's descriptions of payments, from the request to the contractor's confirmation, and of their invoices. */
export const DISBURSEMENT_TEXTS = {
  DisbursementStatus: [
    '支付状态,自申请至承接主体确认收款(FN-3)。',
    'The states of a payment, from the request to the contractor’s confirmation (FN-3).',
  ],
  'DisbursementStatus.REQUESTED': [
    '已申请:待财政部门审批。',
    'Requested: the finance bureau has not approved the payment yet.',
  ],
  'DisbursementStatus.APPROVED': [
    '已审批:待财政部门支付。',
    'Approved: the finance bureau has not made the payment yet.',
  ],
  'DisbursementStatus.PAID': ['已支付:待承接主体确认收款。', 'Paid: the contractor has not confirmed the receipt yet.'],
  'DisbursementStatus.CONFIRMED': [
    '已确认收款:承接主体已确认收到款项。',
    'Receipt confirmed: the contractor confirmed that it received the money.',
  ],
  'DisbursementStatus.REJECTED': [
    '已驳回:支付前,申请已被驳回。',
    'Rejected: the request was rejected before the payment was made.',
  ],
  'DisbursementStatus.RETURNED': ['已退汇:已支付的款项已退回。', 'Returned: the paid money came back.'],
  Disbursement: [
    '一笔分期款的支付,自申请至承接主体确认收款(FN-3)。',
    'The payment of one instalment, from the request to the contractor’s confirmation of receipt (FN-3).',
  ],
  'Disbursement.id': ['支付编号。', 'The id of the payment.'],
  'Disbursement.status': ['支付状态。', 'The status of the payment.'],
  'Disbursement.amountFen': ['支付金额,单位为分。', 'The amount of the payment in fen.'],
  'Disbursement.requestedAt': ['申请时间。', 'The instant at which the payment was requested.'],
  'Disbursement.approvedAt': [
    '审批时间;未审批的为空。',
    'The instant at which the payment was approved. Null if the payment is not approved.',
  ],
  'Disbursement.paidOn': [
    '支付日期;未支付的为空。',
    'The date on which the money was paid. Null if the money is not paid.',
  ],
  'Disbursement.voucher': [
    '支付系统中的支付凭证号;未支付的为空。',
    'The voucher number of the payment in the payment system. Null if the money is not paid.',
  ],
  'Disbursement.confirmedOn': [
    '承接主体确认收款日期;未确认的为空。',
    'The date on which the contractor confirmed the receipt. Null if the receipt is not confirmed.',
  ],
  'Disbursement.reason': [
    '驳回或退汇原因;没有的为空。',
    'The reason for the rejection or the return. Null if the payment was neither rejected nor returned.',
  ],
  'Disbursement.invoice': [
    '发票;申请时未附的为空。',
    'The contractor’s invoice. Null if none was given with the request.',
  ],
  'Disbursement.returnedOn': [
    '退汇日期;未退汇的为空。',
    'The date on which the money was returned. Null if it was not returned.',
  ],
  'Disbursement.returnVoucher': [
    '支付系统中的退汇凭证号;未退汇的为空。',
    'The voucher number of the return in the payment system. Null if the money was not returned.',
  ],
  'Disbursement.requestedBy': [
    '申请人,即其令牌所载用户;没有记录的为空。',
    'The person who requested the payment, identified by the subject of their token. Null if no person was recorded.',
  ],
  'Disbursement.approvedBy': [
    '审批人,即其令牌所载用户,与申请人不得为同一人;未审批的为空。',
    'The person who approved the payment, identified by the subject of their token. This is never the person who ' +
      'requested the payment. Null before the approval.',
  ],
  'Disbursement.paidBy': [
    '支付人,即其令牌所载用户,与申请人、审批人不得为同一人;未支付的为空。',
    'The person who recorded the payment, identified by the subject of their token. This is never the person who ' +
      'requested or approved the payment. Null before the payment.',
  ],
  'Disbursement.lot': [
    '所支付款项的标段;调用方无权查看的为空。',
    'The lot for which the payment is made. Null if the caller may not read it.',
  ],
  'Disbursement.instalment': [
    '所支付的分期款;调用方无权查看的为空。',
    'The instalment that is paid. Null if the caller may not read it.',
  ],
  'Disbursement.postings': [
    '各项指标的列支金额;未支付的为空列表。',
    'The amounts that the payment takes from budget lines. The list is empty if the money is not paid.',
  ],
  Invoice: ['承接主体开具的发票。', 'An invoice of the contractor.'],
  'Invoice.number': ['发票号码。', 'The number of the invoice.'],
  'Invoice.amountFen': ['发票金额,单位为分。', 'The amount of the invoice in fen.'],
  DisbursementPosting: ['一笔支付在一项预算指标中的列支。', 'The amount that a payment takes from one budget line.'],
  'DisbursementPosting.amountFen': ['列支金额,单位为分。', 'The amount taken from the budget line, in fen.'],
  'DisbursementPosting.budgetLine': [
    '所列支的预算指标;调用方无权查看的为空。',
    'The budget line from which the amount is taken. Null if the caller may not read it.',
  ],
  'Disbursement.mayApprove': [
    '调用方现在能否审批该笔支付:须为合同所属区县的财政部门,且不是申请人。',
    'Whether the caller may approve the payment now. The caller must belong to the finance bureau of the contract’s ' +
      'district, and must not have requested the payment.',
  ],
  'Disbursement.mayPay': [
    '调用方现在能否登记支付:须为合同所属区县的财政部门,且不是申请人或审批人。',
    'Whether the caller may record the payment now. The caller must belong to the finance bureau of the contract’s ' +
      'district, and must have neither requested nor approved the payment.',
  ],
  'Disbursement.blockedBy': [
    '调用方不能办理下一步的原因;可以办理,或下一步不由本区县财政部门办理的,为空。',
    'The reason why the caller cannot take the next step. Null if the caller can take it, or if another office must ' +
      'take it.',
  ],
  DisbursementConnection: ['支付列表的一页。', 'A page of payments.'],
  'Query.disbursement': [
    '一笔支付;不存在或调用方无权查看的为空。',
    'One payment. Null if it does not exist or the caller may not read it.',
  ],
  'Query.disbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Query.disbursements': [
    '调用方有权查看的支付,按购买主体所在区县排列,同一区县按申请先后排列。',
    'The payments that the caller may read, sorted by the purchaser’s district and then by the time of the request.',
  ],
  'Query.disbursements(division)': [
    '区划代码:省、市、区县列其购买主体的支付,街道(镇)列当地社工站的支付;留空不限。',
    'The code of a division. For a province, city or district, the list has the payments of its purchasers. For a ' +
      'street or town, it has the payments for the local station. Omit it to list all.',
  ],
  'Query.disbursements(status)': [
    '只列处于所列状态的支付;留空不限。',
    'Lists only payments in one of these states. Omit it to list all.',
  ],
} as const satisfies Texts;
