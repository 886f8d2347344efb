import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Dimension, type Grade } from '../../../../shared/domain/evaluations';
import { type EvaluationParameters } from '../../../../shared/policy/policy-schema';
import { type EvaluationStatus } from './evaluation.row';

/** In the order of the form (domain.md §3). */
export const DIMENSIONS: readonly Dimension[] = [
  'ADMINISTRATION',
  'FINANCE',
  'SERVICE',
  'SOCIAL_APPRAISAL',
  'PUBLICITY_AND_INNOVATION',
];
export const EVALUATING_OFFICES: readonly EvaluatingOffice[] = ['DISTRICT_BUREAU', 'STREET_OFFICE'];

/** Points are integers of tenths. */
export type Score = { office: EvaluatingOffice; dimension: Dimension; pointsTenths: number };

/** Whether both offices have scored. Before that no score is shown to anybody but the office that gave it. */
export function isScored(status: EvaluationStatus): boolean {
  switch (status) {
    case 'DRAFT':
      return false;
    case 'SCORED':
    case 'SIGNED':
    case 'SUPERSEDED':
      return true;
  }
}

/**
 * The mean of both offices in one dimension, in hundredths of a point: exact, as the mean of two tenths may end in .05.
 * @returns null unless both have scored it.
 */
export function meanHundredths(scores: readonly Score[], dimension: Dimension): number | null {
  const points = EVALUATING_OFFICES.map((office) =>
    scores.find((score) => score.office === office && score.dimension === dimension),
  );
  const given = points.filter((score) => score !== undefined);
  if (given.length < EVALUATING_OFFICES.length) return null;
  return given.reduce((sum, { pointsTenths }) => sum + pointsTenths * 5, 0);
}

/**
 * EV-1 (四(五)): the mean of both offices in each dimension, summed, half up to a tenth; and its grade.
 * @returns null until both offices have scored every dimension.
 */
export function resultOf(
  scores: readonly Score[],
  { gradeBoundsTenths }: EvaluationParameters,
): { scoreTenths: number; grade: Grade } | null {
  let hundredths = 0;
  for (const dimension of DIMENSIONS) {
    const mean = meanHundredths(scores, dimension);
    if (mean === null) return null;
    hundredths += mean;
  }
  const scoreTenths = Math.floor((hundredths + 5) / 10);
  return { scoreTenths, grade: gradeOf(scoreTenths, gradeBoundsTenths) };
}

/** The best grade whose lower bound is reached: the bound itself belongs to it (民法典 1259). */
export function gradeOf(scoreTenths: number, bounds: EvaluationParameters['gradeBoundsTenths']): Grade {
  if (scoreTenths >= bounds.EXCELLENT) return 'EXCELLENT';
  if (scoreTenths >= bounds.GOOD) return 'GOOD';
  return scoreTenths >= bounds.QUALIFIED ? 'QUALIFIED' : 'UNQUALIFIED';
}

type Dated = { id: string; projectYear: number };

/** The one of the last project year; after a handover within the year the one that was opened last, as ids ascend with time. */
export function latestOf<Evaluation extends Dated>(evaluations: readonly Evaluation[]): Evaluation | null {
  const later = (a: Evaluation, b: Evaluation) => a.projectYear - b.projectYear || (a.id < b.id ? -1 : 1);
  return evaluations.toSorted(later).at(-1) ?? null;
}
