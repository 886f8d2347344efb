import { useSyncExternalStore } from 'react';
import { Tag } from './status-tag';

type Toast = { text: string; isFailure: boolean };

const SHOWN_MS = 6_000;
let shown: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(toast: Toast | null): void {
  shown = toast;
  clearTimeout(timer);
  if (toast !== null) timer = setTimeout(() => show(null), SHOWN_MS);
  for (const listen of listeners) listen();
}

/** Shows a short message that an act succeeded. */
export function sayDone(text: string): void {
  show({ text, isFailure: false });
}

/** Shows a short message that an act failed. */
export function sayFailed(text: string): void {
  show({ text, isFailure: true });
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The area for short messages. Screen readers announce them without moving the focus. */
export function Toasts() {
  const toast = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status">
      {toast !== null && <Tag tone={toast.isFailure ? 'failed' : 'done'} text={toast.text} />}
    </div>
  );
}
