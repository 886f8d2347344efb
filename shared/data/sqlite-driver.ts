import Libsql from 'libsql';

/** The values that a statement may carry. The hub keeps no bytes in its databases. */
type Parameter = string | number | bigint | null | undefined;

const COMMENTS_AND_QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * What TypeORM asks of the package `better-sqlite3`, answered by `libsql`: that comes with its binaries, for every current Node.
 * What libsql would pass over in silence, or end the whole process for, is an error here: a second statement in the same text,
 * a missing parameter or one too many, a value of another kind.
 */
export class SqliteDriver {
  private readonly database: Libsql.Database;

  /** @param options `timeout`: milliseconds that a statement waits for another process's lock */
  constructor(file: string, { timeout }: { timeout: number }) {
    this.database = new Libsql(file, { timeout });
  }

  prepare(sql: string): SqliteStatement {
    const bare = sql.replace(COMMENTS_AND_QUOTED, ' ');
    if (/;\s*\S/.test(bare)) throw new RangeError('An SQL text must hold one statement only.');
    return new SqliteStatement(this.database.prepare(sql), bare.split('?').length - 1);
  }

  pragma(text: string): unknown[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  /** Brings the write-ahead log into the file first, as libsql leaves it beside: the file alone is the whole database then. */
  close(): void {
    if (!this.database.inTransaction) this.pragma('wal_checkpoint(TRUNCATE)');
    this.database.close();
  }
}

class SqliteStatement {
  /** Whether the statement returns rows. */
  readonly reader: boolean;

  constructor(
    private readonly statement: Libsql.Statement,
    private readonly parameterCount: number,
  ) {
    this.reader = statement.reader;
  }

  all(...parameters: readonly unknown[]): unknown[] {
    return this.statement.all(this.checked(parameters));
  }

  run(...parameters: readonly unknown[]): Libsql.RunResult {
    return this.statement.run(this.checked(parameters));
  }

  private checked(parameters: readonly unknown[]): readonly unknown[] {
    const { parameterCount } = this;
    if (parameters.length !== parameterCount) {
      throw new RangeError(`The statement takes ${parameterCount} parameters, not ${parameters.length}.`);
    }
    const odd = parameters.find((value) => !isParameter(value));
    if (odd !== undefined) throw new TypeError(`A parameter must be a string, a number or null, not ${typeof odd}.`);
    return parameters;
  }
}

function isParameter(value: unknown): value is Parameter {
  return value === null || ['string', 'number', 'bigint', 'undefined'].includes(typeof value);
}
