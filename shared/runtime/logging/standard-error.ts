import pino, { type DestinationStream } from 'pino';

/**
 * The maximum number of bytes in lines that wait to be written. If nobody reads standard error, later lines are
 * dropped.
 */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

/** Lines are written together when they have this many bytes, or this many milliseconds after the first of them. */
const TOGETHER_BYTES = 4096;
const TOGETHER_MILLISECONDS = 50;

/**
 * The one stream to standard error of this process. It is opened with the first log that has no other target, so that
 * tests open none.
 */
let opened: DestinationStream | null = null;

/** Returns the stream that writes log lines to standard error without blocking the process. */
export function standardError(): DestinationStream {
  if (opened !== null) return opened;
  const limits = { minLength: TOGETHER_BYTES, maxLength: MOST_WAITING_BYTES };
  const stream = pino.destination({ dest: 2, sync: false, ...limits });
  // A log that cannot be written, such as on a full disk, must not end the process.
  stream.on('error', () => undefined);
  let timer: NodeJS.Timeout | null = null;
  let hasNewLines = false;
  const flush = () => {
    timer = null;
    // It gets no callback, because with one the stream also syncs the file to the disk.
    stream.flush();
  };
  const flushLater = () => {
    timer ??= setTimeout(flush, TOGETHER_MILLISECONDS).unref();
  };
  // A flush does nothing while a write is in progress, so lines from that time need another flush after the write.
  stream.on('drain', () => {
    if (hasNewLines) flushLater();
    hasNewLines = false;
  });
  opened = {
    write: (line) => {
      stream.write(line);
      hasNewLines = true;
      flushLater();
    },
  };
  return opened;
}
