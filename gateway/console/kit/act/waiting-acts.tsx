import Button from 'antd/es/button';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { sendMutation } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { sayDone } from '../feedback/toast';
import { useOwner } from '../form/owner';
import { useWork } from '../work/work-context';
import { QUEUE_CHANGED, type QueuedAct, dropAct, keepAct, queuedActs } from './queue';
import { isUndecided } from '../../graph/attempt';

const EACH_MINUTE = 60_000;

/**
 * Sends the mutations that wait in the queue, and lists the mutations that wait or were refused. The person may delete
 * each of them.
 */
export function WaitingActs() {
  const acts = useQueue();
  if (acts.length === 0) return null;
  return (
    <section className="waiting-acts no-print" aria-label={say(KIT.queue)}>
      <p role="status">{say(KIT.queued, { count: acts.length })}</p>
      <ul>
        {acts.map(({ id, title, refusal }) => (
          <li key={id}>
            {title} {refusal !== null && <strong className="late">{refusal} </strong>}
            <Button size="small" onClick={() => void dropAct(id)}>
              {say(KIT.discard)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useQueue(): readonly QueuedAct[] {
  const client = useClient();
  const { reload } = useWork();
  const owner = useOwner();
  const [acts, setActs] = useState<readonly QueuedAct[]>([]);
  const sending = useRef(false);
  const show = useCallback(() => void queuedActs(owner).then(setActs), [owner]);
  const sendAll = useCallback(async () => {
    if (sending.current || !navigator.onLine) return;
    sending.current = true;
    try {
      for (const act of await queuedActs(owner)) {
        if (act.refusal !== null) continue;
        const { refusal } = await sendMutation(client, act.document, act.variables, 'page');
        await keepOutcome(act, refusal);
        if (refusal === null) reload();
      }
    } finally {
      sending.current = false;
    }
  }, [client, reload, owner]);
  useEffect(() => {
    show();
    // An act that cannot be sent now is tried again a minute later.
    const again = () => void sendAll().catch(() => undefined);
    again();
    const timer = setInterval(again, EACH_MINUTE);
    addEventListener(QUEUE_CHANGED, show);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener(QUEUE_CHANGED, show);
      removeEventListener('online', again);
    };
  }, [show, sendAll]);
  return acts;
}

/**
 * Removes a mutation from the queue if the Hub performed it. If the Hub refused it, stores the reason. If its result is
 * unknown, the mutation stays in the queue unchanged.
 */
async function keepOutcome(act: QueuedAct, refusal: Refusal | null): Promise<void> {
  if (refusal === null) {
    await dropAct(act.id);
    sayDone(say(KIT.queueSent, { title: act.title }));
  } else if (!isUndecided(refusal)) {
    await keepAct({ ...act, refusal: refusal.faults[0]?.message ?? refusal.message });
  }
}
