import { isNativeError } from 'node:util/types';
import { type Config } from './settings/config';

export type LogLevel = Config['logLevel'];

/**
 * All that a line of the log may say. A closed list, checked when written too, so that no personal data, token, SQL or
 * variable finds its way into a log by way of a convenient object.
 */
export type LogFields = Readonly<
  Partial<{
    requestId: string;
    /** The id that a client was given with INTERNAL. */
    errorId: string;
    subgraph: string;
    /** Whose events a follower reads. */
    follows: string;
    /** A city's chain of events, by its four digits. */
    chain: string;
    role: string;
    /** The id of a machine client that has proven itself. */
    client: string;
    method: string;
    path: string;
    status: number;
    milliseconds: number;
    /** A short word of ours or an error code, never what a client sent. */
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

/** Writes one JSON object a line. `event` is a fixed sentence of ours: what differs goes into the fields. */
export type Log = {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** @param write takes one finished line without its line end; by default it goes to standard error. */
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

/** For tests of what has no business with a log. */
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

/** Where an error arose, and as much of its message as cannot be a person's data. */
function failure(error: unknown): Record<string, string | undefined> {
  if (error === undefined) return {};
  const cause = innermost(error);
  if (cause === null) return { errorName: typeof error };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  // A database's message quotes the row ("Duplicate entry '…'"): of such an error only the code is kept.
  const message = 'sqlMessage' in cause || 'query' in cause ? undefined : redact(cause.message);
  return { errorName: cause.name, errorCode: code, errorMessage: message, errorStack: frames(cause.stack) };
}

/** What lies below all wrappers, of which not each is an error itself: an executor's only looks like one (graphql-jit). */
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

/** Messages quote what they were given: what is quoted, long numbers and tokens are left out. */
function redact(message: string): string {
  return message
    .slice(0, 1000)
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "'…'")
    .replace(/\d{4,}[\dXx]*|eyJ[\w.-]+/g, '…')
    .slice(0, 300);
}

/** The first line of a stack repeats the message, and a message may have several lines. */
function frames(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
}
