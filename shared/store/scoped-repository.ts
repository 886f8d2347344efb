import { type Condition, type Reading, type ScopedTable, quoted } from '../access/scope-sql';
import { scopeCondition } from '../access/scope-condition';
import { notFound } from '../kernel/errors';
import { all, equalTo, oneOf, sqlValue } from './sql/conditions';
import { type Connection, lockingClause } from './connection/connection';
import { insertRows } from './sql/insert-rows';
import { orderSql } from './sql/order';
import { type Page, type PageRequest, pageOf, pageSql } from './sql/page';
import { type RowClass, type RowReader, rowReader, safeInteger } from './sql/read-row';
import { type RowWriter, chunksOf, rowWriter } from './sql/write-row';
import { type Write } from './write';

export type Column<Row> = keyof Row & string;
/** The sort columns of a list. No column is nullable and the last is unique, because their values form the cursor. */
export type Order<Row> = readonly { column: Column<Row>; direction: 'ASC' | 'DESC' }[];

/** A table with its scope and the class of its rows. Cursors belong to `list`, which is the table itself by default. */
export type Table<Row extends object> = ScopedTable & { readonly row: RowClass<Row>; readonly list?: string };

/** The caller's scope and the connection of a repository. `write` is null if nothing may be written. */
export type Access = { connection: Connection; reading: Reading; write: Write | null };

/**
 * Reads and writes the rows of one table. Every read contains the caller's scope. At the end of a transaction, a check
 * ensures that the written rows lie in the scope. A subclass adds the scope to its own SQL with `inScope`.
 */
export class ScopedRepository<Row extends object> {
  protected readonly reader: RowReader<Row>;

  constructor(
    protected readonly access: Access,
    protected readonly table: Table<Row>,
  ) {
    this.reader = rowReader(access.connection.source, table.row);
  }

  /** Returns the rows in scope whose `column` is one of `keys`, with one statement. Without keys it returns no row. */
  async findByKeys(column: Column<Row>, keys: readonly unknown[], condition?: Condition): Promise<Row[]> {
    if (keys.length === 0) return [];
    const parts = [this.anyOf(column, keys), ...(condition ? [condition] : [])];
    return this.select(all(...parts), '');
  }

  /**
   * Returns a row in scope and locks it until the transaction ends.
   * @param field the input field of the key, if the input has several ids
   * @throws HubError NOT_FOUND if the row does not exist or is outside the scope. The error does not show which is the
   * case
   */
  async getLocked(column: Column<Row>, key: unknown, field?: string): Promise<Row> {
    const [row] = await this.findLocked(this.equals(column, key), [{ column, direction: 'ASC' }]);
    if (row === undefined) throw notFound(field);
    return row;
  }

  /** Returns rows and locks them, always in the same order, so that two transactions do not deadlock. */
  protected async findLocked(condition: Condition, order: Order<Row>): Promise<Row[]> {
    this.writing();
    return this.select(condition, `${orderSql(order)}${lockingClause(this.access.connection)}`);
  }

  /** Inserts rows. They must lie in the scope at the end of the transaction. */
  async insert(...rows: readonly Row[]): Promise<void> {
    this.checkAtEnd(rows);
    await insertRows(this.access.connection, this.table.row, rows);
  }

  /** Replaces a whole row that was locked when it was read. It must lie in the scope when the transaction ends. */
  async update(row: Row): Promise<void> {
    this.checkAtEnd([row]);
    const { sql, parameters } = this.writer().update(row);
    await this.access.connection.query(sql, parameters);
  }

  /** Updates the changed columns of many rows with few statements. The rules of `update` apply to each row. */
  async updateAll(rows: readonly Row[], changed: readonly Column<Row>[]): Promise<void> {
    this.checkAtEnd(rows);
    for (const chunk of chunksOf(rows)) {
      const { sql, parameters } = this.writer().updateAll(chunk, changed);
      await this.access.connection.query(sql, parameters);
    }
  }

  protected async findAll(condition: Condition, order: Order<Row>, columns?: readonly Column<Row>[]): Promise<Row[]> {
    return this.select(condition, orderSql(order), columns);
  }

  protected async findPage(condition: Condition, order: Order<Row>, request: PageRequest): Promise<Page<Row>> {
    const list = { table: this.table.list ?? this.table.name, order, reader: this.reader };
    const { beyond, order: sorted } = pageSql(list, request);
    const found = await this.select(all(condition, ...beyond), `${sorted} LIMIT ${request.size + 1}`);
    return { ...pageOf(found, list, request), total: () => this.count(condition) };
  }

  protected async count(condition: Condition): Promise<number> {
    const inScope = this.inScope(condition);
    const records = await this.query(`SELECT COUNT(*) AS n ${this.from()} WHERE ${inScope.sql}`, inScope);
    return safeInteger(records[0]?.['n']);
  }

  protected equals(column: Column<Row>, value: unknown): Condition {
    return equalTo(column, value);
  }

  protected anyOf(column: Column<Row>, values: readonly unknown[]): Condition {
    return oneOf(column, values);
  }

  private async select(condition: Condition, tail: string, columns?: readonly Column<Row>[]): Promise<Row[]> {
    const reader = columns === undefined ? this.reader : this.reader.only(columns);
    const inScope = this.inScope(condition);
    const sql = `SELECT ${reader.selectList('t')} ${this.from()} WHERE ${inScope.sql} ${tail}`;
    return (await this.query(sql, inScope)).map((record) => reader.toRow(record));
  }

  private writing(): Write {
    if (this.access.write === null) throw new Error('Rows can be locked or written only inside a write transaction.');
    return this.access.write;
  }

  /** Returns the writer of rows. It is created only when it is needed, because most repositories only read. */
  private writer(): RowWriter<Row> {
    return rowWriter(this.access.connection.source, this.table.row);
  }

  private checkAtEnd(rows: readonly Row[]): void {
    const write = this.writing();
    if (rows.length === 0) return;
    write.checkAtEnd(async () => {
      for (const chunk of chunksOf(rows)) {
        if ((await this.count(this.writer().among(chunk))) !== chunk.length) return false;
      }
      return true;
    });
  }

  /** Returns a condition with the scope added. Each part is in brackets, so no part can widen the scope. */
  protected inScope(condition: Condition, ...more: Condition[]): Condition {
    const lookup = condition.isNarrow === true ? 'EACH' : 'ALL';
    return all(condition, ...more, scopeCondition(this.table, this.access.reading, 't', lookup));
  }

  protected from(): string {
    return `FROM ${quoted(this.table.name)} t`;
  }

  protected query(sql: string, { parameters }: Condition): Promise<Record<string, unknown>[]> {
    return this.access.connection.query(sql, parameters.map(sqlValue));
  }
}
