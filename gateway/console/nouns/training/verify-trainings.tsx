import { type BulkSend } from '../../kit/act/bulk';
import { BulkButton } from '../../kit/act/bulk-button';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { type TrainingRow } from './training-list';

/** The maximum number of trainings that one call verifies. */
const AT_MOST = 100;

/** A training, and whether the caller may verify it. */
export type VerifiableTraining = TrainingRow & { mayVerify: boolean };

type VerifyTrainingsProps = { selected: readonly VerifiableTraining[]; send: BulkSend; onDone: () => void };

/** Verifies the selected trainings in one call. */
export function VerifyTrainings({ selected, send, onDone }: VerifyTrainingsProps) {
  return (
    <BulkButton
      label={say(REVIEW.verify)}
      selected={selected}
      isReady={({ mayVerify }) => mayVerify}
      onlyReady={say(REVIEW.onlyUnverified, { count: selected.length })}
      title={say(REVIEW.verify)}
      textOf={({ heldOn, topic }) => `${heldOn} ${topic}`}
      atMost={AT_MOST}
      send={send}
      onDone={onDone}
    >
      <p>{say(REVIEW.verifyHint)}</p>
    </BulkButton>
  );
}
