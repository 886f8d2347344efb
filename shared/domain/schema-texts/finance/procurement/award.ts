import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** Awards: the contractors that won a procurement. */
export const AWARD_TEXTS = {
  Award: [
    '中标(成交)结果,每则采购公告一项(CO-4、CO-6)。',
    'The award of a procurement, one for each notice (CO-4, CO-6).',
  ],
  'Award.id': ['编号,与采购公告编号相同。', 'The id of the award, which equals the id of its notice.'],
  'Award.awardedOn': [`${FIELD_NAMES.awardedOn}。`, 'The date of the award.'],
  'Award.creditCheckedOn': [
    `${FIELD_NAMES.creditCheckedOn};未核查的为空(CO-4)。`,
    'The date on which the contractor’s credit was checked (CO-4). Null if it was not checked.',
  ],
  'Award.contractor': [`${FIELD_NAMES.winner}。`, 'The contractor that won the procurement.'],
  'Mutation.recordAward': [
    '确定中标(成交)供应商,每则公告一次。供应商不合格(CO-4)或公告未完整公开(CO-6)的,返回 RULE_VIOLATION;已确定的,返回 INVALID_STATE。',
    'Records the award of a procurement notice, once. The mutation is refused with RULE_VIOLATION if the contractor ' +
      'is not eligible (CO-4). The same applies if the notice was not published in full before the award (CO-6). It ' +
      'is refused with INVALID_STATE if the notice already has an award.',
  ],
  RecordAwardInput: ['确定中标(成交)供应商的内容。', 'The award of a procurement to record.'],
  'RecordAwardInput.noticeId': ['采购公告编号。', 'The id of the notice.'],
  'RecordAwardInput.contractorId': [
    `${FIELD_NAMES.winner}编号。`,
    'The id of the contractor that won the procurement.',
  ],
  'RecordAwardInput.awardedOn': [
    `${FIELD_NAMES.awardedOn},不得晚于今日;公告须在此前公开,提前的日数由 CO-6 规定。`,
    'The date of the award: today or earlier. The notice must have been published before the award, by at least the ' +
      'number of days that CO-6 sets.',
  ],
  'RecordAwardInput.creditCheckedOn': [
    `${FIELD_NAMES.creditCheckedOn},不得晚于${FIELD_NAMES.awardedOn}(CO-4)。`,
    'The date of the credit check, which must not be after the award (CO-4).',
  ],
} as const satisfies Texts;
