import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the comparison of treasuries’ statements with the recorded payments. */
export const RECONCILIATION_TEXTS = {
  ReconciliationProblem: [
    '对账不符的原因。',
    'The reasons why a line of the treasury’s statement matches no payment, or a payment matches no line.',
  ],
  'ReconciliationProblem.RETURNED': [
    '款项已退汇:支付后款项已退回,且金额或日期与支付记录不符。',
    'The payment was returned: the money came back after the payment, and the amount or the date differs.',
  ],
  'ReconciliationProblem.NOT_IN_STATEMENT': [
    '对账单中没有:当日有支付记录,而对账单未列。',
    'Missing from the statement: the payment is recorded on that day, but the statement does not list it.',
  ],
  Reconciliation: [
    '对账:将国库某日对账单与支付记录核对,不更改支付记录。',
    'A comparison of the treasury’s statement of one day with the recorded payments. It changes no payment.',
  ],
  'Reconciliation.id': ['对账编号。', 'The id of the reconciliation.'],
  'Reconciliation.date': [
    '对账单日期,即所核对支付的日期。',
    'The date of the statement, which is the day whose payments were compared.',
  ],
  'Reconciliation.matched': [
    '相符笔数:凭证号、金额和日期均一致。',
    'The number of lines that match a payment by voucher, amount and date.',
  ],
  'Reconciliation.reconciledAt': ['对账时间。', 'The instant at which the statement was compared.'],
  'Reconciliation.reconciledBy': [
    '对账人,即其令牌所载用户。',
    'The person who submitted the statement, identified by the subject of their token.',
  ],
  'Reconciliation.unmatched': [
    '不符的各笔:先列对账单所载的,再列对账单未列的支付。',
    'The mismatches: first the lines of the statement, and then the payments that the statement does not list.',
  ],
  'Reconciliation.division': ['支付所属区县。', 'The district whose payments were compared.'],
  ReconciliationConnection: ['对账列表的一页。', 'A page of reconciliations.'],
  UnmatchedEntry: [
    '不符的一笔及其原因:对账单所载而与支付记录不符的,或者有支付记录而对账单未列的。',
    'A mismatch with its reason: a line of the statement that matches no payment, or a payment that the statement ' +
      'does not list.',
  ],
  'UnmatchedEntry.voucher': [
    '该笔对账明细或者支付记录的支付凭证号。',
    'The voucher number of the line of the statement, or of the recorded payment.',
  ],
  'UnmatchedEntry.amountFen': [
    '对账单所载金额,单位为分;对账单未列的,为支付金额。',
    'The amount in the statement, in fen. If the statement does not list the payment, this is the recorded amount.',
  ],
  'UnmatchedEntry.paidOn': [
    '对账单所载支付日期;对账单未列的,为记录的支付日期。',
    'The date of the payment in the statement. If the statement does not list the payment, this is the recorded date.',
  ],
  'UnmatchedEntry.problem': [
    '该笔不符的原因,有多个的为首个。',
    'The reason for the mismatch. If there are several reasons, this is the first one.',
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
    '调用方有权查看的对账记录,按区县代码由大到小排列,同一区县新的在前。',
    'The reconciliations that the caller may read, sorted by the code of the district in descending order, and ' +
      'newest first within a district.',
  ],
  'Query.reconciliations(division)': [
    '区划代码:区县、市或省;街道(镇)没有对账记录。留空不限。',
    'The code of a district, city or province. A street or town has no reconciliations. Omit it to list all.',
  ],
  'Mutation.reconcile': [
    '将国库对账单与支付记录核对,不更改支付记录。可重复办理,对账单内容和核对结果均相同的,不另行记录。日期晚于今日的,返回 BAD_USER_INPUT。',
    'Compares the treasury’s statement of one day with the recorded payments. It changes no payment. The mutation ' +
      'may be repeated: the same statement with the same result is recorded only once. It is refused with ' +
      'BAD_USER_INPUT for a date after today.',
  ],
  ReconcileInput: ['国库一日的对账单。', 'The treasury’s statement of one day.'],
  'ReconcileInput.division': [
    '支付所属区县,六位区划代码。',
    'The 6-digit code of the district whose payments the statement covers.',
  ],
  'ReconcileInput.date': ['对账单日期,即所列支付的日期,不得晚于今日。', 'The date of the statement: today or earlier.'],
  'ReconcileInput.entries': [
    '对账单各笔,最多 2000 笔;当日没有支付的为空列表。',
    'The lines of the statement, up to 2,000. The list is empty if nothing was paid on that day.',
  ],
  ReconcileEntryInput: ['国库对账单中的一笔支付或退汇。', 'A line of the treasury’s statement: a payment or a return.'],
  'ReconcileEntryInput.voucher': [
    '支付凭证号,退汇填退汇凭证号,不超过 64 字。',
    'The voucher number of the payment in the payment system, up to 64 characters. For a return, give the voucher ' +
      'number of the return.',
  ],
  'ReconcileEntryInput.amountFen': [
    '该笔支付或退汇的金额,单位为分,退汇也填正数。',
    'The amount of the payment or of the return, in fen. The amount of a return is positive, too.',
  ],
  'ReconcileEntryInput.paidOn': [
    '对账单所列的该笔支付或退汇的日期。',
    'The date of the payment or of the return, as the statement gives it.',
  ],
} as const satisfies Texts;
