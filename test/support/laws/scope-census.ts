import { getMetadataArgsStorage } from 'typeorm';
import { type Table } from '../../../shared/store/scoped-repository';
import { type Path, type ScopedTable } from '../../../shared/access/scope-sql';
import { type Faults } from './import-laws';

const PATHS = ['district', 'street', 'contractor', 'published'] as const;

/**
 * Returns the faults in the scopes of one database. Each table needs one scope, and the scope may use only existing
 * columns.
 */
export function censusFaults(tables: readonly Table<object>[]): Faults {
  const known = new Map(tables.map((table) => [table.name, columnsOf(table.row)]));
  const names = tables.map(({ name }) => name);
  const rows = tables.map(({ row }) => row);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`),
    ...rows.filter((row, index) => rows.indexOf(row) !== index).map((row) => `${row.name} has two scopes`),
    ...tables
      .filter(({ name, row }) => entityName(row) !== name)
      .map(({ name, row }) => `${name} is not ${row.name}'s`),
    ...tables.flatMap((table) => scopeFaults(table, known)),
  ];
}

/** Returns the name of the table that a row class declares, or undefined if it declares none. */
function entityName(row: object): string | undefined {
  return getMetadataArgsStorage().tables.find((each) => each.target === row)?.name;
}

/** Returns the columns of the class and of its base classes. */
function columnsOf(row: object): ReadonlySet<string> {
  const classes: object[] = [];
  for (let each: object | null = row; each !== null; each = Object.getPrototypeOf(each) as object | null) {
    classes.push(each);
  }
  const columns = getMetadataArgsStorage().columns.filter((each) => classes.includes(each.target as object));
  return new Set(columns.map((each) => each.propertyName));
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

function scopeFaults(table: ScopedTable, known: Known): Faults {
  return PATHS.flatMap((name) => {
    const path = (table as Partial<ScopedTable>)[name];
    const place = `${table.name}.${name}`;
    return path === undefined ? [`${place} is not stated`] : pathFaults(path, { place, table: table.name, known });
  });
}

type At = { place: string; table: string; known: Known };

function pathFaults(path: Path, at: At): Faults {
  switch (path.kind) {
    case 'nobody':
      return [];
    case 'column':
    case 'exceptOfHub':
    case 'ancestor':
    case 'assigned':
      return columnFaults(at, [path.column]);
    case 'where':
      return columnFaults(
        at,
        Array.from(path.sql.matchAll(/\bt\.`?(\w+)/g), ([, column]) => column ?? ''),
      );
    case 'any':
    case 'both':
      return path.paths.flatMap((each) => pathFaults(each, at));
    case 'united': {
      const isOwn = path.table === at.table;
      const ofOther = isOwn ? [] : [`${at.place} finds rows of ${path.table}, which is another table`];
      return [...ofOther, ...columnFaults(at, [path.key]), ...path.paths.flatMap((each) => pathFaults(each, at))];
    }
    case 'through': {
      const inner = { ...at, place: `${at.place} → ${path.table.name}`, table: path.table.name };
      const own = columnFaults(at, [path.column]);
      return [...own, ...columnFaults(inner, [path.key]), ...scopeFaults(path.table, at.known)];
    }
  }
}

function columnFaults({ place, table, known }: At, columns: readonly string[]): Faults {
  const there = known.get(table);
  if (there === undefined) return [`${place} reads ${table}, which the database does not have`];
  return columns
    .filter((column) => !there.has(column))
    .map((column) => `${place} reads ${table}.${column}, which does not exist`);
}
