import { type Caller } from '../../../../shared/access/caller';
import { DIMENSION, type Dimension, type EvaluationStatus, type Grade } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type EvaluationParameters } from '../../../../shared/policy/schema/policy-schema';

/** The points of an office in one dimension, in tenths. */
export type Score = { office: EvaluatingOffice; dimension: Dimension; pointsTenths: number };

/** Returns whether both offices, or the panel, have scored. Until then an office can read only its own score. */
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
 * Returns the mean of both offices' points in one dimension, in hundredths of a point. The unit keeps the mean exact,
 * because the mean of two values in tenths may end in .05.
 * @returns null unless both offices have scored the dimension
 */
export function meanHundredths(scores: readonly Score[], dimension: Dimension): number | null {
  const points = EVALUATING_OFFICE.values.map((office) =>
    scores.find((score) => score.office === office && score.dimension === dimension),
  );
  const given = points.filter((score) => score !== undefined);
  if (given.length < EVALUATING_OFFICE.values.length) return null;
  return given.reduce((sum, { pointsTenths }) => sum + pointsTenths * 5, 0);
}

/**
 * EV-1 (四(五)): returns the score and its grade. The score is the sum of the offices' mean points in all dimensions,
 * rounded half up to a tenth.
 * @returns null until both offices have scored every dimension
 */
export function resultOf(
  scores: readonly Score[],
  { gradeBoundsTenths }: EvaluationParameters,
): { scoreTenths: number; grade: Grade } | null {
  let hundredths = 0;
  for (const dimension of DIMENSION.values) {
    const mean = meanHundredths(scores, dimension);
    if (mean === null) return null;
    hundredths += mean;
  }
  const scoreTenths = Math.floor((hundredths + 5) / 10);
  return { scoreTenths, grade: gradeOf(scoreTenths, gradeBoundsTenths) };
}

/** Returns the best grade whose lower bound the score reaches. The bound itself belongs to the grade (民法典 1259). */
export function gradeOf(scoreTenths: number, bounds: EvaluationParameters['gradeBoundsTenths']): Grade {
  if (scoreTenths >= bounds.EXCELLENT) return 'EXCELLENT';
  if (scoreTenths >= bounds.GOOD) return 'GOOD';
  return scoreTenths >= bounds.QUALIFIED ? 'QUALIFIED' : 'UNQUALIFIED';
}

/**
 * Returns whether the caller is a district hub whose own contractor's work is evaluated. Such a hub may read no more of
 * the scoring than a contractor may. The scope of the table hides the evaluation until both offices have signed, and
 * afterwards this function decides what resolvers hide.
 */
export function isOwnWork(caller: Caller, { contractorId }: { contractorId: string }): boolean {
  return caller.role === 'DISTRICT_HUB' && caller.contractorId === contractorId;
}

type Dated = { id: string; projectYear: number };

/**
 * Returns the evaluation of the latest project year. If that year has several evaluations because of a handover,
 * returns the evaluation that was opened last. Its id is the greatest, because ids ascend with time. Null if there is
 * none.
 */
export function latestOf<Evaluation extends Dated>(evaluations: readonly Evaluation[]): Evaluation | null {
  const later = (a: Evaluation, b: Evaluation) => a.projectYear - b.projectYear || (a.id < b.id ? -1 : 1);
  return evaluations.toSorted(later).at(-1) ?? null;
}

/** Checks that the evaluation has the needed status. @throws HubError INVALID_STATE with the given message */
export function assertStatus(
  { status }: { status: EvaluationStatus },
  needed: EvaluationStatus,
  message: Message,
): void {
  if (status !== needed) throw invalidState(status, message);
}
