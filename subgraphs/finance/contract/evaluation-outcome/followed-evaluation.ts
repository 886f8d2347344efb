import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { GRADE } from '../../../../shared/domain/evaluations';
import { isPlainDate } from '../../../../shared/kernel/dates/period';

const evaluationShape = z.object({
  lotId: z.string(),
  yearOrdinal: z.int().min(1),
  projectYear: z.int(),
  grade: z.enum(GRADE.values),
  signedOn: z.string().refine(isPlainDate),
});
/** A signed evaluation. `signedAt` is the time of the second signature. */
export type FollowedEvaluation = z.output<typeof evaluationShape> & { evaluationId: string; signedAt: string };

/**
 * Returns the evaluation that an event reports as signed by both offices. Returns null for any other event, such as the
 * first of the two signatures.
 * @throws ZodError if the event lacks a fact that the consequence needs. Such an event must not be skipped.
 */
export function signedEvaluationOf({ action, subject, after, occurredAt }: FollowedEvent): FollowedEvaluation | null {
  if (action !== 'EVALUATION_SIGNED' || after?.['status'] !== 'SIGNED') return null;
  return { ...evaluationShape.parse(after), evaluationId: subject.id, signedAt: occurredAt };
}

const supersededShape = z.object({ lotId: z.string() });
export type SupersededEvaluation = { evaluationId: string; lotId: string };

/**
 * Returns the evaluation that an event reports as superseded; null for other events.
 * @throws ZodError if the event of a superseded evaluation names no lot
 */
export function supersededEvaluationOf({ action, subject, after }: FollowedEvent): SupersededEvaluation | null {
  if (action !== 'EVALUATION_SUPERSEDED') return null;
  return { ...supersededShape.parse(after), evaluationId: subject.id };
}
