import { createHash } from 'node:crypto';
import { type DataSource } from 'typeorm';

/** The rows of a table, in whatever order they lie. */
export async function rowsOf(database: DataSource, table: string): Promise<string[]> {
  const rows = await database.query<object[]>(`SELECT * FROM \`${table}\``);
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** Whoever an event concerns is marked anew each time that it is applied: a mark set twice is one. */
const MARKS = 'assessment_due';

/** Of each table of a database what its rows are, in few words. */
export async function contentsOf(database: DataSource): Promise<Record<string, string>> {
  const tables = database.entityMetadatas.map(({ tableName }) => tableName).filter((name) => name !== MARKS);
  const digests = tables.map(async (table): Promise<[string, string]> => {
    const rows = await rowsOf(database, table);
    return [table, createHash('sha256').update(rows.join()).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(digests));
}
