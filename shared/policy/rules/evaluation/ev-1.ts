import { z } from 'zod';
import { type Dimension, type Grade } from '../../../domain/evaluations';
import { defineRule } from '../../rule/definition';
import { days } from '../../rule/parameters';

const points = z.int().min(0);

/** The highest score of each dimension, in tenths of a point. The sum must be 100.0 points. */
const weightsTenths = z
  .strictObject({
    ADMINISTRATION: points,
    FINANCE: points,
    SERVICE: points,
    SOCIAL_APPRAISAL: points,
    PUBLICITY_AND_INNOVATION: points,
  } satisfies Record<Dimension, z.ZodType>)
  .refine(
    (weights) => Object.values(weights).reduce((sum, each) => sum + each, 0) === 1000,
    'The weights must sum to 1000.',
  );

/** The lowest score of each grade, in tenths of a point. A score below the bound of QUALIFIED is UNQUALIFIED. */
const gradeBoundsTenths = z
  .strictObject({
    EXCELLENT: z.int().max(1000),
    GOOD: z.int(),
    QUALIFIED: z.int().min(0),
  } satisfies Record<Exclude<Grade, 'UNQUALIFIED'>, z.ZodType>)
  .refine(
    ({ EXCELLENT, GOOD, QUALIFIED }) => EXCELLENT > GOOD && GOOD > QUALIFIED,
    'The bounds must descend from EXCELLENT to QUALIFIED.',
  );

/**
 * EV-1 requires an annual evaluation, and sets the weights of its dimensions and the bounds of its grades. Scoring may
 * begin `daysBeforeYearEnd` days before the project year ends. District and street must sign the evaluation within
 * `days` days after the project year ends. The contractor may object within `objectionWorkdays` working days, and the
 * objection must be decided within `decisionWorkdays` working days.
 */
export const EV_1 = defineRule({
  id: 'EV-1',
  title: { zh: '年度评估', en: 'Annual evaluation' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({
    weightsTenths,
    gradeBoundsTenths,
    days: days(1),
    daysBeforeYearEnd: days(0),
    objectionWorkdays: days(1),
    decisionWorkdays: days(1),
  }),
  units: {
    weightsTenths: '0.1分',
    gradeBoundsTenths: '0.1分',
    days: '日',
    daysBeforeYearEnd: '日',
    objectionWorkdays: '个工作日',
    decisionWorkdays: '个工作日',
  },
  figures: {
    evaluatedYears: { zh: '已评估年度', en: 'Evaluated years' },
    dueOn: { zh: '应完成日期', en: 'Due on' },
  },
});
