import { type Reply } from './route';

/** The time in which a request must be answered. Fields that are not known by then are UNAVAILABLE. */
const MOST_MILLISECONDS = 10_000;

const LEFT = 'The caller has closed the connection.';

/** The reason with which the signal of a request is aborted: its time is over, or the caller has left. */
export class RequestOverError extends Error {
  override readonly name = 'RequestOverError';
}

/**
 * Returns a signal that is aborted when the caller leaves before the answer is complete. Use it for a file, which may
 * take longer than a request.
 */
export function untilLeft({ raw }: Reply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new RequestOverError(LEFT));
  });
  return controller.signal;
}

/** Runs the work for a request with a signal, which is aborted when the time is over or the caller leaves. */
export async function withinLimit<T>({ raw }: Reply, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (message: string) => () => controller.abort(new RequestOverError(message));
  const timer = setTimeout(end(`The request took more than ${MOST_MILLISECONDS} ms.`), MOST_MILLISECONDS);
  const onClose = end(LEFT);
  raw.once('close', onClose);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    raw.off('close', onClose);
  }
}
