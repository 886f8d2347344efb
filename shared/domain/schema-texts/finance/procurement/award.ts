import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of awards, which name the contractors that won a procurement. */
export const AWARD_TEXTS = {
  Award: [
    '采购公告的中标(成交)结果,每则公告至多一项(CO-4、CO-6)。',
    'The award of a procurement notice. A notice has at most one award (CO-4, CO-6).',
  ],
  'Award.id': ['编号,与采购公告编号相同。', 'The id of the award, which equals the id of its notice.'],
  'Award.awardedOn': [`供应商确定日期,即${FIELD_NAMES.awardedOn}。`, 'The date of the award.'],
  'Award.creditCheckedOn': [
    `${FIELD_NAMES.creditCheckedOn};未核查的为空(CO-4)。`,
    'The date on which the contractor’s credit was checked (CO-4). Null if it was not checked.',
  ],
  'Award.contractor': [`所确定的供应商,即${FIELD_NAMES.winner}。`, 'The contractor that won the procurement.'],
  'Mutation.recordAward': [
    '为采购公告确定中标(成交)供应商,每则公告一次。供应商不符合条件(CO-4),或者公告未在此前完整公开(CO-6)的,返回 RULE_VIOLATION;已确定的,返回 INVALID_STATE。',
    'Records the award of a procurement notice, which can have only one award. The mutation is refused with ' +
      'RULE_VIOLATION if the contractor is not eligible (CO-4), or if the notice was not published in full before ' +
      'the award (CO-6). It is refused with INVALID_STATE if the notice already has an award.',
  ],
  RecordAwardInput: ['确定中标(成交)供应商的内容。', 'The award to record.'],
  'RecordAwardInput.noticeId': ['采购公告编号。', 'The id of the notice.'],
  'RecordAwardInput.contractorId': [
    `${FIELD_NAMES.winner}编号。`,
    'The id of the contractor that won the procurement.',
  ],
  'RecordAwardInput.awardedOn': [
    `${FIELD_NAMES.awardedOn},不得晚于今日;公告须在此前公开,提前的日数由 CO-6 规定。`,
    'The date of the award, today or earlier. The notice must have been published before the award, by at least the ' +
      'number of days that CO-6 sets.',
  ],
  'RecordAwardInput.creditCheckedOn': [
    `${FIELD_NAMES.creditCheckedOn},不得晚于${FIELD_NAMES.awardedOn}(CO-4)。`,
    'The date of the credit check, which must not be after the award (CO-4).',
  ],
} as const satisfies Texts;
