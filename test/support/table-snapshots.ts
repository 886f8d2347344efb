import { type DataSource } from 'typeorm';
import { quoted } from '../../shared/scope/scope-sql';

type Rows = Record<string, unknown>[];
/** All rows of every table, by `subgraph.table`. */
export type Snapshot = ReadonlyMap<string, Rows>;
type Databases = Readonly<Record<string, DataSource>>;

/** @param only these tables, of all subgraphs; left out: every table */
export async function snapshotOf(databases: Databases, only: readonly string[] | null = null): Promise<Snapshot> {
  const snapshot = new Map<string, Rows>();
  for (const { name, database, table, order } of tablesOf(databases)) {
    if (only !== null && !only.includes(table)) continue;
    snapshot.set(name, await database.query<Rows>(`SELECT * FROM ${quoted(table)} ORDER BY ${order}`));
  }
  return snapshot;
}

/** The tables whose rows differ. */
export function changedTables(one: Snapshot, other: Snapshot): string[] {
  return [...one.keys()].filter((name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)));
}

/** Puts the tables back that have changed since. */
export async function restore(databases: Databases, snapshot: Snapshot): Promise<void> {
  const changed = new Set(changedTables(snapshot, await snapshotOf(databases)));
  for (const { name, database, table } of tablesOf(databases).filter((each) => changed.has(each.name))) {
    await database.query(`DELETE FROM ${quoted(table)}`);
    const rows = snapshot.get(name) ?? [];
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await insert(database, table, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }
}

const ROWS_A_STATEMENT = 200;

async function insert(database: DataSource, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const line = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await database.query(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${rows.map(() => line).join(', ')}`,
    values,
  );
}

function tablesOf(databases: Databases) {
  return Object.entries(databases).flatMap(([subgraph, database]) =>
    database.entityMetadatas.map(({ tableName: table, primaryColumns }) => ({
      name: `${subgraph}.${table}`,
      database,
      table,
      order: primaryColumns.map(({ databaseName }) => quoted(databaseName)).join(', '),
    })),
  );
}
