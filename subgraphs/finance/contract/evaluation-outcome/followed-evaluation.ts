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
export type FollowedEvaluation = z.output<typeof evaluationShape> & { evaluationId: string };

/**
 * The evaluation that both offices have signed, or null where an event is of something else, or of the first signature.
 * @throws ZodError where the event does not say what the consequence rests on: it must not be passed over
 */
export function signedEvaluationOf({ action, subject, after }: FollowedEvent): FollowedEvaluation | null {
  if (action !== 'EVALUATION_SIGNED' || after?.['status'] !== 'SIGNED') return null;
  return { ...evaluationShape.parse(after), evaluationId: subject.id };
}

const supersededShape = z.object({ lotId: z.string() });
export type SupersededEvaluation = { evaluationId: string; lotId: string };

/** One that was signed and counts no longer; null where an event is of something else. @throws ZodError */
export function supersededEvaluationOf({ action, subject, after }: FollowedEvent): SupersededEvaluation | null {
  if (action !== 'EVALUATION_SUPERSEDED') return null;
  return { ...supersededShape.parse(after), evaluationId: subject.id };
}
