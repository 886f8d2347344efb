import { useSyncExternalStore } from 'react';
import { Tag } from './status-tag';

type Toast = { id: number; text: string; isFailure: boolean };

const SHOWN_MS = 6_000;
let shown: Toast | null = null;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(toast: Toast | null): void {
  shown = toast;
  clearTimeout(timer);
  if (toast !== null) timer = setTimeout(() => show(null), SHOWN_MS);
  for (const listen of listeners) listen();
}

/**
 * Shows a message after the running code has finished, so that a dialog can close first. Screen readers would not
 * announce a message outside an open dialog.
 */
function showSoon(text: string, isFailure: boolean): void {
  count += 1;
  const toast = { id: count, text, isFailure };
  setTimeout(() => show(toast), 0);
}

/** Shows a short message that an act succeeded. */
export function sayDone(text: string): void {
  showSoon(text, false);
}

/** Shows a short message that an act failed. */
export function sayFailed(text: string): void {
  showSoon(text, true);
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/**
 * The area for short messages, in the top bar, so that a message covers no content. Screen readers announce each
 * message, even if its text equals the previous one. The focus does not move.
 */
export function Toasts() {
  const toast = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status">
      {toast !== null && <Tag key={toast.id} tone={toast.isFailure ? 'failed' : 'done'} text={toast.text} />}
    </div>
  );
}
