/** The codes of errors that can occur before any byte of a request was sent. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The error for a process that could not be reached and has executed nothing. Another process may get the request. */
export class NotReachedError extends Error {
  override readonly name = 'NotReachedError';

  /** Whether the attempt took the whole time limit of a connection, as with a host that has vanished. */
  get isLate(): boolean {
    return this.cause instanceof Error && 'code' in this.cause && this.cause.code === 'UND_ERR_CONNECT_TIMEOUT';
  }
}

/** Returns whether an error says that no byte of the request was sent. */
export function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isUnreached);
  const { code, syscall } = error as NodeJS.ErrnoException;
  // An error with one of these codes may also end a connection on which a request was already sent.
  const sentNothing = code === 'UND_ERR_CONNECT_TIMEOUT' || syscall === 'connect' || syscall === 'getaddrinfo';
  return sentNothing && UNREACHED.has(code ?? '');
}
