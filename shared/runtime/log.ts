import pino from 'pino';
import { failureFields } from './logging/log-failure';
import { standardError } from './logging/standard-error';
import { type Config } from './settings/config';

export type LogLevel = Config['logLevel'];

/**
 * All fields that a log line may have. The list is closed, and the log checks it again when it writes a line. So no
 * personal data, token, SQL or variable gets into the log as part of an object.
 */
export type LogFields = Readonly<
  Partial<{
    /** The id that the caller sent, or that the Hub made. */
    requestId: string;
    /** The id of the request in the record, if it differs from `requestId`. */
    recordedAs: string;
    traceId: string;
    /** The id that the caller received with the error INTERNAL. */
    errorId: string;
    subgraph: string;
    /** The subgraph whose events a follower reads. */
    follows: string;
    /** The city of a chain of events, by its four digits. */
    chain: string;
    /** The position of an event in its chain. */
    sequence: number;
    role: string;
    /** The id of an authenticated machine client. */
    client: string;
    method: string;
    /** The path of a route with the names of its parameters, and never the path that a caller sent. */
    route: string;
    operation: string;
    status: number;
    milliseconds: number;
    bytes: number;
    /** The codes of the errors in an answer, separated by commas. */
    codes: string;
    /** A short fixed word or an error code, and never text that a caller sent. */
    reason: string;
    address: string;
    count: number;
    error: unknown;
  }>
>;

const PLAIN_FIELDS = new Set<string>([
  'requestId',
  'recordedAs',
  'traceId',
  'errorId',
  'subgraph',
  'follows',
  'chain',
  'sequence',
  'role',
  'client',
  'method',
  'route',
  'operation',
  'status',
  'milliseconds',
  'bytes',
  'codes',
  'reason',
  'address',
  'count',
]);

/** Writes one JSON object per line. `event` is a fixed text of the program. All variable values are in the fields. */
export type Log = {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

/**
 * Creates a log.
 * @param write receives one line without its line end. By default, lines go to standard error without blocking the
 * process. All lines are written before the process ends
 */
export function createLog(least: LogLevel, write?: (line: string) => void): Log {
  const target = write === undefined ? standardError() : { write: (line: string) => write(line.slice(0, -1)) };
  const lines = pino(
    {
      level: least,
      base: undefined,
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    target,
  );
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (lines.isLevelEnabled(level)) lines[level]({ ...plain(fields), ...failureFields(fields.error) }, event);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that writes nothing, for tests. */
export const SILENT_LOG: Log = createLog('error', () => undefined);

function plain(fields: LogFields): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (PLAIN_FIELDS.has(name) && (typeof value === 'string' || typeof value === 'number')) kept[name] = value;
  }
  return kept;
}
