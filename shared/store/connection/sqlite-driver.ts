import Libsql from 'libsql';
import { rowBuilder } from './row-builder';

type Row = Record<string, unknown>;

/** A value that a statement may carry. The Hub's databases store no bytes. */
type Parameter = string | number | bigint | null | undefined;

const COMMENTS_AND_QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * Gives TypeORM the interface of the package `better-sqlite3` on top of `libsql`, whose binaries run on every current
 * Node. It throws an error for mistakes that libsql ignores or that crash its process. Such mistakes are a second
 * statement in one text, a wrong number of parameters, and a value that is not a text, a number or null.
 */
export class SqliteDriver {
  private readonly database: Libsql.Database;

  /**
   * Opens a database file.
   * @param options `timeout`: the milliseconds for which a statement waits for another process's lock
   */
  constructor(file: string, { timeout }: { timeout: number }) {
    this.database = new Libsql(file, { timeout });
  }

  prepare(sql: string): SqliteStatement {
    const bare = sql.replace(COMMENTS_AND_QUOTED, ' ');
    if (/;\s*\S/.test(bare)) throw new RangeError('An SQL text must hold exactly one statement.');
    return new SqliteStatement(this.database.prepare(sql), bare.split('?').length - 1);
  }

  pragma(text: string): Row[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  /**
   * Closes the database. Before that, it writes the write-ahead log back into the file, because libsql does not do so.
   * Afterwards the file alone holds the whole database.
   */
  close(): void {
    try {
      this.pragma('busy_timeout = 0');
      this.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // If another process reads the file or the disk is full, the log stays beside the database file. The next process
      // that opens the database reads both.
    } finally {
      this.database.close();
    }
  }
}

class SqliteStatement {
  /** True if the statement returns rows. */
  readonly reader: boolean;
  private columns: readonly string[];

  constructor(
    private readonly statement: Libsql.Statement,
    private readonly parameterCount: number,
  ) {
    this.reader = statement.reader;
    this.columns = this.reader ? columnsOf(statement) : [];
    if (this.reader) statement.raw(true);
  }

  /**
   * Returns the rows. It builds their objects from arrays, because libsql takes longer to build an object than an
   * array.
   */
  all(...parameters: readonly unknown[]): Row[] {
    const rows = this.statement.all(this.checked(parameters)) as unknown[][];
    // The table of a `SELECT *` may have gained or lost a column since the statement was prepared.
    if (rows[0] !== undefined && rows[0].length !== this.columns.length) this.columns = columnsOf(this.statement);
    return rows.map(rowBuilder(this.columns));
  }

  run(...parameters: readonly unknown[]): Libsql.RunResult {
    return this.statement.run(this.checked(parameters));
  }

  private checked(parameters: readonly unknown[]): readonly unknown[] {
    const { parameterCount } = this;
    if (parameters.length !== parameterCount) {
      throw new RangeError(`The statement takes ${parameterCount} parameters, but was given ${parameters.length}.`);
    }
    const odd = parameters.find((value) => !isParameter(value));
    if (odd !== undefined) throw new TypeError(`A parameter must be a string, a number or null, not ${typeof odd}.`);
    return parameters;
  }
}

function columnsOf(statement: Libsql.Statement): string[] {
  return statement.columns().map(({ name }) => name);
}

function isParameter(value: unknown): value is Parameter {
  return value === null || ['string', 'number', 'bigint', 'undefined'].includes(typeof value);
}
