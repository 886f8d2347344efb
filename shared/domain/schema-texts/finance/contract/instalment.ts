import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/**
 * Instalments, which are parts of the price of a lot with the dates on which they are due, and the withholding of them.
 */
export const INSTALMENT_TEXTS = {
  InstalmentKind: [`${FIELD_NAMES.instalmentKind}。`, 'The kinds of instalments.'],
  Milestone: [
    `${FIELD_NAMES.milestone}。`,
    'The milestones of instalments. An instalment is not due before its milestone is reached.',
  ],
  'Milestone.EVALUATION_QUALIFIED': [
    '评估合格:该项目年度的年度评估为合格以上;首期款也可依据上一项目年度的评估。',
    'Evaluation qualified: the annual evaluation of the project year is at least qualified. For an initial ' +
      'instalment, the evaluation of the year before counts too.',
  ],
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
  'InstalmentStatus.HELD': [
    '暂停拨付:标段暂停拨付,或购买主体扣留了该款项。',
    'Held: the lot is held, or the purchaser withholds the instalment.',
  ],
  'InstalmentStatus.CANCELLED': [
    '已取消:标段已终止,该款项不再支付。',
    'Cancelled: the lot was terminated, and the instalment will not be paid.',
  ],
  Instalment: ['分期款:标段分摊的一期款项。', 'A lot’s share of one instalment of its contract.'],
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
  'Instalment.dueOn': ['本期款项的应付日期。', 'The date by which the instalment must be paid.'],
  'Instalment.status': ['分期款状态。', 'The status of the instalment.'],
  'Instalment.withheld': [
    '按合同条款扣留的情况;未扣留的为空。',
    'The withholding of the instalment by the purchaser. Null if it is not withheld.',
  ],
  InstalmentWithholding: [
    '扣留:标段暂停拨付时已到期的款项,购买主体依据条款决定不予支付。',
    'A withholding: the purchaser cites a clause and does not pay an instalment that was already due when its lot ' +
      'was held.',
  ],
  'InstalmentWithholding.on': ['扣留日期。', 'The day on which the purchaser withheld the instalment.'],
  'InstalmentWithholding.clause': ['引用的条款。', 'The clause that the purchaser cites.'],
  'InstalmentWithholding.reason': ['扣留理由。', 'The reason for the withholding.'],
  'Mutation.withholdInstalment': [
    '扣留一期款项。标段因评估不合格暂停拨付时已到期的款项仍应支付;购买主体引用条款并说明理由的,可予扣留。标段未暂停拨付的,或款项既非应付、也非已申请支付的,返回 INVALID_STATE。',
    'Withholds an instalment that was already due when its lot was held after an unqualified evaluation. Such an ' +
      'instalment must be paid unless the purchaser cites a clause and gives a reason. The mutation is refused with ' +
      'INVALID_STATE unless the lot is HELD and the instalment is DUE or REQUESTED.',
  ],
  WithholdInstalmentInput: ['扣留款项的内容。', 'The withholding of an instalment.'],
  'WithholdInstalmentInput.instalmentId': ['分期款编号。', 'The id of the instalment.'],
  'WithholdInstalmentInput.clause': [
    '引用的合同或方案条款,不得换行,不超过 200 字。',
    'The clause of the contract or of the city’s plan that allows the withholding, in one line of up to 200 ' +
      'characters.',
  ],
  'WithholdInstalmentInput.reason': [
    '扣留理由,不超过 2000 字。',
    'The reason for the withholding, in up to 2,000 characters.',
  ],
  'Mutation.releaseInstalment': [
    '恢复支付已扣留的款项。款项未被扣留的,返回 INVALID_STATE。',
    'Ends the withholding of an instalment. The mutation is refused with INVALID_STATE if the instalment is not ' +
      'withheld.',
  ],
  'Mutation.releaseInstalment(id)': ['分期款编号。', 'The id of the instalment.'],
  'Mutation.releaseInstalment(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'Idempotency key, 1 to 128 characters: a request that is repeated with the same key is executed once. Optional.',
  ],
  'Instalment.acceptance': [
    '付款条件为履约验收的,为本项目年度现行验收记录;尚未验收或付款条件不是验收的,为空。',
    'The acceptance of the project year that now counts, if the milestone is an acceptance. Null before the ' +
      'acceptance, and for other milestones.',
  ],
  'Instalment.disbursements': [
    '本期款项的历次支付,含已驳回和退汇的,由早到晚。',
    'The payments of the instalment, including rejected and returned ones, the earliest first.',
  ],
} as const satisfies Texts;
