import { type Condition, quoted } from '../access/scope-sql';
import { lockingClause } from './connection/connection';
import { sqlValue } from './sql/conditions';
import { FiguresRepository } from './figures-repository';
import { insertRows } from './sql/insert-rows';
import { type Column } from './scoped-repository';
import { chunksOf } from './sql/write-row';

/** Describes rows to write. Each row is made from a row of the table `from` (alias `p`) that fulfils `condition`. */
export type Gathering<Row> = {
  values: Record<Column<Row>, Condition>;
  from: string;
  condition: Condition;
  /** The columns that are overwritten if the row exists already. */
  updated: readonly Column<Row>[];
};

/**
 * These functions make values for `Gathering`. `same` gives every row the same value. `gathered` gives each row the
 * value of a column of the table `from`.
 */
export const same = (value: unknown): Condition => ({ sql: '?', parameters: [value] });
export const gathered = (name: string): Condition => ({ sql: `p.${quoted(name)}`, parameters: [] });

/**
 * A repository of derived rows, such as due submissions or findings. Only the Hub itself writes them, and no event
 * records them. They can be derived again from other rows.
 */
export class HubRepository<Row extends object> extends FiguresRepository<Row> {
  /** Writes whole rows; each replaces the row with the same primary key. */
  async put(rows: readonly Row[]): Promise<void> {
    this.assertHub();
    const { columns } = this.metadata();
    const updated = columns.filter((each) => !each.isPrimary).map((each) => each.databaseName);
    await insertRows(this.access.connection, this.table.row, rows, this.onKnown(updated));
  }

  /**
   * Inserts the rows that are missing. Existing rows stay unchanged. If two writers insert the same row, the second
   * writer waits here for the first to commit.
   */
  protected async putMissing(rows: readonly Row[]): Promise<void> {
    this.assertHub();
    const keys = this.metadata().primaryColumns.map((each) => each.databaseName);
    await insertRows(this.access.connection, this.table.row, rows, this.onKnown(keys));
  }

  /** Deletes the rows that have the same values as a given row in the named columns. */
  protected async remove(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<void> {
    this.assertHub();
    const one = columns.map((each) => `${quoted(each)} = ?`).join(' AND ');
    for (const chunk of chunksOf(rows)) {
      const sql = `DELETE FROM ${quoted(this.table.name)} WHERE ${chunk.map(() => `(${one})`).join(' OR ')}`;
      const values = chunk.flatMap((row) => columns.map((each) => sqlValue(row[each])));
      await this.access.connection.query(sql, values);
    }
  }

  /** Sets `values` in the rows in which `column` has one of the keys. */
  protected async overwrite(column: Column<Row>, keys: readonly string[], values: Partial<Row>): Promise<void> {
    this.assertHub();
    if (keys.length === 0) return;
    const sets = Object.keys(values).map((each) => `${quoted(each)} = ?`);
    const places = keys.map(() => '?').join(', ');
    const sql = `UPDATE ${quoted(this.table.name)} SET ${sets.join(', ')} WHERE ${quoted(column)} IN (${places})`;
    await this.access.connection.query(sql, [...Object.values(values).map(sqlValue), ...keys]);
  }

  /** Inserts or updates all rows that `Gathering` describes, with one statement. */
  protected async gather({ values, from, condition, updated }: Gathering<Row>): Promise<void> {
    this.assertHub();
    const parts = Object.entries<Condition>(values);
    const columns = parts.map(([name]) => quoted(name)).join(', ');
    const selected = parts.map(([, { sql }]) => sql).join(', ');
    const source = `SELECT DISTINCT ${selected} FROM ${quoted(from)} p WHERE ${condition.sql}`;
    const parameters = [...parts.flatMap(([, each]) => each.parameters), ...condition.parameters];
    const sql = `INSERT INTO ${quoted(this.table.name)} (${columns}) ${source}${this.onKnown(updated)}`;
    await this.access.connection.query(sql, parameters.map(sqlValue));
  }

  private onKnown(updated: readonly string[]): string {
    const onSqlite = lockingClause(this.access.connection) === '';
    const fresh = (name: string) => (onSqlite ? `excluded.${quoted(name)}` : `VALUES(${quoted(name)})`);
    const sets = updated.map((name) => `${quoted(name)} = ${fresh(name)}`).join(', ');
    const keys = this.metadata().primaryColumns.map((each) => quoted(each.databaseName));
    return onSqlite ? ` ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets}` : ` ON DUPLICATE KEY UPDATE ${sets}`;
  }

  private metadata() {
    return this.access.connection.source.getMetadata(this.table.row);
  }

  private assertHub(): void {
    const { write, reading } = this.access;
    if (write === null || reading.scope.kind !== 'hub') throw new Error('Only the Hub itself may write these rows.');
  }
}
