import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { monthAndDay } from '../../rule/parameters';
import { FILING_FIGURES } from './filing-figures';

/** FI-5 sets the day of the year by which a district must file its implementation report. */
export const FI_5 = defineRule({
  id: 'FI-5',
  title: { zh: '实施情况报告', en: 'Implementation report' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['DISTRICT'],
  parameters: z.strictObject({ dueOn: monthAndDay }),
  units: {},
  figures: FILING_FIGURES,
});
