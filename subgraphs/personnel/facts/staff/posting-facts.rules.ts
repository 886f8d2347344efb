import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type PostingRow } from '../../ground/posting/posting.row';
import { type TrainingRow } from '../../training/training/training.row';

export type PostingFacts = Pick<PostingRow, 'workerId' | 'contractorId' | 'startsOn' | 'endsOn'> & {
  trainingVerifiedOn: PlainDate | null;
};

/** Returns a posting as of the day, with the verification date of the first training that its worker passed (PE-6). */
export function postingFacts(
  { workerId, contractorId, startsOn, endsOn }: PostingRow,
  passed: readonly Pick<TrainingRow, 'verifiedOn'>[],
  on: PlainDate,
): PostingFacts {
  const verified = passed.flatMap(({ verifiedOn }) => (verifiedOn !== null && verifiedOn <= on ? [verifiedOn] : []));
  return { workerId, contractorId, startsOn, endsOn, trainingVerifiedOn: verified.sort()[0] ?? null };
}
