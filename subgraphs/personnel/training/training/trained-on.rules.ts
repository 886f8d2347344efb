import { type Term } from '../../ground/posting/term.rules';

export type PassedTraining = { heldOn: string; verifiedOn: string | null };

/**
 * Returns the day of the first training that the worker passed and that an office has verified. Null if there is none
 * by the end of the posting. PE-6 (四(四)) requires such a training of staff on post. The training belongs to the worker
 * and may lie before the posting. The day of the training counts, and not the day of its verification. The contractor
 * is responsible for the training, and an office for the verification. The assessor judges whether this day and the
 * start of the posting lie within the time that PE-6 allows.
 */
export function trainedOn(passed: readonly PassedTraining[], { endsOn }: Pick<Term, 'endsOn'>): string | null {
  const counted = passed.filter(
    ({ heldOn, verifiedOn }) => verifiedOn !== null && (endsOn === null || heldOn <= endsOn),
  );
  return counted.map(({ heldOn }) => heldOn).sort()[0] ?? null;
}
