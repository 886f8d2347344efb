import { type EvaluationFact } from '../facts/evaluation';
import { type EvaluatingOffice } from '../../domain/roles';
import { type Dimension, type Grade } from '../../domain/evaluations';
import { int, type Random } from '../plan/random';

/** The default weights of the five dimensions, in tenths of a point. Their sum is 100.0. */
export const WEIGHT_TENTHS: Readonly<Record<Dimension, number>> = {
  ADMINISTRATION: 150,
  FINANCE: 200,
  SERVICE: 400,
  SOCIAL_APPRAISAL: 150,
  PUBLICITY_AND_INNOVATION: 100,
};
const DIMENSIONS = Object.keys(WEIGHT_TENTHS) as Dimension[];
const JITTER_TENTHS = 6;

export type Score = EvaluationFact['scores'][number];

/**
 * Generates one office's score in each dimension. The scores sum to about `aimTenths`, and none exceeds the weight of
 * its dimension.
 */
export function scoresBy(
  random: Random,
  about: { office: EvaluatingOffice; aimTenths: number; scoredOn: string },
): Score[] {
  return DIMENSIONS.map((dimension) => {
    const weight = WEIGHT_TENTHS[dimension];
    const aim = Math.round((weight * about.aimTenths) / 1000) + int(random, -JITTER_TENTHS, JITTER_TENTHS);
    const pointsTenths = Math.min(weight, Math.max(0, aim));
    return { office: about.office, dimension, pointsTenths, scoredOn: about.scoredOn };
  });
}

/**
 * Returns the mean of both offices' total scores in tenths of a point, rounded half up. It is computed with integers.
 */
export function resultTenths(scores: readonly Score[]): number {
  const twice = scores.reduce((sum, { pointsTenths }) => sum + pointsTenths, 0);
  return Math.floor((twice + 1) / 2);
}

/** Returns the grade of a score. EXCELLENT begins at 90 points, GOOD at 80, QUALIFIED at 60. */
export function gradeOf(scoreTenths: number): Grade {
  if (scoreTenths >= 900) return 'EXCELLENT';
  if (scoreTenths >= 800) return 'GOOD';
  return scoreTenths >= 600 ? 'QUALIFIED' : 'UNQUALIFIED';
}
