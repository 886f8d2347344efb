import { FIELD_NAMES } from '../../../field-names';
import { type Text, type Texts } from '../../../schema-text';

/**
 * The following constants are schema descriptions of the milestones on which a contract can make instalments depend.
 */
export const STAFF_ON_POST: Text = [
  '人员到岗:该站已有人员在岗,且该项目年度已开始;首个项目年度有人员在岗即可,社工总站以项目年度开始为准。',
  'Staff on post: the project year has begun, and staff is on post at the station. For the first project year, staff ' +
    'on post is enough. For a district hub, the beginning of the project year is enough.',
];
export const MID_TERM_REPORT: Text = [
  '中期工作报告:已报送该项目年度的中期工作报告。',
  'Mid-term report: the mid-term report of the project year was submitted.',
];
export const EVALUATION_QUALIFIED: Text = [
  '评估合格:该项目年度的年度评估为合格以上;首期款也可依据上一项目年度的评估。',
  'Evaluation qualified: the annual evaluation of the project year is graded qualified or better. For an initial ' +
    'instalment, the evaluation of the previous project year also counts.',
];
export const ACCEPTANCE: Text = [
  '履约验收:该项目年度的服务已验收合格。',
  'Acceptance: the service of the project year passed its acceptance.',
];

/**
 * The schema's descriptions of instalments and of withholding them. An instalment is a part of a lot's price, with the
 * date on which it is due.
 */
export const INSTALMENT_TEXTS = {
  InstalmentKind: [`${FIELD_NAMES.instalmentKind}。`, 'The kinds of instalments.'],
  Milestone: [
    `${FIELD_NAMES.milestone}:达到后,该笔分期款才为应付。`,
    'The milestones of instalments. An instalment is not due before its milestone is reached.',
  ],
  'Milestone.STAFF_ON_POST': STAFF_ON_POST,
  'Milestone.MID_TERM_REPORT': MID_TERM_REPORT,
  'Milestone.EVALUATION_QUALIFIED': EVALUATION_QUALIFIED,
  'Milestone.ACCEPTANCE': ACCEPTANCE,
  InstalmentStatus: ['分期款状态。', 'The states of an instalment.'],
  'InstalmentStatus.PLANNED': ['未到期:付款条件尚未达到。', 'Planned: the milestone is not reached yet.'],
  'InstalmentStatus.DUE': [
    '应付:付款条件已达到,没有待支付的申请。',
    'Due: the milestone is reached, and no payment request is open.',
  ],
  'InstalmentStatus.REQUESTED': [
    '已申请:已申请支付,尚未支付。',
    'Requested: the payment is requested and not made yet.',
  ],
  'InstalmentStatus.PAID': ['已支付:款项已支付,未退汇。', 'Paid: the payment was made and not returned.'],
  'InstalmentStatus.HELD': [
    '暂停拨付:标段暂停拨付,或购买主体暂停支付该分期款。',
    'Held: the lot is held, or the purchaser withholds the instalment.',
  ],
  'InstalmentStatus.CANCELLED': [
    '已取消:标段已终止,该分期款不再支付。',
    'Cancelled: the lot was terminated, and the instalment will not be paid.',
  ],
  Instalment: ['分期款:标段价款的一部分,达到付款条件后支付。', 'A part of a lot’s price, paid after a milestone.'],
  'Instalment.id': ['分期款编号。', 'The id of the instalment.'],
  'Instalment.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, named by the calendar year in which it begins.',
  ],
  'Instalment.kind': [`${FIELD_NAMES.instalmentKind}。`, 'The kind of the instalment.'],
  'Instalment.amountFen': ['本期金额,单位为分。', 'The amount of the instalment in fen.'],
  'Instalment.milestone': [
    `${FIELD_NAMES.milestone}。`,
    'The milestone that must be reached before the instalment is due.',
  ],
  'Instalment.dueOn': ['本笔分期款的应付日期。', 'The date by which the instalment must be paid.'],
  'Instalment.status': ['分期款状态。', 'The status of the instalment.'],
  'Instalment.withheld': [
    '购买主体暂停支付该分期款的情况;未暂停支付的为空。',
    'The withholding of the instalment by the purchaser. Null if it is not withheld.',
  ],
  InstalmentWithholding: [
    '暂停支付:标段暂停拨付时已到期的分期款,购买主体依据合同条款决定暂不支付。',
    'A withholding: the purchaser decides, under a clause of the contract, not to pay an instalment that was already ' +
      'due when its lot was put on hold.',
  ],
  'InstalmentWithholding.on': ['暂停支付日期。', 'The day on which the purchaser withheld the instalment.'],
  'InstalmentWithholding.clause': [
    '暂停支付所依据的条款。',
    'The clause that the purchaser cites for the withholding.',
  ],
  'InstalmentWithholding.reason': ['暂停支付理由。', 'The reason for the withholding.'],
  'Mutation.withholdInstalment': [
    '暂停支付一笔分期款。标段因评估不合格而暂停拨付的,此前已到期的分期款仍应支付;但购买主体引用条款并说明理由的,可以暂停支付该笔分期款。标段未处于暂停拨付状态的,或者分期款的状态不是“应付”或者“已申请”的,返回 INVALID_STATE。',
    'Withholds an instalment that was already due when its lot was held after an unqualified evaluation. Such an ' +
      'instalment must be paid, unless the purchaser cites a clause and gives a reason. The mutation is refused with ' +
      'INVALID_STATE unless the lot is HELD and the instalment is DUE or REQUESTED.',
  ],
  WithholdInstalmentInput: ['暂停支付分期款的内容。', 'The withholding of an instalment.'],
  'WithholdInstalmentInput.instalmentId': ['分期款编号。', 'The id of the instalment.'],
  'WithholdInstalmentInput.clause': [
    '暂停支付所依据的合同条款或者本市社工站建设实施方案条款,不得换行,不超过 200 字。',
    'The clause that allows the withholding, from the contract or from the city’s implementation plan for the ' +
      'stations, in one line of up to 200 characters.',
  ],
  'WithholdInstalmentInput.reason': [
    '暂停支付理由,不超过 2000 字。',
    'The reason for the withholding, in up to 2,000 characters.',
  ],
  'Mutation.releaseInstalment': [
    '解除对一笔分期款的暂停支付,恢复支付;付款条件已不再达到的,仍随标段暂停拨付。分期款未被暂停支付的,返回 INVALID_STATE。',
    'Ends the withholding of an instalment, so that it can be paid again. If its milestone is no longer reached, the ' +
      'instalment stays HELD together with its lot. The mutation is refused with INVALID_STATE if the instalment is ' +
      'not withheld.',
  ],
  'Mutation.releaseInstalment(id)': ['分期款编号。', 'The id of the instalment.'],
  'Mutation.releaseInstalment(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'The idempotency key, 1 to 128 characters; optional. A request that is repeated with the same key is executed once.',
  ],
  'Instalment.acceptance': [
    '该项目年度现行有效的验收记录,限付款条件为履约验收的分期款;尚未验收,或者付款条件不是履约验收的,为空。',
    'The acceptance of the instalment’s project year, if the instalment’s milestone is ACCEPTANCE. If the year was ' +
      'accepted more than once, this is the last acceptance. Null before the acceptance, and for any other milestone.',
  ],
  'Instalment.disbursements': [
    '本笔分期款的历次支付,含已驳回和退汇的,由早到晚。',
    'The payments of the instalment, including rejected and returned ones, the earliest first.',
  ],
} as const satisfies Texts;
