import { ancestorsOf, prefixRange } from '../kernel/ids/division-code';
import { type Scope } from './scope';
import {
  type Condition,
  EVERYTHING,
  NOTHING,
  type Path,
  type Reading,
  type ScopedTable,
  both,
  fixedCondition,
  nobody,
  quoted,
} from './scope-sql';

/**
 * The way in which a statement reads a second table, on which its scope depends. EACH: the database looks up one row of
 * the second table for each row of the statement. This is faster for few rows. ALL: the database first collects all
 * rows of the second table that the caller may read. This is faster for many rows.
 */
export type Lookup = 'EACH' | 'ALL';

/**
 * The keys that EACH looks up. Every table that has such a key has an index on the key. For any other key, the database
 * first collects all rows, as for ALL.
 */
const LOOKED_UP: ReadonlySet<string> = new Set(['id', 'stationId', 'workerId']);

/** Returns the condition that keeps a statement inside the scope. `alias` is the statement's alias of `table`. */
export function scopeCondition(table: ScopedTable, reading: Reading, alias: string, lookup: Lookup = 'ALL'): Condition {
  const { scope } = reading;
  switch (scope.kind) {
    case 'none':
      return NOTHING;
    case 'hub':
      return EVERYTHING;
    case 'published':
      return pathCondition(table.published, { reading, alias, lookup });
    case 'contractor':
      return pathCondition(contractorPath(table, scope.stations), { reading, alias, lookup });
    case 'division':
      return pathCondition(scope.code.length > 6 ? table.street : table.district, { reading, alias, lookup });
  }
}

/**
 * Returns the path to the contractor's rows. If the scope is narrowed to stations, the path leads only to the rows that
 * concern these stations.
 */
function contractorPath({ contractor, assigned = nobody }: ScopedTable, stations: readonly string[] | null): Path {
  return stations === null ? contractor : both(contractor, assigned);
}

type Placed = { reading: Reading; alias: string; lookup: Lookup };

function pathCondition(path: Path, placed: Placed): Condition {
  const { reading, alias } = placed;
  switch (path.kind) {
    case 'nobody':
      return NOTHING;
    case 'column':
      return columnCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'exceptOfHub':
      return exceptOfHubCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'assigned':
      return assignedCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'ancestor':
      return ancestorCondition(`${alias}.${quoted(path.column)}`, reading.scope);
    case 'where':
      return fixedCondition(path.sql, reading.today, alias);
    case 'any':
      return joined(' OR ', path.paths, (each) => pathCondition(each, placed));
    case 'both':
      return joined(' AND ', path.paths, (each) => pathCondition(each, placed));
    case 'through':
      return throughCondition(path, placed);
    case 'united':
      return unitedCondition(path, placed);
  }
}

/** Returns the condition that a row fulfils if at least one of the paths leads to it. */
function unitedCondition({ table, key, paths }: Extract<Path, { kind: 'united' }>, placed: Placed): Condition {
  if (placed.lookup === 'EACH') return pathCondition({ kind: 'any', paths }, placed);
  const alias = `${placed.alias}_`;
  const parts = paths.map((each) => pathCondition(each, { ...placed, alias })).filter((each) => each !== NOTHING);
  if (parts.length === 0) return NOTHING;
  const found = parts.map(({ sql }) => `SELECT ${alias}.${quoted(key)} FROM ${quoted(table)} ${alias} WHERE ${sql}`);
  const sql = `${placed.alias}.${quoted(key)} IN (SELECT u.${quoted(key)} FROM (${found.join(' UNION ')}) u)`;
  return { sql, parameters: parts.flatMap(({ parameters }) => parameters) };
}

function throughCondition(path: Extract<Path, { kind: 'through' }>, placed: Placed): Condition {
  const { column: name, table, key } = path;
  const { reading, alias, lookup } = placed;
  const next = `${alias}_`;
  const isLookedUp = path.isLookedUp || (lookup === 'EACH' && LOOKED_UP.has(key));
  // If the database collects all rows of the second table, a lookup in a third table for each of these rows would be
  // slow. So it collects the rows of the third table too.
  const inner = scopeCondition(table, reading, next, isLookedUp ? lookup : 'ALL');
  const [own, other] = [`${alias}.${quoted(name)}`, `${next}.${quoted(key)}`];
  const from = `FROM ${quoted(table.name)} ${next} WHERE`;
  const sql = isLookedUp
    ? `EXISTS (SELECT 1 ${from} ${other} = ${own} AND (${inner.sql}))`
    : `${own} IN (SELECT ${other} ${from} ${inner.sql})`;
  return { sql, parameters: inner.parameters };
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

function exceptOfHubCondition(name: string, scope: Scope): Condition {
  if (scope.kind !== 'division' || scope.hubContractorId === undefined) return EVERYTHING;
  return { sql: `${name} <> ?`, parameters: [scope.hubContractorId] };
}

function assignedCondition(name: string, scope: Scope): Condition {
  if (scope.kind !== 'contractor' || scope.stations === null || scope.stations.length === 0) return NOTHING;
  return { sql: `${name} IN (${scope.stations.map(() => '?').join(', ')})`, parameters: scope.stations };
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
