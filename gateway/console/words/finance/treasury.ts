import { type ReconciliationProblem } from '../../../../shared/domain/money';
import { type Words } from '../language';

/** The words of the pages about reconciliations with the treasury. */
export const RECONCILING = {
  list: ['对账', 'Reconciliation'],
  listHint: [
    '每次对账的结果单独保存,不会改变。工作台所列差异为各次对账的合计。',
    'The result of each reconciliation is stored and does not change. The home page counts the differences of all of them together.',
  ],
  empty: ['尚未对账。', 'Nothing was reconciled yet.'],
  date: ['对账单日期', 'Date of the statement'],
  dateHelp: [
    '默认为对账单中不晚于今日的最晚付款日期;没有的,默认为昨日。可以修改。已登记但对账单未列的支付,仅核对该日的。',
    'By default, it is the latest date of payment in the statement that is not after today, or yesterday if there is none. You may change it. Recorded payments that the statement lacks are looked for on this day only.',
  ],
  otherDays: [
    '有 {count} 行不是 {date} 的付款。这些行照常比对,但其他日期已登记而对账单没有的支付不在本次检查之列,请分日对账。',
    '{count} lines are not of {date}. They are compared, but payments that the statement lacks on their days are not looked for. Reconcile each day on its own.',
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
  hint: [
    '拖入或选择对账单(CSV 或制表符分隔的文本),或从 Excel 复制后粘贴。每行依次为凭证号、金额(元)、支付日期,例如:2026001,118641.27,2026-11-30。第一行为表头的,按列名识别:凭证号(凭证号码、凭证编号、业务编号、流水号),金额(支付金额、借方发生额、发生额),日期(支付日期、交易日期、记账日期)。对账单只列付款;有贷方(收入)金额列的,借方(支出)金额为空或为零的行不读取。',
    'Drop or choose a statement (CSV or tab-separated text), or paste cells from Excel. Each line holds voucher, amount in yuan, and date, for example: 2026001,118641.27,2026-11-30. If the first line contains titles, these are recognised: 凭证号 (凭证号码, 凭证编号, 业务编号, 流水号, voucher), 金额 (支付金额, 借方发生额, 发生额, amount, debit), 日期 (支付日期, 交易日期, 记账日期, date). List payments out only. If a column holds credits (贷方, 收入, credit), lines without a debit are skipped.',
  ],
  choose: ['选择对账单文件', 'Choose a statement'],
  paste: ['对账单内容', 'Content of the statement'],
  preview: ['预览', 'Preview'],
  previewSum: ['共 {count} 行,合计 {sum} 元。', '{count} lines, {sum} yuan in all.'],
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
  problem: ['差异类型', 'Difference'],
  recordedFen: ['系统金额(元)', 'Recorded amount (yuan)'],
  recordedOn: ['系统支付日期', 'Recorded date'],
  advice: ['处理办法', 'What to do'],
  differencesHint: [
    '逐条按处理办法核对。对账不更改支付记录;改正后重新对账,结果另行保存。',
    'Check each difference as advised. A reconciliation changes no payment. Reconcile again after a correction; the result is stored separately.',
  ],
  again: ['重新对账', 'Reconcile again'],
  noDifferences: ['全部相符,没有差异。', 'Everything matches.'],
  recordTitle: ['{date} 对账', 'Reconciliation of {date}'],
} as const satisfies Readonly<Record<string, Words>>;

/** What a finance bureau does about each kind of difference. */
export const ADVICE = {
  NO_SUCH_PAYMENT: [
    '核对凭证号。银行已付款而尚未登记的,先登记支付,再重新对账;不是本系统的支付,无需在本系统处理,差异留存备查。',
    'Check the voucher number. If the bank paid and nobody recorded it, record the payment and reconcile again. If it is no payment of the Hub, nothing needs to be done here: the difference stays recorded.',
  ],
  RETURNED: [
    '该笔已登记退汇。与银行付款、退汇凭证核对金额和日期;对账单有误的,改正后重新对账。',
    'The return of the payment is recorded. Check amount and date against the vouchers of the payment and of the return. If the statement is wrong, correct it and reconcile again.',
  ],
  AMOUNT_DIFFERS: [
    '与银行付款凭证核对金额。对账单有误的,改正后重新对账;银行付款有误的,请银行退回,再登记退汇。承接主体已确认收款的,不能登记退汇,由承接主体退回款项,并留存核对说明。',
    'Check the amount against the voucher of the bank. If the statement is wrong, correct it and reconcile again. If the bank paid a wrong amount, have it returned and record the return. If the contractor has confirmed the receipt, no return can be recorded: the contractor pays the money back, and you keep a note of the check.',
  ],
  DATE_DIFFERS: [
    '与银行付款凭证核对日期。对账单有误的,改正后重新对账;登记的日期有误的,不能修改,留存核对说明。',
    'Check the date against the voucher of the bank. If the statement is wrong, correct it and reconcile again. A recorded date cannot be changed: keep a note of the check.',
  ],
  TWICE_IN_STATEMENT: [
    '删除对账单中重复的行,再重新对账;银行确实重复付款的,请银行退回多付的款项。',
    'Remove the repeated line and reconcile again. If the bank really paid twice, have the surplus returned.',
  ],
  NOT_IN_STATEMENT: [
    '与银行核对是否已付款。对账单漏列的,补齐后重新对账;银行已退回的,登记退汇;银行未付款的,也登记退汇,退汇日期和凭证号填写银行出具的未付款证明的日期和编号。承接主体已确认收款的,不能登记退汇,请其核对是否收到款项,并留存核对说明。',
    'Ask the bank whether it paid. If the statement lacks the line, add it and reconcile again. If the bank has the money back, record the return. If the bank did not pay, also record a return, with the date and the number of the statement in which the bank confirms this. If the contractor has confirmed the receipt, no return can be recorded: have the contractor check whether the money arrived, and keep a note of the check.',
  ],
} as const satisfies Readonly<Record<ReconciliationProblem, Words>>;

/** The words of the pages about webhooks, which send events of payments to another system. */
export const WEBHOOKS = {
  list: ['数据推送', 'Webhooks'],
  empty: ['尚无推送订阅。', 'There is no webhook.'],
  url: ['接收地址', 'Address'],
  events: ['推送事项', 'Events'],
  event: ['事项', 'Event'],
  status: ['状态', 'Status'],
  createdAt: ['订阅时间', 'Subscribed'],
  waiting: ['待推送', 'Waiting'],
  failures: ['连续失败', 'Failures'],
  failingSince: ['失败起始时间', 'Failing since'],
  lastTriedAt: ['最近推送', 'Last tried'],
  lastOutcome: ['最近结果', 'Last outcome'],
  nextTryAt: ['下次推送', 'Next try'],
  pause: ['暂停推送', 'Pause'],
  resume: ['恢复推送', 'Resume'],
  remove: ['移除', 'Remove'],
  removeHint: ['移除后不再推送,待推送的内容一并取消。', 'Nothing more is sent, and what is waiting is discarded.'],
  pauseHint: [
    '暂停期间的内容保留,恢复后继续推送。',
    'What happens during the pause is kept and sent after you resume.',
  ],
  resumeHint: ['恢复后继续推送暂停期间的内容。', 'What happened during the pause is sent, and later events follow.'],
  replay: ['重新推送', 'Send again'],
  replayHint: [
    '自所填位置之后的事件重新推送,并恢复推送。接收系统可能重复收到,应按事件编号去重。',
    'The events after this position are sent again, and the webhook resumes. The receiver must drop the events that it already has, by their ids.',
  ],
  replayAfter: ['事件位置', 'Position'],
  replayHelp: [
    '取自接收系统最后收到的事件(cursor);留空的,从头推送。',
    'The cursor of the last event that the receiver has. If you leave it empty, all events are sent.',
  ],
  whyRemoved: ['已移除', 'The webhook is removed'],
  whyActive: ['正在推送', 'The webhook is active'],
  whyPaused: ['已暂停', 'The webhook is paused'],
  subscribe: ['订阅推送', 'Subscribe a webhook'],
  secretTitle: ['签名密钥', 'Signing secret'],
  secretHint: [
    '密钥只显示这一次,请立即保存到接收系统。',
    'The secret is shown only once. Store it in the receiving system now.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
