import { createHash } from 'node:crypto';
import { type DataSource } from 'typeorm';

/** Returns the rows of a table as sorted JSON texts, because the order in the table does not matter. */
export async function rowsOf(database: DataSource, table: string): Promise<string[]> {
  const rows = await database.query<object[]>(`SELECT * FROM \`${table}\``);
  return rows.map((row) => JSON.stringify(row)).sort();
}

/**
 * The table of the subjects that are due for assessment. Its rows change whenever an event is applied, so the digests
 * omit this table.
 */
const MARKS = 'assessment_due';

/** Returns a short digest of the rows of each table in a database. */
export async function contentsOf(database: DataSource): Promise<Record<string, string>> {
  const tables = database.entityMetadatas.map(({ tableName }) => tableName).filter((name) => name !== MARKS);
  const digests = tables.map(async (table): Promise<[string, string]> => {
    const rows = await rowsOf(database, table);
    return [table, createHash('sha256').update(rows.join()).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(digests));
}
