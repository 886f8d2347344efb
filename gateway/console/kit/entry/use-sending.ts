import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Answer } from '../../graph/ask';
import { type NameIn } from '../../graph/entered';
import { type Fault, type Refusal, wholeRefusal } from '../../graph/refusal';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { queueAct } from '../act/queue';
import { type Act, useAct } from '../act/use-act';
import { sayDone } from '../feedback/toast';
import { sentValues } from '../form/check-values';
import { type Owner } from '../form/owned';
import { useOwner } from '../form/owner';
import { type Form } from '../form/use-form';
import { type FormSpec } from './form-spec';

type SentForm<Path extends string, Data> = Pick<
  FormSpec<Path, Data>,
  'title' | 'fields' | 'send' | 'backTo' | 'doneTo' | 'doneText' | 'isQueued'
>;

/**
 * Returns `send`, whether it is running, and why the Hub refused the values as a whole. `send` sends the values of a
 * form. It leaves the page once the Hub has accepted the values, or the queue has stored them. While it is running, a
 * second call does nothing. It returns the faults of single fields, or an empty list if there are none.
 */
export function useSending<Path extends string, Data>(spec: SentForm<Path, Data>, form: Form) {
  const { act, busy } = useAct();
  const navigate = useNavigate();
  const owner = useOwner();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isSent = useMemo(() => ({ now: false }), []);
  const leave = (message: string, to: string): readonly Fault[] => {
    form.finish();
    sayDone(message);
    // The leave guard must see that the form is finished before the page changes.
    setTimeout(() => void navigate(to), 0);
    return [];
  };
  const send = async (): Promise<readonly Fault[]> => {
    if (isSent.now) return [];
    isSent.now = true;
    const result = await sendOrQueue(spec, form, { act, owner });
    isSent.now = false;
    if (result === 'QUEUED') return leave(say(KIT.queuedNow), spec.backTo);
    const { data, refusal: found } = result;
    setRefusal(wholeRefusal(found));
    form.settle(found);
    if (found === null) {
      const [text, to] = data === null ? [] : [spec.doneText?.(data), spec.doneTo?.(data)];
      return leave(text ?? say(KIT.saved), to ?? spec.backTo);
    }
    form.setFaults(found.faults);
    return found.faults;
  };
  return { send, busy, refusal };
}

type Sender = { act: Act; owner: Owner };

/** Sends the values of a form. Returns the answer of the Hub, or 'QUEUED' if the mutation waits for the network. */
async function sendOrQueue<Path extends string, Data>(
  spec: SentForm<Path, Data>,
  form: Form,
  { act, owner }: Sender,
): Promise<Answer<Data> | 'QUEUED'> {
  const values = sentValues<NameIn<Path>>(form.values, spec.fields);
  const answer = await spec.send(act, values, form.key);
  const isOffline = answer.refusal?.code === 'UNREACHABLE' && !navigator.onLine;
  if (!isOffline || spec.isQueued !== true) return answer;
  const waits = await queueAct({ title: spec.title, owner }, (queue) => spec.send(queue, values, form.key));
  return waits ? 'QUEUED' : answer;
}
