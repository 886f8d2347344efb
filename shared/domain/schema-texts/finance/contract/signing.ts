import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { ACCEPTANCE, EVALUATION_QUALIFIED, MID_TERM_REPORT, STAFF_ON_POST } from './instalment';

/** The schema's descriptions of the signing of a contract. */
export const SIGNING_TEXTS = {
  'Mutation.signContract': [
    '签订合同(CO-1 至 CO-4、CO-6),各期分期款按价款分摊到标段;须提供幂等键。不符合规则的,返回 RULE_VIOLATION;公告未确定供应商、公告已签订合同,或者社工站同期已有合同的,返回 INVALID_STATE。',
    'Signs a contract (CO-1 to CO-4, CO-6) and spreads its instalments over the lots by price. The mutation needs an ' +
      'idempotency key. It is refused with RULE_VIOLATION if the contract breaks a rule. It is refused with ' +
      'INVALID_STATE if the notice has no award, if the notice already has a contract, or if a station already has a ' +
      'contract in the same term.',
  ],
  SignContractInput: ['签订合同的内容。', 'The contract to sign.'],
  'SignContractInput.noticeId': [
    '采购公告编号;一则公告签订一份合同。',
    'The id of the notice on which the contract was awarded. Each notice has at most one contract.',
  ],
  'SignContractInput.contractorId': [
    `${FIELD_NAMES.winner}编号。`,
    'The id of the contractor that won the procurement.',
  ],
  'SignContractInput.kind': [
    `${FIELD_NAMES.contractKind},须与采购公告一致。`,
    'The kind of the contract, which must equal the kind of the notice.',
  ],
  'SignContractInput.lots': [
    '标段,至多 300 个,一站一标段。社工总站合同填写一个不含社工站的标段,或者改填 priceFen。',
    'The lots, at most 300, one for each station. For a district hub, give one lot without a station, or give ' +
      'priceFen instead.',
  ],
  'SignContractInput.priceFen': [
    '社工总站合同的价款,单位为分;填写 lots 的,不填。',
    'The price of a contract for a district hub, in fen. Omit it if `lots` is given.',
  ],
  'SignContractInput.signedOn': [
    '签订日期,不得早于确定供应商的日期,也不得晚于今日。',
    'The date on which the contract was signed. It must not be after today or before the award.',
  ],
  'SignContractInput.startsOn': [
    '合同期起始日,不得早于签订日期。',
    'The first day of the contract’s term, not before the signature.',
  ],
  'SignContractInput.endsOn': [
    `${FIELD_NAMES.termEnd};按 CO-1,须为起始日三年后的前一日。CO-1 已核准特殊情况的,可为起始日后 10 年内的其他日期。`,
    'The last day of the contract’s term. By CO-1, it is the day before the third anniversary of the first day. If ' +
      'CO-1 is waived, it may be another day within ten years of the first day.',
  ],
  'SignContractInput.clauses': ['合同的八项条款(CO-2)。', 'The eight clauses of the contract (CO-2).'],
  'SignContractInput.instalments': [
    '各期分期款,1 至 60 期,合计须等于各标段价款之和。',
    'The instalments, 1 to 60. Their sum must equal the price of all lots.',
  ],
  'SignContractInput.attachments': [
    '附件,如合同扫描件,最多 20 份;可不填。',
    'Up to 20 files to attach, such as a scan of the contract; optional.',
  ],
  SignedLotInput: ['合同的一个标段。', 'One lot of the contract.'],
  'SignedLotInput.stationId': [
    '社工站编号,须属购买主体所在区县,且未关闭;社工总站合同不填。',
    'The id of a station in the purchaser’s district that is not closed. Omit it for a district hub.',
  ],
  'SignedLotInput.priceFen': ['标段价款,单位为分,须大于 0。', 'The price of the lot in fen, above 0.'],
  AgreedInstalmentKind: ['合同可约定的分期款类别。', 'The kinds of instalments that a contract can contain.'],
  AgreedMilestone: [
    '合同可约定的付款条件:达到后,分期款才为应付。',
    'The milestones that a contract can set. An instalment is not due before its milestone is reached.',
  ],
  'AgreedMilestone.STAFF_ON_POST': STAFF_ON_POST,
  'AgreedMilestone.MID_TERM_REPORT': MID_TERM_REPORT,
  'AgreedMilestone.EVALUATION_QUALIFIED': EVALUATION_QUALIFIED,
  'AgreedMilestone.ACCEPTANCE': ACCEPTANCE,
  AgreedInstalmentInput: [
    '合同约定的一笔分期款,按各标段价款比例分摊。',
    'One instalment of the whole contract. It is spread over the lots in proportion to their prices.',
  ],
  'AgreedInstalmentInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, named by the calendar year in which it begins.',
  ],
  'AgreedInstalmentInput.kind': [`${FIELD_NAMES.instalmentKind}。`, 'The kind of the instalment.'],
  'AgreedInstalmentInput.milestone': [
    `${FIELD_NAMES.milestone}。`,
    'The milestone that must be reached before the instalment is due.',
  ],
  'AgreedInstalmentInput.amountFen': ['本期金额,单位为分,须大于 0。', 'The amount of the instalment in fen, above 0.'],
  'AgreedInstalmentInput.dueOn': [
    '应付日期,不得早于签订日期,也不得晚于合同期满后一年。',
    'The date by which the instalment must be paid. It must not be before the signature, or more than one year after ' +
      'the end of the term.',
  ],
} as const satisfies Texts;
