import { ancestorsOf, prefixRange } from '../kernel/ids/division-code';
import { type Scope } from './scope';

/** A boolean SQL expression with a `?` for each parameter. It uses the aliases of the statement that contains it. */
export type Condition = { readonly sql: string; readonly parameters: readonly unknown[] };

export const NOTHING: Condition = { sql: '1 = 0', parameters: [] };
export const EVERYTHING: Condition = { sql: '1 = 1', parameters: [] };

/**
 * The way in which one kind of caller finds its rows in a table. Each table declares all four kinds, so that none is
 * open by omission.
 */
export type Path =
  /** The table has no rows for this kind of caller. */
  | { kind: 'nobody' }
  /** The column holds the code or the contractor of the scope. A code above the district matches by prefix range. */
  | { kind: 'column'; column: string }
  /** The column holds an ancestor of the scope's division. */
  | { kind: 'ancestor'; column: string }
  /** The column refers to `key` of another table, among the rows of that table which the caller may see. */
  | { kind: 'through'; column: string; table: ScopedTable; key: string }
  /** A fixed predicate of the table. `:today` in the SQL stands for the date. */
  | { kind: 'where'; sql: string }
  | { kind: 'any'; paths: readonly Path[] }
  | { kind: 'both'; paths: readonly Path[] };

/** The scope of one table. `street` applies to callers with a 9-digit code, `district` to those with up to 6 digits. */
export type ScopedTable = {
  readonly name: string;
  readonly district: Path;
  readonly street: Path;
  readonly contractor: Path;
  readonly published: Path;
};

export const nobody: Path = { kind: 'nobody' };
export const column = (name: string): Path => ({ kind: 'column', column: name });
export const ancestor = (name: string): Path => ({ kind: 'ancestor', column: name });
export const where = (sql: string): Path => ({ kind: 'where', sql });
export const any = (...paths: Path[]): Path => ({ kind: 'any', paths });
export const both = (...paths: Path[]): Path => ({ kind: 'both', paths });
export const through = (name: string, table: ScopedTable, key: string): Path => ({
  kind: 'through',
  column: name,
  table,
  key,
});

/** Gives a child table the scope of its parent: whoever sees a parent row sees its children. */
export function inherits(name: string, parent: ScopedTable, key = 'id'): Omit<ScopedTable, 'name'> {
  const path = through(name, parent, key);
  return { district: path, street: path, contractor: path, published: path };
}

/** The inputs of every read: the caller's scope, and the date (Asia/Shanghai) for which "in force" is determined. */
export type Reading = { scope: Scope; today: string };

/** Returns the condition that keeps a statement inside the scope. `alias` is the statement's alias of `table`. */
export function scopeCondition(table: ScopedTable, reading: Reading, alias: string): Condition {
  const { scope } = reading;
  switch (scope.kind) {
    case 'none':
      return NOTHING;
    case 'hub':
      return EVERYTHING;
    case 'published':
      return pathCondition(table.published, reading, alias);
    case 'contractor':
      return pathCondition(table.contractor, reading, alias);
    case 'division':
      return pathCondition(scope.code.length > 6 ? table.street : table.district, reading, alias);
  }
}

function pathCondition(path: Path, reading: Reading, alias: string): Condition {
  switch (path.kind) {
    case 'nobody':
      return NOTHING;
    case 'column':
      return columnCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'ancestor':
      return ancestorCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'where':
      return fixedCondition(path.sql, reading.today, alias);
    case 'any':
      return joined(' OR ', path.paths, (each) => pathCondition(each, reading, alias));
    case 'both':
      return joined(' AND ', path.paths, (each) => pathCondition(each, reading, alias));
    case 'through': {
      const next = `${alias}_`;
      const inner = scopeCondition(path.table, reading, next);
      const rows = `SELECT ${next}.${quoted(path.key)} FROM ${quoted(path.table.name)} ${next} WHERE ${inner.sql}`;
      return { sql: `${alias}.${quoted(path.column)} IN (${rows})`, parameters: inner.parameters };
    }
  }
}

/**
 * Adapts a predicate that is written for the table alias `t` to another alias, and replaces `:today` by a parameter.
 */
export function fixedCondition(sql: string, today: string, alias: string): Condition {
  const parameters = Array.from(sql.matchAll(/:today/g), () => today);
  return { sql: `(${sql.replaceAll(/\bt\./g, `${alias}.`).replaceAll(':today', '?')})`, parameters };
}

function columnCondition(name: string, scope: Scope): Condition {
  switch (scope.kind) {
    case 'none':
    case 'published':
      return NOTHING;
    case 'hub':
      return EVERYTHING;
    case 'contractor':
      return { sql: `${name} = ?`, parameters: [scope.contractorId] };
    case 'division': {
      if (scope.code.length >= 6) return { sql: `${name} = ?`, parameters: [scope.code] };
      const range = prefixRange(scope.code);
      return { sql: `${name} >= ? AND ${name} < ?`, parameters: [range.from, range.below] };
    }
  }
}

function ancestorCondition(name: string, scope: Scope): Condition {
  if (scope.kind !== 'division') return NOTHING;
  const codes = ancestorsOf(scope.code);
  if (codes.length === 0) return NOTHING;
  return { sql: `${name} IN (${codes.map(() => '?').join(', ')})`, parameters: codes };
}

function joined<T>(word: ' AND ' | ' OR ', parts: readonly T[], toCondition: (part: T) => Condition): Condition {
  if (parts.length === 0) return NOTHING;
  const conditions = parts.map(toCondition);
  return {
    sql: `(${conditions.map((each) => each.sql).join(word)})`,
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/**
 * Quotes a name with backticks, which MariaDB and SQLite both accept. Names come only from code, but are checked all
 * the same.
 */
export function quoted(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
    throw new Error(`"${name}" is not a valid column or table name. Use letters, digits and underscores.`);
  return `\`${name}\``;
}
