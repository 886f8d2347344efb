import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { monthAndDay } from '../../rule/parameters';
import { FILING_FIGURES } from './filing-figures';

/** FI-1 sets the day of the year by which a district must file its annual plan. */
export const FI_1 = defineRule({
  id: 'FI-1',
  title: { zh: '年度计划备案', en: 'Filing of the annual plan' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['DISTRICT'],
  parameters: z.strictObject({ dueOn: monthAndDay }),
  units: {},
  figures: FILING_FIGURES,
});
