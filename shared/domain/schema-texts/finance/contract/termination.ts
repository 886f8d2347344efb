import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the early termination of a lot, and of its settlement. */
export const TERMINATION_TEXTS = {
  TerminationOutcome: ['待终止事项的办理结果(EV-2)。', 'The outcome of a termination case (EV-2).'],
  'TerminationOutcome.TERMINATED': ['已终止:购买主体已终止标段。', 'Terminated: the purchaser terminated the lot.'],
  'TerminationOutcome.WITHDRAWN': [
    '已撤销:标段已恢复拨付,无须终止。',
    'Withdrawn: the payments of the lot resumed, so the lot need not be terminated.',
  ],
  TerminationCase: [
    '待终止事项:社工站评估不合格,购买主体应终止其标段(EV-2)。',
    'A case in which the purchaser must terminate a lot, because an evaluation found its station unqualified (EV-2).',
  ],
  'TerminationCase.id': ['待终止事项编号。', 'The id of the termination case.'],
  'TerminationCase.openedOn': ['列为待终止事项的日期。', 'The date on which the case was opened.'],
  'TerminationCase.dueOn': ['办结期限:标段应在当日或之前终止。', 'The last day on which the lot must be terminated.'],
  'TerminationCase.closedOn': [
    '办结日期;未办结的为空。',
    'The date on which the case was closed. Null while it is open.',
  ],
  'TerminationCase.outcome': ['办理结果;未办结的为空。', 'The outcome of the case. Null while it is open.'],
  'TerminationCase.lot': [
    '应当终止的标段;调用方无权查看的为空。',
    'The lot that must be terminated. Null if the caller may not read it.',
  ],
  TerminationCaseConnection: ['待终止事项列表的一页。', 'A page of termination cases.'],
  'Query.terminationCase': [
    '一件待终止事项;不存在或调用方无权查看的为空。',
    'One termination case. Null if it does not exist or the caller may not read it.',
  ],
  'Query.terminationCase(id)': ['待终止事项编号。', 'The id of the termination case.'],
  'Query.terminationCases': [
    '调用方有权查看的待终止事项,按购买主体所在区县排列,同一区县按列入先后排列。',
    'The termination cases that the caller may read, sorted by the purchaser’s district and then by the date on ' +
      'which they were opened.',
  ],
  'Query.terminationCases(division)': [
    '区划代码:省、市、区县列其购买主体的事项,街道(镇)列当地社工站的事项;留空不限。',
    'The code of a division. For a province, city or district, the list has the cases of its purchasers. For a ' +
      'street or town, it has the cases of the local station. Omit it to list all.',
  ],
  'Mutation.terminateLot': [
    '即日终止标段:未支付的各期分期款取消,未支付的申请驳回,占用而未支付的指标予以释放;经验收的服务应付款另行结算。标段已终止的,或者已期满而未暂停拨付的,返回 INVALID_STATE。',
    'Terminates a lot as of today. Unpaid instalments are cancelled, open payment requests are rejected, and money ' +
      'that is encumbered and not paid is released. The amount owed for accepted service is settled later. The ' +
      'mutation is refused with INVALID_STATE if the lot was already terminated, or if it has expired and is not ' +
      'HELD.',
  ],
  TerminateLotInput: ['终止标段的内容。', 'The termination of a lot.'],
  'TerminateLotInput.lotId': ['标段编号。', 'The id of the lot.'],
  'TerminateLotInput.reason': [
    '终止原因,不得换行,不超过 200 字,合同双方可见。',
    'The reason for the termination, in one line of up to 200 characters. The parties of the contract may read it.',
  ],
  Settlement: ['标段终止后的结算(EV-2)。', 'The settlement of a terminated lot (EV-2).'],
  'Settlement.owedFen': [
    '应付承接主体的款项,按经验收的服务计算,单位为分。',
    'The amount owed to the contractor for accepted service, in fen.',
  ],
  'Settlement.claimedFen': [
    '承接主体应退还购买主体的款项,单位为分。',
    'The amount that the contractor owes to the purchaser, in fen.',
  ],
  'Settlement.settledOn': ['结算日期。', 'The date of the settlement.'],
  'Settlement.remark': ['结算备注;没有的为空。', 'A remark on the settlement. Null if there is none.'],
  'Mutation.settleLot': [
    '结算已终止的标段,只能结算一次;应付承接主体的款项转为应付结算款;须提供幂等键。应付与已付合计超过标段价款的,返回 RULE_VIOLATION(FN-3);标段未终止或已结算的,返回 INVALID_STATE。',
    'Settles a terminated lot, which is possible only once. The amount owed to the contractor becomes a settlement ' +
      'instalment that is DUE. The mutation needs an idempotency key. It is refused with RULE_VIOLATION if the ' +
      'amount owed and the amount paid together exceed the price of the lot (FN-3). It is refused with INVALID_STATE ' +
      'unless the lot is terminated and not yet settled.',
  ],
  SettleLotInput: ['结算标段的内容。', 'The settlement of a terminated lot.'],
  'SettleLotInput.lotId': ['标段编号。', 'The id of the lot.'],
  'SettleLotInput.owedFen': [
    '应付承接主体的款项,按经验收的服务计算,单位为分;与已付金额合计不得超过标段价款。',
    'The amount owed to the contractor for accepted service, in fen. Together with the amount paid, it must not ' +
      'exceed the price of the lot.',
  ],
  'SettleLotInput.claimedFen': [
    '承接主体应退还购买主体的款项,单位为分。',
    'The amount that the contractor owes to the purchaser, in fen.',
  ],
  'SettleLotInput.remark': [
    '结算备注,不得换行,不超过 500 字;可不填。',
    'A remark on the settlement, in one line of up to 500 characters; optional.',
  ],
} as const satisfies Texts;
