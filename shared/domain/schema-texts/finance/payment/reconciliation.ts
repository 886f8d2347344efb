import { type Texts } from '../../../schema-text';

/** The comparison of treasuries’ statements with the recorded payments. */
export const RECONCILIATION_TEXTS = {
  ReconciliationProblem: [
    '对账不符的原因。RETURNED 为款项已退汇;NOT_IN_STATEMENT 为当日已支付而对账单未列。',
    'The reason why a line of the statement or a payment does not match. RETURNED: the money was returned. ' +
      'NOT_IN_STATEMENT: the payment was made on that day, but the statement lacks it.',
  ],
  Reconciliation: [
    '对账:将国库某日对账单与支付记录核对,不更改支付记录。',
    'A comparison of a treasury’s statement of one day with the recorded payments. It changes no payment.',
  ],
  'Reconciliation.id': ['对账编号。', 'The id of the reconciliation.'],
  'Reconciliation.date': [
    '对账单日期,即所核对支付的日期。',
    'The date of the statement: the day whose payments were compared.',
  ],
  'Reconciliation.matched': [
    '相符笔数:凭证号、金额和日期均一致。',
    'The number of lines that match a payment by voucher, amount and date.',
  ],
  'Reconciliation.reconciledAt': ['对账时间。', 'The instant at which the statement was compared.'],
  'Reconciliation.reconciledBy': [
    '对账人,即其令牌所载用户。',
    'The person who submitted the statement, by the subject of their token.',
  ],
  'Reconciliation.unmatched': [
    '不符的各笔:先列对账单中的各笔,再列对账单未列的支付。',
    'The mismatches: first the lines of the statement, then the payments that the statement lacks.',
  ],
  'Reconciliation.division': ['支付所属区县。', 'The district whose payments were compared.'],
  ReconciliationConnection: ['对账列表的一页。', 'A page of reconciliations.'],
  UnmatchedEntry: [
    '不符的一笔及其原因。',
    'A line of the statement, or a recorded payment, that does not match, with the reason.',
  ],
  'UnmatchedEntry.voucher': ['该笔的支付凭证号。', 'The voucher number of the line or of the payment.'],
  'UnmatchedEntry.amountFen': [
    '对账单所载金额,单位为分;对账单未列的,为支付金额。',
    'The amount in the statement, in fen. If the statement lacks the payment, it is the amount of the payment.',
  ],
  'UnmatchedEntry.paidOn': [
    '对账单所载支付日期;对账单未列的,为记录的支付日期。',
    'The date of the payment in the statement. If the statement lacks the payment, it is the recorded date.',
  ],
  'UnmatchedEntry.problem': [
    '该笔不符的原因,有多个的为首个。',
    'The reason why the entry does not match. If there are several reasons, it is the first one.',
  ],
  'UnmatchedEntry.recordedFen': [
    '记录的支付金额,单位为分;没有该笔支付的为空。',
    'The amount of the recorded payment, in fen. Null if no such payment is recorded.',
  ],
  'UnmatchedEntry.recordedOn': [
    '记录的支付日期;没有该笔支付的为空。',
    'The date of the recorded payment. Null if no such payment is recorded.',
  ],
  'Query.reconciliations': [
    '对账记录,按区县排列,同一区县新的在前。',
    'Reconciliations, sorted by district, the latest of each district first.',
  ],
  'Query.reconciliations(division)': [
    '区划代码:区县、市或省;街道(镇)没有对账记录。留空不限。',
    'The code of a district, city or province; a street or town has no reconciliations. Omit it for all.',
  ],
  'Mutation.reconcile': [
    '将国库对账单与支付记录核对,不更改支付记录;可重复办理,内容和结果相同的不另行记录。日期晚于今日的,返回 BAD_USER_INPUT。',
    'Compares a treasury’s statement with the recorded payments and changes none of them. The mutation may be ' +
      'repeated: the same statement with the same result is recorded once. It is refused with BAD_USER_INPUT for a ' +
      'date after today.',
  ],
  ReconcileInput: ['国库一日的对账单。', 'A treasury’s statement of one day.'],
  'ReconcileInput.division': [
    '支付所属区县,六位区划代码。',
    'The 6-digit code of the district whose payments the statement covers.',
  ],
  'ReconcileInput.date': ['对账单日期,即所列支付的日期,不得晚于今日。', 'The date of the statement: today or earlier.'],
  'ReconcileInput.entries': [
    '对账单各笔,最多 2000 笔;当日没有支付的为空列表。',
    'The lines of the statement, up to 2,000. The list is empty if nothing was paid on that day.',
  ],
  ReconcileEntryInput: ['国库对账单中的一笔。', 'A line of the treasury’s statement.'],
  'ReconcileEntryInput.voucher': [
    '支付凭证号,不超过 64 字。',
    'The voucher number of the payment in the payment system, up to 64 characters.',
  ],
  'ReconcileEntryInput.amountFen': ['该笔支付的金额,单位为分。', 'The amount of the payment in fen.'],
  'ReconcileEntryInput.paidOn': ['该笔支付的日期。', 'The date of the payment, as the statement gives it.'],
} as const satisfies Texts;
