import { z } from 'zod';
import { defineRule } from '../../rule/definition';

/**
 * PE-2 sets the maximum age of a worker. `measured` says on which day the age is measured: on the day of the
 * assessment, or on the first day of the posting.
 */
export const PE_2 = defineRule({
  id: 'PE-2',
  title: { zh: '年龄', en: 'Age' },
  owner: 'personnel',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({
    maximumAge: z.int().min(18).max(120),
    measured: z.enum(['ON_ASSESSMENT', 'ON_POSTING']),
  }),
  units: { maximumAge: '岁' },
  figures: {
    oldest: { zh: '最大年龄', en: 'Highest age', bound: 'MOST' },
    aboveAge: { zh: '超龄人数', en: 'Staff above the maximum age' },
  },
});
