import Button from 'antd/es/button';
import { useState } from 'react';
import { type Answer } from '../../graph/ask';
import { BulkDialog } from '../../kit/act/bulk-dialog';
import { type Act } from '../../kit/act/use-act';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { type TrainingRow } from './training-list';

/** The maximum number of trainings that one call verifies. */
const AT_MOST = 100;

/** A training, and whether the caller may verify it. */
export type VerifiableTraining = TrainingRow & { mayVerify: boolean };

type VerifyTrainingsProps = {
  selected: readonly VerifiableTraining[];
  send: (act: Act, ids: string[], idempotencyKey: string) => Promise<Answer<unknown>>;
  onDone: () => void;
};

/** Verifies the selected trainings together. */
export function VerifyTrainings({ selected, send, onDone }: VerifyTrainingsProps) {
  const [open, setOpen] = useState(false);
  const ready = selected.length > 0 && selected.every(({ mayVerify }) => mayVerify);
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {say(REVIEW.verify)}
      </Button>
      {selected.length > 0 && !ready && (
        <span className="secondary small">{say(REVIEW.onlyUnverified, { count: selected.length })}</span>
      )}
      {open && (
        <BulkDialog
          title={say(REVIEW.verify)}
          items={selected.map(({ id, heldOn, topic }) => ({ id, text: `${heldOn} ${topic}` }))}
          atMost={AT_MOST}
          send={send}
          onClose={(didSomething) => {
            setOpen(false);
            if (didSomething) onDone();
          }}
        >
          <p>{say(REVIEW.verifyHint)}</p>
        </BulkDialog>
      )}
    </>
  );
}
