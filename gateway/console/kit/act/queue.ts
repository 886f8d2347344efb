import { withKey } from '../../graph/idempotency-key';
import { inStore } from '../form/browser-store';
import { type Owner, isOwn } from '../form/owned';
import { type Act } from './use-act';

/**
 * A mutation that a person submitted without a network connection, and that waits to be sent. `variables` include its
 * idempotency key.
 */
export type QueuedAct = {
  /** The idempotency key. A mutation that is queued twice is stored once. */
  id: string;
  owner: Owner;
  title: string;
  document: string;
  variables: object;
  savedAt: number;
  /** Why the Hub refused the mutation. Null while it waits to be sent. */
  refusal: string | null;
};

/** The name of the event that is fired when the queue has changed. */
export const QUEUE_CHANGED = 'hub-queue-changed';

/** Stores the mutation of a form, to send it when the network is back. Returns false if the browser cannot store it. */
export async function queueAct(
  { title, owner }: Pick<QueuedAct, 'title' | 'owner'>,
  send: (act: Act) => Promise<unknown>,
): Promise<boolean> {
  const acts: QueuedAct[] = [];
  await send((document, variables, key) => {
    const sent = withKey(variables, key);
    acts.push({ id: key, owner, title, document, variables: sent, savedAt: Date.now(), refusal: null });
    return Promise.resolve({ data: null, refusal: null });
  });
  try {
    for (const act of acts) await keepAct(act);
    return true;
  } catch {
    return false;
  }
}

export async function keepAct(act: QueuedAct): Promise<void> {
  await inStore('queue', 'readwrite', (store) => store.put(act));
  dispatchEvent(new Event(QUEUE_CHANGED));
}

export async function dropAct(id: string): Promise<void> {
  await inStore('queue', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
  dispatchEvent(new Event(QUEUE_CHANGED));
}

/**
 * Returns the mutations of the owner that wait to be sent or were refused, oldest first. Removes the mutations of
 * everybody else.
 */
export async function queuedActs(owner: Owner): Promise<QueuedAct[]> {
  const acts = (await inStore('queue', 'readonly', (store) => store.getAll()).catch(() => [])) as QueuedAct[];
  for (const { id } of acts.filter((act) => !isOwn(act, owner))) {
    await inStore('queue', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
  }
  return acts.filter((act) => isOwn(act, owner)).sort((one, other) => one.savedAt - other.savedAt);
}
