/** The codes of errors that can occur before any byte of a request was sent. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The error that is thrown if a process could not be reached, so that it has executed nothing. The request may then be
 * sent to another process.
 */
export class NotReachedError extends Error {
  override readonly name = 'NotReachedError';

  /** Whether the attempt to connect ended only at its timeout, for example because the host has vanished. */
  get isLate(): boolean {
    return this.cause instanceof Error && 'code' in this.cause && this.cause.code === 'UND_ERR_CONNECT_TIMEOUT';
  }
}

/** Returns whether an error says that no byte of the request was sent. */
export function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isUnreached);
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Some of these codes also occur when a connection breaks after a request was sent. Only an error while connecting or
  // resolving the name proves that nothing was sent.
  const sentNothing = code === 'UND_ERR_CONNECT_TIMEOUT' || syscall === 'connect' || syscall === 'getaddrinfo';
  return sentNothing && UNREACHED.has(code ?? '');
}
