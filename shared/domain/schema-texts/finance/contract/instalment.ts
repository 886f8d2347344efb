import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** Instalments: parts of the price of a lot, with the dates on which they are due. */
export const INSTALMENT_TEXTS = {
  InstalmentKind: [`${FIELD_NAMES.instalmentKind}。`, 'The kinds of instalments.'],
  Milestone: [
    `${FIELD_NAMES.milestone}。`,
    'The milestone of an instalment, which is not due before the milestone is reached.',
  ],
  InstalmentStatus: ['款项状态。', 'The states of an instalment.'],
  Instalment: ['标段分摊的一期款项。', 'A lot’s share of one instalment of its contract.'],
  'Instalment.id': ['款项编号。', 'The id of the instalment.'],
  'Instalment.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, by the calendar year in which it begins.',
  ],
  'Instalment.kind': [`${FIELD_NAMES.instalmentKind}。`, 'The kind of the instalment.'],
  'Instalment.amountFen': ['本期金额,单位为分。', 'The amount in fen.'],
  'Instalment.milestone': [
    `${FIELD_NAMES.milestone}。`,
    'The milestone that must be reached before the instalment is due.',
  ],
  'Instalment.dueOn': ['应付日期。', 'The due date.'],
  'Instalment.status': ['款项状态。', 'The status of the instalment.'],
  'Instalment.withheld': [
    '按合同条款扣留的情况;未扣留的为空。',
    'The withholding of the instalment; null if it is not withheld.',
  ],
  InstalmentWithholding: [
    '扣留:标段暂停拨付时已到期的款项,购买主体依据条款决定不予支付。',
    'A withholding: the purchaser cites a clause and does not pay an instalment that was already due when its lot ' +
      'was held.',
  ],
  'InstalmentWithholding.on': ['扣留日期。', 'The day of the withholding.'],
  'InstalmentWithholding.clause': ['引用的条款。', 'The clause that the purchaser cites.'],
  'InstalmentWithholding.reason': ['扣留理由。', 'The reason for the withholding.'],
  'Mutation.withholdInstalment': [
    '扣留一期款项。标段因评估不合格暂停拨付时已到期的款项仍应支付;购买主体引用条款并说明理由的,可予扣留。标段未暂停拨付的,或款项既非应付、也非已申请支付的,返回 INVALID_STATE。',
    'Withholds an instalment that was already due when its lot was held after an unqualified evaluation. Such an ' +
      'instalment stays payable unless the purchaser cites a clause and gives a reason. The mutation is refused with ' +
      'INVALID_STATE unless the lot is HELD and the instalment is DUE or REQUESTED.',
  ],
  WithholdInstalmentInput: ['扣留款项的内容。', 'The details of a withholding.'],
  'WithholdInstalmentInput.instalmentId': ['款项编号。', 'The id of the instalment.'],
  'WithholdInstalmentInput.clause': [
    '引用的合同或方案条款,不得换行,不超过 200 字。',
    'The clause of the contract or of the plan that allows it, in one line of up to 200 characters.',
  ],
  'WithholdInstalmentInput.reason': ['扣留理由,不超过 2000 字。', 'The reason, in up to 2,000 characters.'],
  'Mutation.releaseInstalment': [
    '恢复支付已扣留的款项。款项未被扣留的,返回 INVALID_STATE。',
    'Releases a withheld instalment. The mutation is refused with INVALID_STATE where the instalment is not withheld.',
  ],
  'Mutation.releaseInstalment(id)': ['款项编号。', 'The id of the instalment.'],
  'Mutation.releaseInstalment(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  'Instalment.acceptance': [
    '付款条件为履约验收的,为本项目年度现行验收记录;尚未验收或付款条件不是验收的,为空。',
    'The valid acceptance of the project year, if the milestone is an acceptance. Null before the acceptance, ' +
      'and for other milestones.',
  ],
  'Instalment.disbursements': [
    '本期款项的历次支付,含已驳回和退汇的,由早到晚。',
    'The payments of the instalment, including rejected and returned ones, the earliest first.',
  ],
} as const satisfies Texts;
