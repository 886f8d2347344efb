import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type PostingRow } from '../../ground/posting/posting.row';
import { type PassedTraining, trainedOn } from '../../training/training/trained-on.rules';

export type PostingFacts = Pick<PostingRow, 'workerId' | 'contractorId' | 'startsOn' | 'endsOn'> & {
  trainedOn: PlainDate | null;
};

/**
 * Returns the facts of a posting as of the day `on`. `trainedOn` is the day of the first training that the worker
 * passed and that an office had verified by `on` (PE-6). It is null if there is none.
 */
export function postingFacts(
  { workerId, contractorId, startsOn, endsOn }: PostingRow,
  passed: readonly PassedTraining[],
  on: PlainDate,
): PostingFacts {
  const verified = passed.filter(({ verifiedOn }) => verifiedOn !== null && verifiedOn <= on);
  return { workerId, contractorId, startsOn, endsOn, trainedOn: trainedOn(verified, { endsOn }) };
}
