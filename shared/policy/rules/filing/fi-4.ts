import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { days } from '../../rule/parameters';
import { FILING_FIGURES } from './filing-figures';

/**
 * FI-4 requires a mid-term report, due `midTermMonths` months after the project year begins, and a final report, due
 * `finalDays` days after the project year ends.
 */
export const FI_4 = defineRule({
  id: 'FI-4',
  title: { zh: '中期和终期工作报告', en: 'Mid-term and final report' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ midTermMonths: z.int().min(1).max(11), finalDays: days(0) }),
  units: { midTermMonths: '个月', finalDays: '日' },
  figures: FILING_FIGURES,
});
