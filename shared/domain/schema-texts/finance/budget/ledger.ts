import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The ledger of budget lines. */
export const LEDGER_TEXTS = {
  LedgerAccount: [
    `${FIELD_NAMES.ledgerAccount}:下达的资金由指标下达账户转入可用账户;占用金额为占用账户与支付账户之和。`,
    'The accounts of a budget line. Appropriated money moves from APPROPRIATED to AVAILABLE. The encumbered amount ' +
      'is the sum of COMMITTED and PAID.',
  ],
  LedgerEntryKind: ['指标账记账事由。', 'The reason for a ledger entry.'],
  LedgerPosting: [
    '指标账分录的一方:一笔金额由一个账户转出,转入另一账户。',
    'One of the two sides of a ledger entry: an amount leaves one account of a budget line and enters another.',
  ],
  'LedgerPosting.id': ['分录编号。', 'The id of the posting.'],
  'LedgerPosting.entryId': ['记账编号,转出和转入两方相同。', 'The id of the entry, which both sides share.'],
  'LedgerPosting.kind': [`${FIELD_NAMES.ledgerReason}。`, 'The reason for the entry.'],
  'LedgerPosting.account': [`${FIELD_NAMES.ledgerAccount}。`, 'The account.'],
  'LedgerPosting.amountFen': [
    '金额,单位为分;转出的为负数。',
    'The amount in fen; below 0 where it leaves the account.',
  ],
  'LedgerPosting.bookedOn': [
    `${FIELD_NAMES.bookedOn};支付的为支付日期。`,
    'The date for which the entry counts. For a payment, it is the date of the payment.',
  ],
  'LedgerPosting.budgetLine': ['所属预算指标。', 'The budget line.'],
  'LedgerPosting.lot': [
    '占用资金的标段;资金未被占用的为空。',
    'The lot for which the money is encumbered; null for money that is not encumbered.',
  ],
  'LedgerPosting.disbursement': [
    '所涉支付;不是支付或退汇的为空。',
    'The payment that was made or returned; null for other entries.',
  ],
  LedgerPostingConnection: ['指标账分录列表的一页。', 'A page of ledger postings.'],
  'Query.ledgerPostings': [
    '年度预算指标的全部分录,按区县和记账日期排列;街道(镇)没有单独的预算指标。',
    'The entries on the budget lines of a year, by district and date. A street or town has no lines of its own.',
  ],
  'Query.ledgerPostings(division)': ['区划代码:区县、市或省。', 'The code of a district, city or province.'],
  'Query.ledgerPostings(year)': ['预算年度。', 'The budget year.'],
} as const satisfies Texts;
