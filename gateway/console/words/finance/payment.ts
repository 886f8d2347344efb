import { type Words } from '../language';

/** The words of the pages on which a finance bureau approves and makes payments. */
export const PAYING = {
  payments: ['支付', 'Payments'],
  empty: ['目前没有支付申请。', 'There are no payment requests.'],
  listHint: [
    '审批后,由其他人员在银行或支付系统付款,再在本系统登记支付。登记支付不拨付资金。',
    'After the approval, another person pays through the bank or the payment system, and then records the payment in the Hub. Recording moves no money.',
  ],
  voucherFilter: ['凭证号(完整)', 'Voucher number (whole)'],
  open: ['待审批和待支付', 'To approve or to pay'],
  next: ['下一步', 'Next step'],
  blocked: ['暂不能办理', 'Not possible now'],
  approve: ['审批', 'Approve'],
  approveMany: ['批量审批', 'Approve the selected'],
  approveHint: [
    '审批 {count} 笔,合计 {sum} 元({capitals})。审批与支付不得为同一人:审批后,由其他人员付款并登记支付。从哪些指标支付,在登记支付时确定。',
    '{count} payments, {sum} yuan in all. The person who approves must not be the one who pays: after the approval, another person pays and records the payment. The budget lines that pay are chosen when the payment is recorded.',
  ],
  selectedSum: ['合计 {sum} 元', '{sum} yuan in all'],
  itemOfMany: ['{title},收款单位:{payee}', '{title}, payee: {payee}'],
  onlyApprovable: [
    '已选 {count} 项,其中 {ready} 项可由您审批。请只选可审批的项目。',
    'You may approve {ready} of the {count} selected. Select only these.',
  ],
  reject: ['驳回', 'Reject'],
  rejectHint: [
    '已审批的,驳回后审批失效。该笔分期款一般恢复为应付,民政部门可重新申请,再次审批;验收或评估结果已失效、已暂停支付或标段已终止的除外。',
    'An approval lapses with the rejection. The instalment normally becomes due again, and the civil affairs bureau can request it again for a new approval. Exceptions: its acceptance or evaluation no longer counts, it is withheld, or its lot was terminated.',
  ],
  reasonField: ['理由', 'Reason'],
  pay: ['登记支付', 'Record payment'],
  payTitle: ['登记支付:{title}', 'Record payment: {title}'],
  payMeans: [
    '登记支付只记录银行已经完成的付款,不拨付资金。',
    'Recording a payment notes what the bank has paid. It moves no money.',
  ],
  payHint: [
    '银行付款完成后在此登记,登记不拨付资金。请核对收款单位、金额和付款条件({milestone}),支付日期和凭证号以银行付款凭证为准。',
    'Record the payment after the bank has made it. Recording moves no money. Check payee, amount and milestone ({milestone}), and take date and voucher number from the voucher of the bank.',
  ],
  payee: ['收款单位', 'Payee'],
  payeeAmount: ['本笔金额(元)', 'Amount (yuan)'],
  sumOfLines: ['各指标合计(元)', 'Sum of the lines (yuan)'],
  paidOn: ['支付日期', 'Date of payment'],
  paidOnHelp: [
    '银行实际付款的日期,不早于审批日期,不晚于今日。',
    'The day on which the bank paid: not before the approval and not after today.',
  ],
  voucher: ['凭证号', 'Voucher number'],
  voucherHelp: [
    '银行付款凭证号,即银行付款凭证(回单)上的编号,如 20261130000156。同一区县不得重复,对账时据此核对。',
    'The number on the payment voucher of the bank, such as 20261130000156. It is unique in the district, and reconciliation finds the payment by it.',
  ],
  lineHelp: [
    '已占用未支付 {left} 元。不从本指标支付的留空,各指标合计须等于本笔金额',
    'Encumbered and unpaid: {left} yuan. Leave it empty to pay nothing from this line. The lines together must equal the payment',
  ],
  reassigned: [
    '已占用未支付的金额按整份合同计算。本标段在某条指标上占用不足的,系统自动与同一合同的其他标段等额调换,台账记为“调剂”。调剂不改变各条指标的指标金额、已占用和可用金额。',
    'The encumbered and unpaid amount is that of the whole contract. If this lot has too little on a line, the Hub exchanges equal amounts with other lots of the contract. The ledger calls this a "Reassignment". It does not change the amount of any budget line, nor what is encumbered or available on it.',
  ],
  proposal: [
    '各指标金额已按其已占用未支付金额的比例填写,可以调整,合计须等于本笔金额。',
    'The amounts follow what is encumbered and unpaid of each line. You may change them. Their sum must equal the payment.',
  ],
  noLines: [
    '该合同没有已占用未支付的金额,须先占用指标。',
    'Nothing is encumbered and unpaid for this contract. Encumber budget lines first.',
  ],
  noCorrection: [
    '登记后,凭证号和支付日期不能修改,请核对。',
    'The voucher number and the date of payment cannot be changed after the payment is recorded. Check them.',
  ],
  sumIs: ['各指标合计 {sum} 元,本笔金额 {amount} 元。', 'Sum of the lines: {sum} yuan. Amount to pay: {amount} yuan.'],
  sumDiffers: [
    '各指标合计 {sum} 元,与本笔金额 {amount} 元不一致。',
    'The lines sum to {sum} yuan, but the payment is {amount} yuan.',
  ],
  aboveLeft: [
    '“{line}”的金额大于已占用未支付的 {left} 元。',
    'The amount of "{line}" exceeds the {left} yuan that are encumbered and unpaid.',
  ],
  toCommit: ['占用指标', 'Encumber budget lines'],
  giveBack: ['登记退汇', 'Record a return'],
  giveBackTitle: ['登记退汇:{title}', 'Record a return: {title}'],
  giveBackHint: [
    '资金被银行退回,或者银行证明未付款的,在此登记。登记后,指标恢复占用,该笔分期款恢复为应付,须重新申请和审批。',
    'Record it after the bank has returned the money, or has confirmed in writing that it did not pay. The line is encumbered again, and the instalment is due again. It needs a new request and a new approval.',
  ],
  returnedOn: ['退汇日期', 'Returned on'],
  returnedOnHelp: [
    '银行退回款项的日期;银行未付款的,为未付款证明的日期。不早于支付日期,不晚于今日。',
    'The day on which the bank returned the money, or on which it confirmed that it did not pay: not before the payment and not after today.',
  ],
  returnVoucherHelp: [
    '银行退汇凭证(回单)上的编号;银行未付款的,填写未付款证明的编号。',
    'The number on the return voucher of the bank, or of its confirmation that it did not pay.',
  ],
  twoPersons: ['审批与支付不得为同一人', 'The same person may not approve and pay'],
  oneStepEach: [
    '系统不允许同一登录账号办理同一笔支付的申请、审批、登记支付中的任何两项。各步骤的日期见概况;办理单位见办理记录,其中只有本系统已记录的步骤。已记录的办理人账号由审计部门查阅。',
    'The Hub does not let one account request, approve and record the same payment, nor do any two of these. The overview shows the date of each step. The history shows the office of each step that the Hub recorded. Auditors can read the accounts that are recorded.',
  ],
  whyDone: ['本笔已办结', 'This payment is complete'],
  whyNotApproved: ['须先审批', 'The payment must be approved first'],
  whyApproved: ['已审批', 'The payment is approved'],
  whyReceived: ['承接主体已确认收款,不得登记退汇', 'The receipt is confirmed, so no return can be recorded'],
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
  noPostings: ['没有从预算指标支付的记录。', 'No payment from a budget line is recorded.'],
  commitments: ['合同占用的指标', 'Budget lines of the contract'],
  line: ['指标', 'Budget line'],
  committed: ['已占用(元)', 'Encumbered (yuan)'],
  paid: ['已支付(元)', 'Paid (yuan)'],
  left: ['已占用未支付(元)', 'Encumbered and unpaid (yuan)'],
  orders: ['下载支付指令', 'Download payment orders'],
  ordersFailed: ['下载失败,请稍后重试。', 'The download failed. Try again later.'],
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
