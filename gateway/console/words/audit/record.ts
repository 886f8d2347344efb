import { type Words } from '../language';

/** The words of the pages about the record of changes and about access to personal data. */
export const TRAIL = {
  list: ['操作记录', 'Record of changes'],
  empty: ['没有符合条件的记录。', 'No entry matches the filters.'],
  area: ['范围', 'Area'],
  at: ['时间', 'Time'],
  action: ['操作', 'Action'],
  role: ['单位类别', 'Role'],
  person: ['操作人', 'Person'],
  subjectType: ['对象类别', 'Kind of subject'],
  subjectId: ['对象编号', 'Id of the subject'],
  since: ['起始日期', 'From'],
  until: ['截止日期', 'To'],
  changes: ['变更内容', 'Changes'],
  field: ['项目', 'Field'],
  before: ['变更前', 'Before'],
  after: ['变更后', 'After'],
  noChanges: ['没有内容变更。', 'No content changed.'],
  noValue: ['(空)', '(none)'],
  requestId: ['请求编号', 'Request id'],
  sequence: ['序号', 'Number'],
  hash: ['校验值', 'Hash'],
  previousHash: ['前一条校验值', 'Hash of the entry before'],
  ofSubject: ['{type} {id} 的操作记录', 'Record of {type} {id}'],
  entry: ['{time} {action}', '{time} {action}'],
  reads: ['个人信息查阅', 'Access to personal data'],
  latestReads: ['最近的个人信息查阅', 'Latest access to personal data'],
  readsEmpty: ['尚无个人信息查阅记录。', 'Nobody has read personal data yet.'],
  fields: ['查阅项目', 'Fields'],
  caseNumber: ['文号', 'Reference number'],
  all: ['全部 {count} 条', 'All {count}'],
} as const satisfies Readonly<Record<string, Words>>;

/** The areas of the record of changes. Each area has its own chains. */
export const AREAS = {
  stations: ['社工站', 'Stations'],
  personnel: ['人员和工时', 'Personnel and hours'],
  finance: ['资金', 'Finance'],
  evaluation: ['评估和监督', 'Evaluation and oversight'],
} as const satisfies Readonly<Record<string, Words>>;
export type Area = keyof typeof AREAS;

/** The words of the page that checks whether the record of changes is complete and unchanged. */
export const CHAINS = {
  list: ['记录完整性校验', 'Integrity of the record'],
  hint: [
    '逐条核对各记录链的校验值,任一记录被删改的,校验不通过。',
    'Each entry is checked against the one before it. Any change or removal breaks the chain.',
  ],
  chain: ['记录链', 'Chain'],
  length: ['记录条数', 'Entries'],
  result: ['结果', 'Result'],
  intact: ['完整', 'Intact'],
  broken: ['第 {at} 条起不符', 'Broken at entry {at}'],
  gaps: ['已声明的缺失记录', 'Declared gaps'],
  gap: ['第 {from} 至 {upTo} 条:{reason}({by},{at})', 'Entries {from} to {upTo}: {reason} ({by}, {at})'],
  again: ['重新校验', 'Check again'],
  checkedAt: ['校验时间 {time}', 'Checked at {time}'],
  allIntact: [
    '{count} 条记录链全部完整,共 {entries} 条记录。',
    'All {count} chains are intact, with {entries} entries.',
  ],
  someBroken: ['{count} 条记录链校验不通过。', '{count} chains are broken.'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the pages on which an auditor follows the flow of funds. */
export const MONEY_CHAIN = {
  list: ['资金流向', 'Flow of funds'],
  lines: ['预算指标', 'Budget lines'],
  requestedBy: ['申请人', 'Requested by'],
  approvedBy: ['审批人', 'Approved by'],
  paidBy: ['支付人', 'Paid by'],
  samePerson: ['审批与支付为同一人', 'One person approved and paid'],
  separate: ['非同一人', 'Different persons'],
  persons: ['审批与支付分离', 'Approval and payment separated'],
  notYet: ['尚未支付', 'Not paid yet'],
  unknown: ['无记录', 'Not recorded'],
  budgetLines: ['支付指标', 'Budget lines'],
  chain: ['资金流向', 'Flow of funds'],
  stepLine: ['1 预算指标', '1 Budget lines'],
  stepCommitment: ['2 占用', '2 Commitments'],
  stepPayment: ['3 支付', '3 Payment'],
  stepVoucher: ['4 凭证', '4 Voucher'],
  returned: ['退汇凭证号', 'Voucher of the return'],
  toTrail: ['查看操作记录', 'Show the record of changes'],
  findings: ['达标情况', 'Compliance'],
  contractsAndMoney: ['合同和资金(CO、FN)', 'Contracts and funds (CO, FN)'],
  unmet: ['合同和资金规则不达标', 'Contract and funding rules not met'],
  unmetCount: ['{count} 项', '{count}'],
  subject: ['对象', 'Subject'],
} as const satisfies Readonly<Record<string, Words>>;
