import { type Words } from '../language';

/** The words of the pages on which a finance bureau approves and makes payments. */
export const PAYING = {
  payments: ['支付', 'Payments'],
  empty: ['目前没有支付申请。', 'There are no payment requests.'],
  voucherFilter: ['凭证号', 'Voucher number'],
  open: ['待审批和待支付', 'To approve or to pay'],
  next: ['下一步', 'Next step'],
  blocked: ['暂不能办理', 'Not possible now'],
  approve: ['审批', 'Approve'],
  approveMany: ['批量审批', 'Approve the selected'],
  approveHint: [
    '审批 {count} 笔,合计 {sum} 元({capitals})。审批与支付不得为同一人。',
    '{count} payments, {sum} yuan in all. The person who approves must not be the one who pays.',
  ],
  onlyApprovable: [
    '已选 {count} 项,其中 {ready} 项可由您审批。请只选可审批的项目。',
    'You may approve {ready} of the {count} selected. Select only these.',
  ],
  reject: ['驳回', 'Reject'],
  rejectHint: [
    '驳回后,该笔分期款一般恢复为应付,民政部门可重新申请;验收或评估结果已失效、已暂停支付或标段已终止的除外。',
    'The instalment normally becomes due again, and the civil affairs bureau can request it again. Exceptions: its acceptance or evaluation no longer counts, it is withheld, or its lot was terminated.',
  ],
  reasonField: ['理由', 'Reason'],
  pay: ['支付', 'Pay'],
  payTitle: ['支付:{title}', 'Pay: {title}'],
  payHint: [
    '请先核对收款单位、金额和验收结论。支付日期和凭证号以支付系统为准。',
    'Check payee, amount and acceptance first. Take the date and the voucher from the payment system.',
  ],
  paidOn: ['支付日期', 'Date of payment'],
  voucher: ['凭证号', 'Voucher number'],
  lineHelp: ['占用余额 {left} 元', 'Encumbered and unpaid: {left} yuan'],
  proposal: [
    '各指标金额已按占用余额的比例填写,可以调整,合计须等于本笔金额。',
    'The amounts follow what is encumbered and unpaid of each line. You may change them. Their sum must equal the payment.',
  ],
  noLines: [
    '该合同没有占用余额,须先占用指标。',
    'Nothing is encumbered and unpaid for this contract. Encumber budget lines first.',
  ],
  sumIs: ['各指标合计 {sum} 元,本笔金额 {amount} 元。', 'Sum of the lines: {sum} yuan. Amount to pay: {amount} yuan.'],
  sumDiffers: [
    '各指标合计 {sum} 元,与本笔金额 {amount} 元不一致。',
    'The lines sum to {sum} yuan, but the payment is {amount} yuan.',
  ],
  aboveLeft: ['“{line}”的金额大于占用余额 {left} 元。', 'The amount of "{line}" exceeds the {left} yuan left.'],
  toCommit: ['占用指标', 'Encumber budget lines'],
  giveBack: ['登记退汇', 'Record a return'],
  giveBackTitle: ['登记退汇:{title}', 'Record a return: {title}'],
  giveBackHint: [
    '资金被银行退回后登记。登记后,指标恢复占用,该笔分期款恢复为应付。',
    'Record it after the bank has returned the money. The line is encumbered again, and the instalment is due again.',
  ],
  returnedOn: ['退汇日期', 'Returned on'],
  returnVoucher: ['退汇凭证号', 'Voucher number of the return'],
  twoPersons: ['审批与支付不得为同一人', 'The same person may not approve and pay'],
  whyDone: ['本笔已办结', 'This payment is complete'],
  whyNotApproved: ['须先审批', 'The payment must be approved first'],
  whyApproved: ['已审批', 'The payment is approved'],
  whyNotPaid: ['尚未支付', 'The payment has not been made yet'],
  request: ['申请', 'Request'],
  grounds: ['办理依据', 'Grounds'],
  lot: ['标段', 'Lot'],
  lotPrice: ['标段价款(元)', 'Price of the lot (yuan)'],
  lotCommitted: ['标段已占用指标(元)', 'Encumbered for the lot (yuan)'],
  lotPaid: ['标段已支付(元)', 'Paid for the lot (yuan)'],
  contract: ['合同', 'Contract'],
  acceptance: ['履约验收', 'Acceptance'],
  accepted: ['{on} 验收合格', 'Accepted on {on}'],
  refused: ['{on} 验收不合格', 'Not accepted on {on}'],
  evaluation: ['年度评估', 'Annual evaluation'],
  evaluatedAs: ['{year} 项目年度:{grade}', 'Project year {year}: {grade}'],
  evaluatedBefore: ['{on} 申请支付时已达到评估合格', 'Reached when the payment was requested on {on}'],
  invoiceAmount: ['发票金额(元)', 'Amount of the invoice (yuan)'],
  invoiceDiffers: ['与申请金额不一致', 'It differs from the requested amount'],
  postings: ['支付指标', 'Budget lines of the payment'],
  commitments: ['合同占用的指标', 'Budget lines of the contract'],
  line: ['指标', 'Budget line'],
  committed: ['已占用(元)', 'Encumbered (yuan)'],
  paid: ['已支付(元)', 'Paid (yuan)'],
  left: ['占用余额(元)', 'Encumbered and unpaid (yuan)'],
  orders: ['下载支付指令', 'Download payment orders'],
  ordersFailed: ['下载失败,请稍后重试。', 'The download failed. Try again later.'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the figures on the home page of a finance bureau. */
export const FINANCE_HOME = {
  toApprove: ['待审批', 'To approve'],
  toPay: ['待支付', 'To pay'],
  returned: ['已退汇', 'Returned'],
  unmatched: ['对账差异', 'Reconciliation differences'],
  available: ['本年度可用指标', 'Available this year'],
  countAndSum: ['{count} 笔,{sum} 元', '{count}: {sum} yuan'],
  firstAndSum: ['{count} 笔,其中前 {shown} 笔合计 {sum} 元', '{count}; the first {shown}: {sum} yuan'],
  mine: ['其中 {count} 笔可由您办理', 'You may act on {count} of them'],
  mineOfFirst: ['前 {shown} 笔中 {count} 笔可由您办理', 'You may act on {count} of the first {shown}'],
  differences: ['{count} 条差异', '{count} differences'],
  differencesOfFirst: [
    '对账 {total} 次,其中前 {shown} 次有 {count} 条差异',
    '{total} reconciliations; {count} differences in the first {shown}',
  ],
  availableOfFirst: ['{total} 条指标,其中前 {shown} 条合计 {sum} 元', '{total} lines; the first {shown}: {sum} yuan'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the actions with which a finance bureau refuses or blocks the account of a contract. */
export const ACCOUNT = {
  enteredAt: ['录入时间', 'Entered'],
  confirmedAt: ['复核时间', 'Confirmed'],
  block: ['停用账户', 'Block the account'],
  refuse: ['不予同意', 'Refuse the account'],
  blockHint: [
    '停用后不得向该账户支付,由民政部门重新录入。',
    'No payment can be made to a blocked account. The civil affairs bureau enters another one.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
