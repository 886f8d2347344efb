import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the ledger of budget lines. */
export const LEDGER_TEXTS = {
  LedgerAccount: [
    `${FIELD_NAMES.ledgerAccount}:下达的资金由指标下达账户转入可用指标账户;占用金额为已占用指标账户与已支付账户之和。`,
    'The accounts of a budget line. Appropriated money moves from APPROPRIATED to AVAILABLE. The encumbered amount ' +
      'is the sum of COMMITTED and PAID.',
  ],
  'LedgerAccount.APPROPRIATED': [
    '指标下达:下达资金的对方账户,余额为负数。',
    'Appropriated: the account from which appropriated money comes. Its balance is negative.',
  ],
  'LedgerAccount.AVAILABLE': ['可用指标:尚未占用的金额。', 'Available: money that no contract encumbers.'],
  'LedgerAccount.COMMITTED': [
    '已占用指标:合同占用、尚未支付的金额。',
    'Encumbered: money that a contract encumbers and that is not paid yet.',
  ],
  'LedgerAccount.PAID': ['已支付:已支付、未退汇的金额。', 'Paid: money that was paid and was not returned.'],
  LedgerEntryKind: ['指标账记账事由。', 'The reason for a ledger entry.'],
  'LedgerEntryKind.OPENING': ['指标下达:下达一项预算指标。', 'Appropriation: a budget line was opened.'],
  'LedgerEntryKind.ADJUSTMENT': [
    '调整:追加或收回一项预算指标的金额。',
    'Adjustment: money was added to a budget line, or taken back from it.',
  ],
  'LedgerEntryKind.COMMITMENT': [
    '占用指标:合同为标段占用预算指标。',
    'Commitment: a contract encumbered money for a lot.',
  ],
  'LedgerEntryKind.REASSIGNMENT': [
    '调剂:占用的金额在同一合同的标段之间调剂。',
    'Reassignment: encumbered money moved to another lot of the same contract.',
  ],
  'LedgerEntryKind.RELEASE': [
    '释放占用指标:占用的金额恢复为可用。',
    'Release of commitment: encumbered money became available again.',
  ],
  'LedgerEntryKind.PAYMENT': ['支付:占用的金额已支付。', 'Payment: encumbered money was paid.'],
  'LedgerEntryKind.RETURN': [
    '退汇:已支付的金额退回,恢复为占用。',
    'Return: paid money came back and is encumbered again.',
  ],
  LedgerPosting: [
    '指标账分录的一方:一笔金额由一个账户转出,转入另一账户。',
    'One of the two sides of a ledger entry: an amount leaves one account of a budget line and enters another.',
  ],
  'LedgerPosting.id': ['分录编号。', 'The id of the posting.'],
  'LedgerPosting.entryId': [
    '记账编号,转出和转入两方的编号相同。',
    'The id of the ledger entry. Both sides of the entry have the same id.',
  ],
  'LedgerPosting.kind': [`${FIELD_NAMES.ledgerReason}。`, 'The reason for the ledger entry.'],
  'LedgerPosting.account': [
    `${FIELD_NAMES.ledgerAccount}。`,
    'The account of the budget line that the amount enters or leaves.',
  ],
  'LedgerPosting.amountFen': [
    '金额,单位为分;转出的为负数。',
    'The amount that enters the account, in fen. It is negative if the amount leaves the account.',
  ],
  'LedgerPosting.bookedOn': [
    `${FIELD_NAMES.bookedOn};支付的为支付日期,退汇的为退汇日期。`,
    'The date on which the entry takes effect. For a payment or a return, this is the date of the payment or of the ' +
      'return.',
  ],
  'LedgerPosting.budgetLine': [
    '所属预算指标;调用方无权查看的为空。',
    'The budget line to which the account belongs. Null if the caller may not read it.',
  ],
  'LedgerPosting.lot': [
    '占用指标或者支付款项的标段;与标段无关的为空,如预算调整。',
    'The lot for which the money is encumbered or paid. Null if the posting concerns no lot, such as an adjustment.',
  ],
  'LedgerPosting.disbursement': [
    '所涉支付;不是支付或退汇的为空。',
    'The payment that was made or returned. Null if the entry is neither a payment nor a return.',
  ],
  LedgerPostingConnection: ['指标账分录列表的一页。', 'A page of ledger postings.'],
  'Query.ledgerPostings': [
    '年度预算指标的全部分录,按区县和记账日期排列;街道(镇)没有单独的预算指标。',
    'The postings on the budget lines of a year, sorted by district and date. A street or town has no budget lines ' +
      'of its own.',
  ],
  'Query.ledgerPostings(division)': ['区划代码:区县、市或省。', 'The code of a district, city or province.'],
  'Query.ledgerPostings(year)': ['预算年度。', 'The budget year of the lines.'],
} as const satisfies Texts;
