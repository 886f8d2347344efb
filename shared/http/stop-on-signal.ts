import { type Log } from '../log';

/** Ctrl-C and the container's stop end the process once `close` is done; a second signal ends it at once. */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('The process could not be stopped cleanly.', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
