import { isNativeError } from 'node:util/types';
import { type Config } from './settings/config';

export type LogLevel = Config['logLevel'];

/**
 * All fields that a log line may have. The list is closed, and checked again when a line is written, so that no
 * personal data, token, SQL or variable gets into the log with some object.
 */
export type LogFields = Readonly<
  Partial<{
    requestId: string;
    /** The id that the client received with the error INTERNAL. */
    errorId: string;
    subgraph: string;
    /** The subgraph whose events a follower reads. */
    follows: string;
    /** The city of a chain of events, by its four digits. */
    chain: string;
    role: string;
    /** The id of an authenticated machine client. */
    client: string;
    method: string;
    path: string;
    status: number;
    milliseconds: number;
    /** A short fixed word or an error code, and never text that a client sent. */
    reason: string;
    address: string;
    count: number;
    error: unknown;
  }>
>;

const PLAIN_FIELDS = new Set<string>([
  'requestId',
  'errorId',
  'subgraph',
  'follows',
  'chain',
  'role',
  'client',
  'method',
  'path',
  'status',
  'milliseconds',
  'reason',
  'address',
  'count',
]);

/**
 * Writes one JSON object per line. `event` is a fixed text of the program; everything variable goes into the fields.
 */
export type Log = {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** Creates a log. @param write receives one line without its line end; the default is standard error */
export function createLog(least: LogLevel, write: (line: string) => void = toStandardError): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
      write(
        JSON.stringify({ time: new Date().toISOString(), level, event, ...plain(fields), ...failure(fields.error) }),
      );
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that writes nothing, for tests. */
export const SILENT_LOG: Log = createLog('error', () => undefined);

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

function plain(fields: LogFields): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (PLAIN_FIELDS.has(name) && (typeof value === 'string' || typeof value === 'number')) kept[name] = value;
  }
  return kept;
}

/** Returns the place where an error arose, and the parts of its message that cannot be personal data. */
function failure(error: unknown): Record<string, string | undefined> {
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

/** Removes the message from the start of a stack, where it is repeated and may have several lines. */
function frames(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
}
