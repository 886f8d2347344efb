import { type ReconciliationProblem } from '../../../../shared/domain/money';
import { type Words } from '../language';

/** The words of the pages about reconciliations with the treasury. */
export const RECONCILING = {
  list: ['对账', 'Reconciliation'],
  listHint: [
    '每次对账的结果单独保存,不会改变。工作台所列差异为各次对账的合计,重新对账不减少以前的差异。',
    'The result of each reconciliation is stored and does not change. The home page adds up the differences of all reconciliations. A new reconciliation does not reduce them.',
  ],
  empty: ['尚未对账。', 'Nothing was reconciled yet.'],
  date: ['对账单日期', 'Date of the statement'],
  dateHelp: [
    '系统已自动填写:取对账单中今日以前(含今日)最晚的支付日期;没有的,取昨日。可以修改。',
    'The Hub proposes the latest date of payment in the statement that is not after today. If there is none, it proposes yesterday. You may change it.',
  ],
  dateOfAgain: [
    '已填写上次对账的对账单日期;可以修改。',
    'It is the date of the reconciliation that you redo. You may change it.',
  ],
  otherDays: [
    '有 {count} 行的日期不是 {date},照常比对。其他日期未列出的支付不检查,请分日对账。',
    '{count} lines are not of {date}. They are compared, but the Hub does not look for payments of other dates that are not in the statement. Reconcile each day on its own.',
  ],
  at: ['办理时间', 'Reconciled'],
  by: ['办理人账号', 'Account of the person'],
  division: ['区县', 'District'],
  matched: ['相符(笔)', 'Matched'],
  unmatched: ['差异(条)', 'Differences'],
  result: ['结果', 'Result'],
  allMatch: ['全部相符', 'All match'],
  hasDifferences: ['有差异', 'Has differences'],
  start: ['新对账', 'New reconciliation'],
  title: ['与国库(代理银行)对账', 'Reconcile with the treasury'],
  hintFile: [
    '拖入或选择对账单文件(CSV 或制表符分隔的文本),或从 Excel 复制后粘贴。',
    'Drop or choose a statement (CSV or tab-separated text), or paste cells from Excel.',
  ],
  hintLine: [
    '每行一笔付款,依次为凭证号、金额(元)、支付日期,例如:2026001,118641.27,2026-11-30。',
    'Each line is one payment: voucher, amount in yuan, and date. For example: 2026001,118641.27,2026-11-30.',
  ],
  hintTitles: [
    '第一行为表头的,列的顺序不限,列名可为:凭证号(凭证号码、凭证编号、业务编号、流水号);金额(支付金额、借方发生额、发生额);日期(支付日期、交易日期、记账日期)。',
    'If the first line contains titles, the columns may have any order. Known titles: 凭证号 (凭证号码, 凭证编号, 业务编号, 流水号, voucher); 金额 (支付金额, 借方发生额, 发生额, amount, debit); 日期 (支付日期, 交易日期, 记账日期, date).',
  ],
  hintSkipped: [
    '系统略过合计行;表头有贷方(收入)金额列的,也略过贷方(收入)行。略过的行数在预览上方列明。',
    'Lines with totals are skipped. If the titles name a column of credits, lines without a payment out are skipped too. The number of skipped lines is shown above the preview.',
  ],
  hintCompared: [
    '对账单列出的每笔付款,不论日期,均与系统记录比对。',
    'Each payment in the statement is compared with the recorded payments, whatever its date.',
  ],
  hintLacking: [
    '系统中对账单日期当日的支付,对账单没有列出的,列为差异;已退汇的不列。其他日期未列出的支付不检查。',
    'The Hub also looks for recorded payments of the statement’s date that are not in the statement. Each is a difference, unless it was returned. The Hub does not look for payments of other dates.',
  ],
  choose: ['选择对账单文件', 'Choose a statement'],
  paste: ['对账单内容', 'Content of the statement'],
  preview: ['预览', 'Preview'],
  previewSum: ['共 {count} 行,合计 {sum} 元。', '{count} lines, {sum} yuan in all.'],
  skippedTotals: ['已略过合计行 {count} 行。', '{count} lines with totals were skipped.'],
  skippedCredits: [
    '已略过贷方(收入)行 {count} 行,其付款金额为空或为零。',
    '{count} lines without a payment out were skipped.',
  ],
  faultyLines: ['{count} 行有误,请改正后再提交。', '{count} lines are not valid. Correct them first.'],
  line: ['行', 'Line'],
  voucher: ['凭证号', 'Voucher number'],
  amount: ['对账单金额(元)', 'Amount in the statement (yuan)'],
  paidOn: ['对账单支付日期', 'Date of payment in the statement'],
  fault: ['错误', 'Fault'],
  badTitles: [
    '表头未识别:须有凭证号、金额、日期三列,请按上文改列名;有借贷标志(收支方向)列的,请只保留付款的行,并删去该列',
    'The titles were not recognised: voucher, amount and date are needed. Rename the columns as above. If a column says debit or credit, keep only the lines of payments out, and remove the column',
  ],
  noVoucher: ['缺少凭证号', 'The voucher number is missing'],
  badAmount: ['金额不是数字', 'The amount is not a number'],
  badDate: ['日期须如 2026-11-30', 'The date must look like 2026-11-30'],
  tooMany: ['最多 2000 行。', 'At most 2,000 lines.'],
  submit: ['提交对账', 'Reconcile'],
  submitHint: [
    '提交后系统逐笔比对支付记录,并留存本次对账。',
    'The Hub compares each line with its payments and records the reconciliation.',
  ],
  nothingPaid: ['{date} 没有支付,对账单没有内容', 'Nothing was paid on {date}: the statement has no lines'],
  statementFirst: [
    '请先选择或粘贴对账单;当日没有支付的,请勾选。',
    'Choose or paste a statement first. If nothing was paid on the day, say so above.',
  ],
  differences: ['差异', 'Differences'],
  problem: ['差异类型', 'Kind of difference'],
  recordedFen: ['系统金额(元)', 'Recorded amount (yuan)'],
  recordedOn: ['系统支付日期', 'Recorded date'],
  gap: ['差额(对账单减系统,元)', 'Statement minus recorded (yuan)'],
  dateToo: ['{problem},日期也不符', '{problem}, and so does the date'],
  statementSum: ['对账单合计(元)', 'Total of the statement (yuan)'],
  matchedSum: ['相符合计(元)', 'Total of the matched (yuan)'],
  sumsHint: [
    '对账单合计和相符合计仅在提交后打开的本页显示,再次打开本记录时不显示。系统不留存对账单全文。',
    'These two totals are shown only now, after you have submitted the statement. They are not shown when you open this record again, because the Hub does not keep the whole statement.',
  ],
  advice: ['处理办法', 'What to do'],
  differencesHint: [
    '已登记支付的凭证号、金额和日期不能修改,对账也不更改支付记录。对账单有误的,请银行更正后重新对账;对账单无误的,与银行核实。款项已退回或银行未付款的,打开该笔支付,登记退汇。',
    'The voucher, amount and date of a recorded payment cannot be changed, and a reconciliation changes no payment. If the statement is wrong, have the bank correct it and reconcile again. If it is right, ask the bank. If the money came back or was never paid, open the payment and record the return.',
  ],
  again: ['重新对账', 'Reconcile again'],
  noDifferences: ['全部相符,没有差异。', 'Everything matches.'],
  recordTitle: ['{date} 对账', 'Reconciliation of {date}'],
} as const satisfies Readonly<Record<string, Words>>;

