import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { FILING_FIGURES } from './filing-figures';

/**
 * FI-3 requires monthly briefs. A brief covers `everyMonths` full calendar months and is due on day `dueDay` of the
 * month that follows.
 */
export const FI_3 = defineRule({
  id: 'FI-3',
  title: { zh: '月度简报', en: 'Monthly brief' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({
    everyMonths: z.union([1, 3, 6, 12].map((each) => z.literal(each))),
    dueDay: z.int().min(1).max(28),
  }),
  units: { everyMonths: '个月', dueDay: '日' },
  figures: FILING_FIGURES,
});
