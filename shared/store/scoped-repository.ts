import { type Condition, NOTHING, type Reading, type ScopedTable, quoted, scopeCondition } from '../access/scope-sql';
import { notFound } from '../kernel/errors';
import { decodeCursor } from './sql/cursor';
import { all, isHeld, sqlValue } from './sql/conditions';
import { type Connection, lockingClause } from './connection/connection';
import { insertRows } from './sql/insert-rows';
import { afterCondition, orderSql } from './sql/order';
import { type Page, type PageRequest, pageOf } from './sql/page';
import { type RowClass, type RowReader, rowReader, safeInteger } from './sql/read-row';
import { type RowWriter, chunksOf, rowWriter } from './sql/write-row';
import { type Write } from './write';

export type Column<Row> = keyof Row & string;
/** Sort columns, none nullable, the last unique: the cursor is made of their values. */
export type Order<Row> = readonly { column: Column<Row>; direction: 'ASC' | 'DESC' }[];

/** One table together with its scope and the shape of its rows. */
export type Table<Row extends object> = ScopedTable & { readonly row: RowClass<Row> };

/** Whose rows, and through what; `write` is null where nothing may be written. */
export type Access = { connection: Connection; reading: Reading; write: Write | null };

/**
 * The only thing that touches a table while a request is served (law 2). It writes each statement whole, and puts the scope
 * of the caller into every one, so that no subclass can leave it out.
 */
export class ScopedRepository<Row extends object> {
  protected readonly reader: RowReader<Row>;

  constructor(
    protected readonly access: Access,
    protected readonly table: Table<Row>,
  ) {
    this.reader = rowReader(access.connection.source, table.row);
  }

  /** The rows in scope whose `column` is among `keys`, in one statement; none for no keys. */
  async findByKeys(column: Column<Row>, keys: readonly unknown[], condition?: Condition): Promise<Row[]> {
    if (keys.length === 0) return [];
    const parts = [this.anyOf(column, keys), ...(condition ? [condition] : [])];
    return this.select(all(...parts), '');
  }

  /**
   * The row in scope, and nobody else's to change until the transaction ends (law 9).
   * @throws HubError NOT_FOUND where there is none, or it is not the caller's: by the same statement, in the same words
   */
  async getLocked(column: Column<Row>, key: unknown): Promise<Row> {
    const [row] = await this.findLocked(this.equals(column, key), [{ column, direction: 'ASC' }]);
    if (row === undefined) throw notFound();
    return row;
  }

  /** All in the same order wherever they are locked, so that two transactions wait for each other and do not embrace. */
  protected async findLocked(condition: Condition, order: Order<Row>): Promise<Row[]> {
    this.writing();
    return this.select(condition, `${orderSql(order)}${lockingClause(this.access.connection)}`);
  }

  /** New rows; at the end of the transaction they must lie in the scope. */
  async insert(...rows: readonly Row[]): Promise<void> {
    this.checkAtEnd(rows);
    await insertRows(this.access.connection, this.table.row, rows);
  }

  /** The whole row, as it is to be from now on; it was read locked, and must lie in the scope at the end as well. */
  async update(row: Row): Promise<void> {
    this.checkAtEnd([row]);
    const { sql, parameters } = this.writer().update(row);
    await this.access.connection.query(sql, parameters);
  }

  /** Of many rows the columns that have changed, in few statements; each row as in `update`. */
  async updateAll(rows: readonly Row[], changed: readonly Column<Row>[]): Promise<void> {
    this.checkAtEnd(rows);
    for (const chunk of chunksOf(rows)) {
      const { sql, parameters } = this.writer().updateAll(chunk, changed);
      await this.access.connection.query(sql, parameters);
    }
  }

  protected async findAll(condition: Condition, order: Order<Row>): Promise<Row[]> {
    return this.select(condition, orderSql(order));
  }

  protected async findPage(condition: Condition, order: Order<Row>, request: PageRequest): Promise<Page<Row>> {
    const kinds = order.map(({ column }) => this.reader.sortKind(column));
    const start = request.after === null ? [] : [afterCondition(order, decodeCursor(request.after, kinds))];
    const found = await this.select(all(condition, ...start), `${orderSql(order)} LIMIT ${request.first + 1}`);
    return { ...pageOf(found, order, request), total: () => this.count(condition) };
  }

  protected async count(condition: Condition): Promise<number> {
    const inScope = this.inScope(condition);
    const records = await this.query(`SELECT COUNT(*) AS n ${this.from()} WHERE ${inScope.sql}`, inScope);
    return safeInteger(records[0]?.['n']);
  }

  protected equals(column: Column<Row>, value: unknown): Condition {
    return isHeld(value) ? { sql: `t.${quoted(column)} = ?`, parameters: [value] } : NOTHING;
  }

  protected anyOf(column: Column<Row>, values: readonly unknown[]): Condition {
    const held = values.filter(isHeld);
    if (held.length === 0) return NOTHING;
    return { sql: `t.${quoted(column)} IN (${held.map(() => '?').join(', ')})`, parameters: held };
  }

  private async select(condition: Condition, tail: string): Promise<Row[]> {
    const inScope = this.inScope(condition);
    const sql = `SELECT ${this.reader.selectList('t')} ${this.from()} WHERE ${inScope.sql} ${tail}`;
    return (await this.query(sql, inScope)).map((record) => this.reader.toRow(record));
  }

  private writing(): Write {
    if (this.access.write === null) throw new Error('Rows can be locked or written only inside a write transaction.');
    return this.access.write;
  }

  /** Made where something is written: most of what repositories do is reading. */
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

  /** The scope comes last and in brackets: nothing that a repository adds can widen it. */
  protected inScope(condition: Condition, ...more: Condition[]): Condition {
    return all(condition, ...more, scopeCondition(this.table, this.access.reading, 't'));
  }

  protected from(): string {
    return `FROM ${quoted(this.table.name)} t`;
  }

  protected query(sql: string, { parameters }: Condition): Promise<Record<string, unknown>[]> {
    return this.access.connection.query(sql, parameters.map(sqlValue));
  }
}
