import { type DataSource, type EntityManager } from 'typeorm';
import { quoted } from '../../../shared/access/scope-sql';

type Rows = Record<string, unknown>[];
/** All rows of every table, keyed by `subgraph.table`. */
export type Snapshot = ReadonlyMap<string, Rows>;
type Databases = Readonly<Record<string, DataSource>>;

/** Reads the rows of all tables. @param only the names of the tables to read, by default all */
export async function snapshotOf(databases: Databases, only: readonly string[] | null = null): Promise<Snapshot> {
  const wanted = tablesOf(databases).filter(({ table }) => only === null || only.includes(table));
  const read = wanted.map(async ({ name, database, table, order }): Promise<[string, Rows]> => {
    return [name, await database.query<Rows>(`SELECT * FROM ${quoted(table)} ORDER BY ${order}`)];
  });
  return new Map(await Promise.all(read));
}

/** Returns the names of the tables whose rows differ. */
export function changedTables(one: Snapshot, other: Snapshot): string[] {
  return [...one.keys()].filter((name) => textOf(one.get(name)) !== textOf(other.get(name)));
}

const texts = new WeakMap<Rows, string>();

/** Returns the rows as text. The function serialises each list only once, because tests compare the same list often. */
function textOf(rows: Rows | undefined): string | undefined {
  if (rows === undefined) return undefined;
  const text = texts.get(rows) ?? JSON.stringify(rows);
  texts.set(rows, text);
  return text;
}

/**
 * Restores the tables whose rows differ from the snapshot `made`. One transaction for each database makes this fast.
 * @param now the current rows, if the caller has already read them
 */
export async function restore(databases: Databases, made: Snapshot, now?: Snapshot): Promise<void> {
  const changed = new Set(changedTables(made, now ?? (await snapshotOf(databases))));
  const restored = Object.entries(databases).map(async ([subgraph, database]) => {
    const tables = tablesOf({ [subgraph]: database }).filter(({ name }) => changed.has(name));
    if (tables.length === 0) return;
    await database.transaction(async (manager) => {
      for (const { name, table } of tables) await refill(manager, table, made.get(name) ?? []);
    });
  });
  await Promise.all(restored);
}

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;
/** The columns whose values differ between two runs of the same writes, by table. */
const OF_THE_RUN: Readonly<Record<string, readonly string[]>> = {
  event: ['id', 'previousHash', 'hash'],
  event_chain: ['hash'],
  assessment_due: ['mark'],
};
/** Matches the tables of idempotency keys, passports and reads. Their rows depend on the number of calls. */
const OF_CALLS = /\.(?:idempotency_key|used_passport|personal_data_read)$/;

/**
 * Returns the rows of a snapshot in a form that is equal for two runs of the same writes. Each run draws its own ids.
 * The function therefore replaces each id that is not in `made` with a number, in the order of the events.
 */
export function comparable(snapshot: Snapshot, made: Snapshot): Readonly<Record<string, string[]>> {
  const known = new Set(JSON.stringify([...made]).match(ULID));
  const drawn = new Map<string, string>();
  const events = [...snapshot].filter(([name]) => name.endsWith('.event')).flatMap(([, rows]) => rows);
  for (const { subjectId, after } of events) {
    for (const id of JSON.stringify([subjectId, after]).match(ULID) ?? []) {
      if (!known.has(id) && !drawn.has(id)) drawn.set(id, `drawn ${drawn.size + 1}`);
    }
  }
  const named = (id: string) => (known.has(id) ? id : (drawn.get(id) ?? 'another id'));
  const tables = [...snapshot].filter(([name]) => !OF_CALLS.test(name));
  return Object.fromEntries(
    tables.map(([name, rows]) => {
      const left = OF_THE_RUN[name.split('.').at(-1) ?? ''] ?? [];
      const kept = rows.map((row) => Object.entries(row).filter(([column]) => !left.includes(column)));
      return [name, kept.map((row) => JSON.stringify(row).replaceAll(ULID, named)).sort()];
    }),
  );
}

const ROWS_A_STATEMENT = 200;

async function refill(manager: EntityManager, table: string, rows: Rows): Promise<void> {
  await manager.query(`DELETE FROM ${quoted(table)}`);
  const columns = Object.keys(rows[0] ?? {});
  const line = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_A_STATEMENT);
    await manager.query(
      `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${chunk.map(() => line).join(', ')}`,
      chunk.flatMap((row) => columns.map((column) => row[column])),
    );
  }
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
