import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { Dialog } from '../feedback/dialog';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { sayDone } from '../feedback/toast';
import { type Attempt, attemptAfter, newAttempt } from '../../graph/attempt';
import { type Act, useAct } from './use-act';

type ActDialogProps = {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Performs the act. Null while required input is missing. */
  send: ((act: Act, key: string) => Promise<Answer<unknown>>) | null;
  /** Says which required input is missing, beside the disabled button. Null if none is. */
  missing?: string | null;
  /**
   * Reloads the data of the page. Called after success, after an unknown result, and when the person asks for current
   * data.
   */
  onDone: () => void;
  /** Whether the act cannot be undone. */
  isGrave?: boolean;
  children: ReactNode;
};

/** A dialog that asks for confirmation, performs an act once, and shows why the Hub refused it. */
export function ActDialog({ open, ...props }: ActDialogProps) {
  const kept = useState(newAttempt);
  return open ? <OpenActDialog {...props} kept={kept} /> : null;
}

/** The current attempt at the act of a dialog, and the function that sets the next attempt. */
export type KeptAttempt = readonly [Attempt, (attempt: Attempt) => void];

type OpenActDialogProps = Omit<ActDialogProps, 'open'> & {
  /**
   * The attempt, which the closed dialog keeps. If its result is unknown, the reopened dialog sends it again with the
   * same key.
   */
  kept: KeptAttempt;
};

/** An {@link ActDialog} that is open. */
export function OpenActDialog({ title, onClose, send, onDone, kept, children, ...shown }: OpenActDialogProps) {
  const { act, busy } = useAct();
  const [attempt, setAttempt] = kept;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const finish = () => {
    onDone();
    onClose();
  };
  const close = attempt.isUndecided ? finish : onClose;
  const perform = async () => {
    if (send === null || busy) return;
    const answer = await send(act, attempt.key);
    setRefusal(answer.refusal);
    setAttempt(attemptAfter(attempt, answer.refusal));
    if (answer.refusal !== null) return;
    sayDone(say(KIT.saved));
    finish();
  };
  return (
    <Dialog title={title} onClose={close}>
      {refusal !== null && <RefusalAlert refusal={refusal} onReload={finish} />}
      {children}
      <div className="form-buttons">
        <Button
          type="primary"
          danger={shown.isGrave === true}
          loading={busy}
          disabled={send === null}
          onClick={() => void perform()}
        >
          {say(KIT.confirm)}
        </Button>
        <Button onClick={close}>{say(KIT.cancel)}</Button>
        {shown.missing != null && <span className="secondary small">{shown.missing}</span>}
      </div>
    </Dialog>
  );
}
