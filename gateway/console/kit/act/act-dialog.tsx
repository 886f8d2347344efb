import { newKey } from '../../graph/idempotency-key';
import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { Dialog } from '../feedback/dialog';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { sayDone } from '../feedback/toast';
import { keyAfter } from './undecided';
import { type Act, useAct } from './use-act';

type ActDialogProps = {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Performs the act. Null while required input is missing. */
  send: ((act: Act, key: string) => Promise<Answer<unknown>>) | null;
  /** Reloads the data that this act or another person has changed. */
  onDone: () => void;
  /** Whether the act cannot be undone. */
  isGrave?: boolean;
  children: ReactNode;
};

/** A dialog that asks for confirmation, performs an act once, and shows why the Hub refused it. */
export function ActDialog({ open, ...props }: ActDialogProps) {
  // A dialog that opens again starts a new act with a new idempotency key.
  return open ? <OpenActDialog {...props} /> : null;
}

function OpenActDialog({ title, onClose, send, onDone, isGrave, children }: Omit<ActDialogProps, 'open'>) {
  const { act, busy } = useAct();
  const [key, setKey] = useState(newKey);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const finish = () => {
    onDone();
    onClose();
  };
  const perform = async () => {
    if (send === null || busy) return;
    const answer = await send(act, key);
    setRefusal(answer.refusal);
    setKey(keyAfter(key, answer.refusal));
    if (answer.refusal !== null) return;
    sayDone(say(KIT.saved));
    finish();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {refusal !== null && <RefusalAlert refusal={refusal} onReload={finish} />}
      {children}
      <div className="form-buttons">
        <Button
          type="primary"
          danger={isGrave === true}
          loading={busy}
          disabled={send === null}
          onClick={() => void perform()}
        >
          {say(KIT.confirm)}
        </Button>
        <Button onClick={onClose}>{say(KIT.cancel)}</Button>
      </div>
    </Dialog>
  );
}
