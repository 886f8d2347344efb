import { type Texts } from '../../../schema-text';

/** The termination of a lot before its last day, and its settlement. */
export const TERMINATION_TEXTS = {
  TerminationOutcome: ['待终止事项的办理结果(EV-2)。', 'The outcome of a termination case (EV-2).'],
  TerminationCase: [
    '待终止事项:社工站评估不合格,购买主体应终止其标段(EV-2)。',
    'A lot that the purchaser must terminate because its station was found unqualified (EV-2).',
  ],
  'TerminationCase.id': ['待终止事项编号。', 'The id of the case.'],
  'TerminationCase.openedOn': ['立案日期。', 'The date on which the case was opened.'],
  'TerminationCase.dueOn': ['应办结日期:标段应在此日或之前终止。', 'The date by which the lot must be terminated.'],
  'TerminationCase.closedOn': [
    '办结日期;未办结的为空。',
    'The date on which the case was closed; null while it is open.',
  ],
  'TerminationCase.outcome': ['办理结果;未办结的为空。', 'The outcome; null while the case is open.'],
  'TerminationCase.lot': ['所涉标段。', 'The lot.'],
  TerminationCaseConnection: ['待终止事项列表的一页。', 'A page of termination cases.'],
  'Query.terminationCases': [
    '待终止事项,按购买主体所在区县排列,同一区县按立案先后排列。',
    'Termination cases by the purchaser’s district, in the order in which they were opened.',
  ],
  'Query.terminationCases(division)': [
    '区划代码:区县及以上按购买主体查询;街道(镇)则为本站事项。',
    'The code of a division. For a district or above: the cases of purchasers there. For a street or town: the ' +
      'cases of its station.',
  ],
  'Mutation.terminateLot': [
    '即日终止标段:未支付的各期款项取消,未支付的申请驳回,未支付部分释放占用指标;经验收的服务应付款另行结算。标段已终止或已期满的,返回 INVALID_STATE。',
    'Terminates a lot as of today: unpaid instalments are cancelled, open payment requests are rejected, and money ' +
      'that is encumbered and not paid is released. What is owed for accepted service is settled later. The mutation is refused ' +
      'with INVALID_STATE if the lot was already terminated or has expired.',
  ],
  TerminateLotInput: ['终止标段的内容。', 'The details of a termination.'],
  'TerminateLotInput.lotId': ['标段编号。', 'The id of the lot.'],
  'TerminateLotInput.reason': [
    '终止原因,不得换行,不超过 200 字,合同双方可见。',
    'The reason in one line of up to 200 characters, which the parties of the contract may read.',
  ],
  Settlement: ['标段终止后的结算(EV-2)。', 'The settlement of a terminated lot (EV-2).'],
  'Settlement.owedFen': [
    '应付承接主体的经验收服务款,单位为分。',
    'The amount owed to the contractor for accepted service, in fen.',
  ],
  'Settlement.claimedFen': ['承接主体应付款,单位为分。', 'The amount that the contractor owes, in fen.'],
  'Settlement.settledOn': ['结算日期。', 'The date of the settlement.'],
  'Settlement.remark': ['备注;没有的为空。', 'A remark. Null where there is none.'],
  'Mutation.settleLot': [
    '结算已终止的标段,限一次;应付承接主体的款项转为应付结算款;须提供幂等键。应付与已付合计超过标段价款的,返回 RULE_VIOLATION(FN-3);标段未终止或已结算的,返回 INVALID_STATE。',
    'Settles a terminated lot, once. What is owed to the contractor becomes a settlement instalment that is DUE. It ' +
      'needs an idempotency key. The mutation is refused with RULE_VIOLATION if the amount owed and the amount paid together ' +
      'exceed the price of the lot (FN-3), and with INVALID_STATE unless the lot is terminated and not yet settled.',
  ],
  SettleLotInput: ['结算标段的内容。', 'The details of a settlement.'],
  'SettleLotInput.lotId': ['标段编号。', 'The id of the lot.'],
  'SettleLotInput.owedFen': [
    '应付承接主体的经验收服务款,单位为分;与已付金额合计不得超过标段价款。',
    'The amount owed to the contractor for accepted service, in fen. Together with the amount paid it must not exceed the price.',
  ],
  'SettleLotInput.claimedFen': ['承接主体应付款,单位为分。', 'The amount that the contractor owes, in fen.'],
  'SettleLotInput.remark': [
    '备注,不得换行,不超过 500 字;可不填。',
    'A remark in one line of up to 500 characters; optional.',
  ],
} as const satisfies Texts;
