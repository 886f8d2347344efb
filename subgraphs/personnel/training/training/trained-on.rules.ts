import { type Term } from '../../ground/posting/term.rules';

export type PassedTraining = { heldOn: string; verifiedOn: string | null };

/**
 * PE-6 (四(四)) asks for staff *with* a passed and verified training on post: being trained is a property of the worker, which
 * he may bring along, as a training before the first day is the better one. So no start bounds it: the day is that of the first
 * training that he passed and that hub or bureau has verified, held no later than the posting lasted. It is the day it was
 * held, not verified: the contractor answers for the one, the office for the other. Whether both it and the start lie within
 * the month is the assessor's to say.
 */
export function trainedOn(passed: readonly PassedTraining[], { endsOn }: Pick<Term, 'endsOn'>): string | null {
  const counted = passed.filter(
    ({ heldOn, verifiedOn }) => verifiedOn !== null && (endsOn === null || heldOn <= endsOn),
  );
  return counted.map(({ heldOn }) => heldOn).sort()[0] ?? null;
}
