import { type Log } from '../runtime/log';

/**
 * Stops the process on Ctrl-C or the container's stop signal, after `close` has finished. A second signal stops it at
 * once.
 */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('Clean shutdown failed', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * Logs promise rejections that no code handles. By default Node would end the process and with it all requests.
 */
export function logUnhandledRejections(log: Log): void {
  process.on('unhandledRejection', (error) => log.error('Promise rejection was not handled', { error }));
}
