import { FIELD_NAMES } from '../../../domain/field-names';
import { z } from 'zod';
import { NOTICE_PART } from '../../../domain/contracts';
import { NOT_RECORDED, defineRule } from '../../rule/definition';
import { days, oneOrMoreOf } from '../../rule/parameters';

/**
 * CO-6 requires that the `parts` of the procurement notice are public at least `daysBeforeAward` days before the award.
 */
export const CO_6 = defineRule({
  id: 'CO-6',
  title: { zh: '购买信息公开', en: 'Disclosure of the procurement' },
  owner: 'finance',
  force: 'SHOULD',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: z.strictObject({ parts: oneOrMoreOf(NOTICE_PART.values), daysBeforeAward: days(0) }),
  units: { daysBeforeAward: '日' },
  figures: {
    noticePublishedOn: { zh: '公告公开日期', en: 'Notice published on', absent: NOT_RECORDED, bound: 'LATEST' },
    awardedOn: { zh: FIELD_NAMES.awardedOn, en: 'Awarded on', absent: NOT_RECORDED },
    noticeParts: { zh: '公告内容', en: 'Parts of the notice' },
    missingNoticeParts: { zh: '公告缺少内容', en: 'Missing parts of the notice', values: NOTICE_PART },
  },
});
