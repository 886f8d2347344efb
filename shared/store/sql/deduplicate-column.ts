import { type QueryRunner } from 'typeorm';

/**
 * A text column with duplicates. Its values must become unique among rows with equal `within` columns. The column holds
 * `most` characters, by default 64.
 */
export type Duplicates = { table: string; column: string; within: readonly string[]; most?: number };

const OWN = 8;

/**
 * Makes the values of a column unique: later rows get the last characters of their id appended. Null values stay as
 * they are.
 */
export async function deduplicateColumn(
  queryRunner: QueryRunner,
  { table, column, within, most = 64 }: Duplicates,
): Promise<void> {
  const same = [...within, column].map((each) => `o.${each} = t.${each}`).join(' AND ');
  const earlier = `SELECT 1 FROM ${table} o WHERE ${same} AND o.id < t.id`;
  const duplicates = `SELECT t.id AS id, t.${column} AS word FROM ${table} t WHERE EXISTS (${earlier})`;
  for (const { id, word } of (await queryRunner.query(duplicates)) as { id: string; word: string }[]) {
    const own = `${word.slice(0, most - OWN - 1)}-${id.slice(-OWN)}`;
    await queryRunner.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [own, id]);
  }
}
