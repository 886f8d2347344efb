import { type DataSource } from 'typeorm';
import { type Statement } from '../drivers/hub/gateway-under-test';

/**
 * A table that the plan of a statement reads as a whole, directly or through an index. `tables` has several names if
 * the statement uses the alias in the plan for several tables. `rows` is the estimate of the planner. It is null on
 * SQLite, which has no estimate.
 */
export type Scan = { tables: readonly string[]; isByIndex: boolean; rows: number | null; plan: string; sql: string };

/** Returns the scans in the plan of a statement. Only queries have a plan. */
export async function scansOf(database: DataSource, statement: Statement): Promise<Scan[]> {
  if (!/^\s*SELECT/i.test(statement.sql)) return [];
  return database.options.type === 'mariadb' ? mariadbScans(database, statement) : sqliteScans(database, statement);
}

type PlanRow = { table: string | null; type: string | null; rows: string | number | null };

/**
 * Returns the full scans in a plan of MariaDB. Leaves out names such as `<subquery2>` and `<derived2>`, which are not
 * tables but rows that the query has already selected.
 */
async function mariadbScans(database: DataSource, { sql, parameters }: Statement): Promise<Scan[]> {
  const plan: PlanRow[] = await database.query(`EXPLAIN ${sql}`, [...parameters]);
  return plan.flatMap(({ table, type, rows }) => {
    if ((type !== 'ALL' && type !== 'index') || table === null || table.startsWith('<')) return [];
    const text = `${type} of ${table} (${rows} rows)`;
    return [{ tables: tablesNamed(table, sql), isByIndex: type === 'index', rows: Number(rows), plan: text, sql }];
  });
}

async function sqliteScans(database: DataSource, { sql, parameters }: Statement): Promise<Scan[]> {
  const plan: { detail: string }[] = await database.query(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
  return plan.flatMap(({ detail }) => {
    const [, alias, by = ''] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
    const tables = alias === undefined ? [] : tablesNamed(alias, sql);
    return tables.length === 0 ? [] : [{ tables, isByIndex: by.includes('INDEX'), rows: null, plan: detail, sql }];
  });
}

/**
 * Returns the tables to which a name in a plan refers. The name is an alias from the statement, or the name of a table.
 */
function tablesNamed(name: string, sql: string): string[] {
  const named = sql.matchAll(/\b(?:FROM|JOIN)\s+`?([A-Za-z_]\w*)`?\s+(?:AS\s+)?([A-Za-z]\w*)/g);
  const found = Array.from(named).flatMap(([, table = '', alias]) => (alias === name || table === name ? [table] : []));
  return [...new Set(found)];
}

/**
 * Runs a query on MariaDB again. Returns the number of rows that the server read for it, including rows of temporary
 * tables. Returns 0 for a statement that is not a SELECT.
 */
export async function rowsRead(database: DataSource, { sql, parameters }: Statement): Promise<number> {
  if (!/^\s*SELECT/i.test(sql)) return 0;
  const runner = database.createQueryRunner();
  try {
    const first = await handlerReads(runner);
    const before = await handlerReads(runner);
    await runner.query(sql, [...parameters]);
    // The query for the status also reads rows, so their number is subtracted.
    return (await handlerReads(runner)) - before - (before - first);
  } finally {
    await runner.release();
  }
}

async function handlerReads(runner: { query(sql: string): Promise<unknown> }): Promise<number> {
  const rows = (await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'")) as { Value: string }[];
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}
