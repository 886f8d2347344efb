import { isNativeError } from 'node:util/types';

/** Returns the place where an error arose, and the parts of its message that cannot be personal data. */
export function failureFields(error: unknown): Record<string, string | undefined> {
  if (error === undefined) return {};
  const cause = innermost(error);
  if (cause === null) return { errorName: typeof error };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  // A database quotes the row in its message ("Duplicate entry '…'"), so only the code of such an error is kept.
  const message = 'sqlMessage' in cause || 'query' in cause ? undefined : redact(cause.message);
  return { errorName: cause.name, errorCode: code, errorMessage: message, errorStack: frames(cause.stack) };
}

/** Returns the cause below all wrappers. Some wrappers only look like errors, such as those of graphql-jit. */
function innermost(error: unknown): Error | null {
  let found: Error | null = null;
  let current = error;
  for (let depth = 0; depth < 10 && typeof current === 'object' && current !== null; depth += 1) {
    if (isNativeError(current)) found = current;
    current =
      ('originalError' in current ? current.originalError : undefined) ??
      ('cause' in current ? current.cause : undefined);
  }
  return found;
}

/** Removes quoted text, long numbers and tokens from a message, as they may be values that were passed in. */
function redact(message: string): string {
  return message
    .slice(0, 1000)
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "'…'")
    .replace(/\d{4,}[\dXx]*|eyJ[\w.-]+/g, '…')
    .slice(0, 300);
}

/**
 * Returns the frames of a stack without the message. A stack repeats the message at its start, and the message may have
 * several lines.
 */
function frames(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
}
