import { type Log } from '../runtime/log';

/** Ctrl-C and the container's stop end the process once `close` is done; a second signal ends it at once. */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('Clean stop of the process failed', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A promise that nobody waits for ends the process by default, and with it every other request: it is logged in its place. */
export function logUnhandledRejections(log: Log): void {
  process.on('unhandledRejection', (error) => log.error('Promise rejection left unhandled', { error }));
}