/** What a finance bureau does about each kind of difference. */
export const ADVICE = {
  NO_SUCH_PAYMENT: [
    '与银行核对凭证号。对账单有误的,请银行更正后重新对账;银行已付款而尚未登记的,先登记支付,再重新对账;登记的凭证号有误的,因不能修改,请留存核对说明;不属于本系统的支付,无需处理,差异留存备查。',
    'Check the voucher number with the bank. If the statement is wrong, have the bank correct it and reconcile again. If the bank paid and nobody recorded it, record the payment and reconcile again. If the recorded number is wrong, keep a note of the check, because the number cannot be changed. If the payment does not belong to the Hub, do nothing: the difference stays recorded.',
  ],
  RETURNED: [
    '该笔已登记退汇。与银行付款、退汇凭证核对金额和日期;对账单有误的,请银行更正后重新对账;登记有误的,因不能修改,请留存核对说明。',
    'The return of the payment is recorded. Check amount and date against the vouchers of the payment and of the return. If the statement is wrong, have the bank correct it and reconcile again. If what is recorded is wrong, keep a note of the check, because it cannot be changed.',
  ],
  AMOUNT_DIFFERS: [
    '与银行付款凭证核对金额。对账单有误的,请银行更正后重新对账;银行付款有误的,请银行退回,再登记退汇。承接主体已确认收款的,不能登记退汇,由承接主体退回款项,并留存核对说明。',
    'Check the amount against the voucher of the bank. If the statement is wrong, have the bank correct it and reconcile again. If the bank paid a wrong amount, have it returned and record the return. If the contractor has confirmed the receipt, no return can be recorded: the contractor pays the money back, and you keep a note of the check.',
  ],
  DATE_DIFFERS: [
    '与银行付款凭证核对日期。对账单有误的,请银行更正后重新对账;登记的日期有误的,因不能修改,请留存核对说明。',
    'Check the date against the voucher of the bank. If the statement is wrong, have the bank correct it and reconcile again. If the recorded date is wrong, keep a note of the check, because the date cannot be changed.',
  ],
  TWICE_IN_STATEMENT: [
    '删除对账单中重复的行,再重新对账;银行确实重复付款的,请银行退回多付的款项。',
    'Remove the repeated line and reconcile again. If the bank really paid twice, have the surplus returned.',
  ],
  NOT_IN_STATEMENT: [
    '与银行核对是否已付款。对账单漏列的,请银行补齐后重新对账;银行已退回的,登记退汇;银行未付款的,也登记退汇,退汇日期和凭证号填写银行出具的未付款证明的日期和编号。承接主体已确认收款的,不能登记退汇,请其核对是否收到款项,并留存核对说明。',
    'Ask the bank whether it paid. If the statement lacks the line, have the bank add it and reconcile again. If the bank has the money back, record the return. If the bank did not pay, also record a return, with the date and the number of the statement in which the bank confirms this. If the contractor has confirmed the receipt, no return can be recorded: have the contractor check whether the money arrived, and keep a note of the check.',
  ],
} as const satisfies Readonly<Record<ReconciliationProblem, Words>>;
