import { type Scope } from './scope';

/** A boolean SQL expression with a `?` for each parameter. It uses the aliases of the statement that contains it. */
export type Condition = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /**
   * True if few rows fulfil the condition. The statement then looks up the scope of each of these rows ({@link Lookup}
   * EACH).
   */
  readonly isNarrow?: boolean;
};

export const NOTHING: Condition = { sql: '1 = 0', parameters: [] };
export const EVERYTHING: Condition = { sql: '1 = 1', parameters: [] };

/**
 * The rows of a table that one kind of caller may read. Each table must declare a path for each of the four kinds:
 * district, street, contractor and public. No table can therefore become readable because somebody forgot a path.
 */
export type Path =
  /** The table has no rows for this kind of caller. */
  | { kind: 'nobody' }
  /**
   * Rows in which the column equals the contractor or the division code of the scope. The code of a city matches the
   * codes of its districts.
   */
  | { kind: 'column'; column: string }
  /**
   * Rows whose column names another contractor than the one that runs the caller's district hub. For a caller that is
   * no district hub: all rows.
   */
  | { kind: 'exceptOfHub'; column: string }
  /** Rows whose column is the code of a division above the division of the scope. */
  | { kind: 'ancestor'; column: string }
  /** Rows whose column is the `key` of a row of another table, if the caller may read that row. */
  | { kind: 'through'; column: string; table: ScopedTable; key: string; isLookedUp: boolean }
  /** Rows whose column is one of the stations to which the scope is narrowed. */
  | { kind: 'assigned'; column: string }
  /** Rows that fulfil a fixed SQL condition, in which `:today` is replaced by the date. */
  | { kind: 'where'; sql: string }
  | { kind: 'any'; paths: readonly Path[] }
  | { kind: 'both'; paths: readonly Path[] }
  /** The rows of the table `table` to which any of the paths leads. The rows of each path are found separately. */
  | { kind: 'united'; table: string; key: string; paths: readonly Path[] };

/** The scope of one table. `street` applies to callers with a 9-digit code, `district` to those with up to 6 digits. */
export type ScopedTable = {
  readonly name: string;
  readonly district: Path;
  readonly street: Path;
  readonly contractor: Path;
  readonly published: Path;
  /**
   * The path to the contractor's rows that concern the stations to which a token is narrowed. Without it, a narrowed
   * token reads no rows.
   */
  readonly assigned?: Path;
};

export const nobody: Path = { kind: 'nobody' };
export const column = (name: string): Path => ({ kind: 'column', column: name });
export const exceptOfHub = (name: string): Path => ({ kind: 'exceptOfHub', column: name });
export const ancestor = (name: string): Path => ({ kind: 'ancestor', column: name });
export const assignedTo = (name: string): Path => ({ kind: 'assigned', column: name });
export const where = (sql: string): Path => ({ kind: 'where', sql });
export const any = (...paths: Path[]): Path => ({ kind: 'any', paths });
export const both = (...paths: Path[]): Path => ({ kind: 'both', paths });
/**
 * Like `any`, but for statements that read many rows: the statement finds the rows of each path separately, collects
 * their keys, and unites the keys. With an OR of conditions on different columns, MariaDB would read the whole table
 * instead. `key` is the primary key of the table.
 */
export const united = (table: string, key: string, ...paths: Path[]): Path => ({ kind: 'united', table, key, paths });
export const through = (name: string, table: ScopedTable, key: string): Path => ({
  kind: 'through',
  column: name,
  table,
  key,
  isLookedUp: false,
});
/**
 * Like `through`, but the row of the other table is always looked up by its key, which must have an index. Use it for
 * the last path of `any`, if earlier paths find most rows and few rows remain to be looked up.
 */
export const throughEach = (name: string, table: ScopedTable, key: string): Path => ({
  kind: 'through',
  column: name,
  table,
  key,
  isLookedUp: true,
});

/**
 * Returns the scope of a child table: a caller who may read a parent row may read the children of that row. In the
 * column `name` of the child table is the parent's key.
 */
export function inherits(name: string, parent: ScopedTable, key = 'id'): Omit<ScopedTable, 'name'> {
  const path = through(name, parent, key);
  return { district: path, street: path, contractor: path, published: path, assigned: path };
}

/** The inputs of every read: the caller's scope, and the date (Asia/Shanghai) on which a row must be in force. */
export type Reading = { scope: Scope; today: string };

/**
 * Returns the condition for a predicate that is written for the table alias `t`. The condition uses the given alias,
 * and a parameter in place of `:today`.
 */
export function fixedCondition(sql: string, today: string, alias: string): Condition {
  const parameters = Array.from(sql.matchAll(/:today/g), () => today);
  return { sql: `(${sql.replaceAll(/\bt\./g, `${alias}.`).replaceAll(':today', '?')})`, parameters };
}

/**
 * Quotes a name with backticks, which MariaDB and SQLite both accept. Names come only from code, but are checked all
 * the same.
 */
export function quoted(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
    throw new Error(
      `"${name}" is not a valid column or table name. Begin it with a letter, and use only letters, digits and underscores.`,
    );
  return `\`${name}\``;
}
