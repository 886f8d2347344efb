import { useState } from 'react';
import { type Answer } from '../../graph/ask';
import { ActDialog } from '../../kit/act/act-dialog';
import { type Act } from '../../kit/act/use-act';
import { ENTRY } from '../../words/every-page';
import { EVALUATION } from '../../words/nouns/evaluation';
import { say } from '../../words/language';

type RecuseDialogProps = {
  open: boolean;
  onClose: () => void;
  onDone: () => void;
  send: (act: Act, reason: string, key: string) => Promise<Answer<unknown>>;
};

/** Asks why a person may not take part in an evaluation. */
export function RecuseDialog({ open, onClose, onDone, send }: RecuseDialogProps) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <ActDialog
      open={open}
      isGrave
      title={say(EVALUATION.recuseTitle)}
      onClose={onClose}
      onDone={onDone}
      missing={given === '' ? say(ENTRY.mustFill, { label: say(EVALUATION.recuseReason) }) : null}
      send={given === '' ? null : (act, key) => send(act, given, key)}
    >
      <p className="hint">{say(EVALUATION.recuseHint)}</p>
      <div className="field">
        <label htmlFor="recuse-reason">{say(EVALUATION.recuseReason)}</label>
        <textarea
          id="recuse-reason"
          className="input"
          rows={3}
          maxLength={500}
          aria-required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
