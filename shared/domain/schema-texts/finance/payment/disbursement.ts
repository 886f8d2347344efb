import { type Texts } from '../../../schema-text';

/** Payments, from the request to the receipt. */
export const DISBURSEMENT_TEXTS = {
  DisbursementStatus: [
    '支付状态(FN-3)。',
    'The states of a payment, from the request to the contractor’s confirmation (FN-3).',
  ],
  Disbursement: ['一期款项的支付,自申请起(FN-3)。', 'A payment of one instalment, from its request on (FN-3).'],
  'Disbursement.id': ['支付编号。', 'The id of the payment.'],
  'Disbursement.status': ['支付状态。', 'The status of the payment.'],
  'Disbursement.amountFen': ['支付金额,单位为分。', 'The amount in fen.'],
  'Disbursement.requestedAt': ['申请时间。', 'The instant of the request.'],
  'Disbursement.approvedAt': ['审批时间;未审批的为空。', 'The instant of the approval; null before it.'],
  'Disbursement.paidOn': ['支付日期;未支付的为空。', 'The date of the payment; null before it.'],
  'Disbursement.voucher': [
    '支付系统中的支付凭证号;未支付的为空。',
    'The number of the payment in the payment system; null before it is paid.',
  ],
  'Disbursement.confirmedOn': [
    '承接主体确认收款日期;未确认的为空。',
    'The date on which the contractor confirmed the receipt; null before it.',
  ],
  'Disbursement.reason': ['驳回或退汇原因;没有的为空。', 'The reason for a rejection or return; null otherwise.'],
  'Disbursement.invoice': ['发票;申请时未附的为空。', 'The invoice; null where none came with the request.'],
  'Disbursement.returnedOn': [
    '退汇日期;未退汇的为空。',
    'The date on which the money was returned; null if it was not returned.',
  ],
  'Disbursement.returnVoucher': [
    '支付系统中的退汇凭证号;未退汇的为空。',
    'The number of the return in the payment system; null where it was not returned.',
  ],
  'Disbursement.requestedBy': [
    '申请人,即其令牌所载用户;没有记录的为空。',
    'The person who requested it: the subject of their token; null where it was not recorded.',
  ],
  'Disbursement.approvedBy': [
    '审批人,与申请人不得为同一人;未审批的为空。',
    'The person who approved it, who did not request it; null before the approval.',
  ],
  'Disbursement.paidBy': [
    '支付人,与申请人、审批人不得为同一人;未支付的为空。',
    'The person who paid it, who neither requested nor approved it; null before the payment.',
  ],
  'Disbursement.lot': ['所属标段。', 'The lot that is paid.'],
  'Disbursement.instalment': ['所支付的款项。', 'The instalment that is paid.'],
  'Disbursement.postings': [
    '各项指标的列支金额;未支付的为空列表。',
    'The amounts that the payment takes from each budget line. Empty before it is paid.',
  ],
  Invoice: ['发票。', 'An invoice.'],
  'Invoice.number': ['发票号码。', 'The number of the invoice.'],
  'Invoice.amountFen': ['发票金额,单位为分。', 'The amount of the invoice in fen.'],
  DisbursementPosting: ['一笔支付在一项预算指标中的列支。', 'The amount that a payment takes from one budget line.'],
  'DisbursementPosting.amountFen': ['列支金额,单位为分。', 'The amount in fen.'],
  'DisbursementPosting.budgetLine': ['所列支的预算指标。', 'The budget line.'],
  DisbursementConnection: ['支付列表的一页。', 'A page of payments.'],
  'Query.disbursement': [
    '支付;不存在或无权查看的为空。',
    'A payment; null where it does not exist or the caller may not read it.',
  ],
  'Query.disbursement(id)': ['支付编号。', 'The id of the payment.'],
  'Query.disbursements': [
    '支付,按购买主体所在区县排列,同一区县按申请先后排列。',
    'Payments by the purchaser’s district, in the order of their requests.',
  ],
  'Query.disbursements(division)': [
    '区划代码:区县及以上按购买主体查询;街道(镇)则为本站的支付。',
    'The code of a division. For a district or above: the payments of purchasers there. For a street or town: ' +
      'the payments for its station.',
  ],
  'Query.disbursements(status)': ['支付状态,可多选;留空不限。', 'The states of the payments; omit it for all.'],
} as const satisfies Texts;
