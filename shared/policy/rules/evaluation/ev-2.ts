import { z } from 'zod';
import { LOT_STATUS } from '../../../domain/contracts';
import { type Grade } from '../../../domain/evaluations';
import { defineRule } from '../../rule/definition';
import { days } from '../../rule/parameters';

/** The grades that a policy may require. The lowest grade is missing, because every lot would reach it. */
const SUFFICIENT = ['EXCELLENT', 'GOOD', 'QUALIFIED'] as const satisfies readonly Grade[];

/**
 * EV-2 sets the consequence of an evaluation. A lot with the grade `goesOnWith` or better continues. Any other lot must
 * be terminated within `terminationDays` days after the evaluation gets its second signature.
 */
export const EV_2 = defineRule({
  id: 'EV-2',
  title: { zh: '评估结果运用', en: 'Consequence of the evaluation' },
  owner: 'evaluation',
  force: 'MUST',
  subjects: ['STATION'],
  parameters: z.strictObject({ goesOnWith: z.enum(SUFFICIENT), terminationDays: days(1) }),
  units: { terminationDays: '日' },
  figures: {
    evaluationsBelow: { zh: '未达到规定等次的评估', en: 'Evaluations below the required grade' },
    lotStatus: { zh: '标段状态', en: 'Status of the lot', values: LOT_STATUS },
    terminationDueOn: { zh: '应终止日期', en: 'Termination due on' },
  },
});
