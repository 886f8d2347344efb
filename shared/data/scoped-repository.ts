import { type DataSource } from 'typeorm';
import { type Condition, type Reading, type ScopedTable, quoted, scopeCondition } from '../scope/scope-sql';
import { type CursorValue, decodeCursor, encodeCursor } from './cursor';
import { all, sqlValue } from './conditions';
import { type RowClass, type RowReader, rowReader, safeInteger } from './read-row';

export type Column<Row> = keyof Row & string;
/** Sort columns, none nullable, the last unique: the cursor is made of their values. */
export type Order<Row> = readonly { column: Column<Row>; direction: 'ASC' | 'DESC' }[];
export type PageRequest = { first: number; after: string | null };

/** One page of the rows in scope. `total` runs a statement of its own, only where it is asked for. */
export type Page<Row> = {
  rows: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  total(): Promise<number>;
};

/** One table together with its scope and the shape of its rows. */
export type Table<Row extends object> = ScopedTable & { readonly row: RowClass<Row> };

export type Access = { database: DataSource; reading: Reading };

/**
 * The only thing that touches a table while a request is served (law 2). It writes each statement whole, and puts the scope
 * of the caller into every one, so that no subclass can leave it out.
 */
export class ScopedRepository<Row extends object> {
  private readonly reader: RowReader<Row>;

  constructor(
    protected readonly access: Access,
    protected readonly table: Table<Row>,
  ) {
    this.reader = rowReader(access.database, table.row);
  }

  /** The rows in scope whose `column` is among `keys`, in one statement; none for no keys. */
  async findByKeys(column: Column<Row>, keys: readonly unknown[], condition?: Condition): Promise<Row[]> {
    if (keys.length === 0) return [];
    const parts = [this.anyOf(column, keys), ...(condition ? [condition] : [])];
    return this.select(all(...parts), '');
  }

  protected async findAll(condition: Condition, order: Order<Row>): Promise<Row[]> {
    return this.select(condition, orderSql(order));
  }

  protected async findPage(condition: Condition, order: Order<Row>, request: PageRequest): Promise<Page<Row>> {
    const kinds = order.map(({ column }) => this.reader.sortKind(column));
    const start = request.after === null ? [] : [afterCondition(order, decodeCursor(request.after, kinds))];
    const found = await this.select(all(condition, ...start), `${orderSql(order)} LIMIT ${request.first + 1}`);
    const rows = found.slice(0, request.first);
    const last = rows.at(-1);
    return {
      rows,
      hasNextPage: found.length > request.first,
      endCursor: last === undefined ? null : encodeCursor(order.map((each) => last[each.column] as CursorValue)),
      total: () => this.count(condition),
    };
  }

  protected async count(condition: Condition): Promise<number> {
    const inScope = this.inScope(condition);
    const records = await this.query(`SELECT COUNT(*) AS n ${this.from()} WHERE ${inScope.sql}`, inScope);
    return safeInteger(records[0]?.['n']);
  }

  protected equals(column: Column<Row>, value: unknown): Condition {
    return { sql: `t.${quoted(column)} = ?`, parameters: [value] };
  }

  protected anyOf(column: Column<Row>, values: readonly unknown[]): Condition {
    if (values.length === 0) return { sql: '1 = 0', parameters: [] };
    return { sql: `t.${quoted(column)} IN (${values.map(() => '?').join(', ')})`, parameters: values };
  }

  private async select(condition: Condition, tail: string): Promise<Row[]> {
    const inScope = this.inScope(condition);
    const sql = `SELECT ${this.reader.selectList('t')} ${this.from()} WHERE ${inScope.sql} ${tail}`;
    const records = await this.query(sql, inScope);
    return records.map((record) => this.reader.toRow(record));
  }

  /** The scope comes last and in brackets: nothing that a repository adds can widen it. */
  protected inScope(condition: Condition, ...more: Condition[]): Condition {
    return all(condition, ...more, scopeCondition(this.table, this.access.reading, 't'));
  }

  protected from(): string {
    return `FROM ${quoted(this.table.name)} t`;
  }

  protected query(sql: string, { parameters }: Condition): Promise<Record<string, unknown>[]> {
    return this.access.database.query(sql, parameters.map(sqlValue));
  }
}

function orderSql<Row>(order: Order<Row>): string {
  return `ORDER BY ${order.map((each) => `t.${quoted(each.column)} ${each.direction}`).join(', ')}`;
}

/** Spelt out as `a > ? OR (a = ? AND b > ?)`: MariaDB reads the whole index for the row values `(a, b) > (?, ?)`. */
function afterCondition<Row>(order: Order<Row>, values: readonly CursorValue[]): Condition {
  const parts = order.map((each, index) => {
    const equal = order.slice(0, index).map((earlier) => `t.${quoted(earlier.column)} = ?`);
    const beyond = `t.${quoted(each.column)} ${each.direction === 'ASC' ? '>' : '<'} ?`;
    return { sql: [...equal, beyond].join(' AND '), parameters: values.slice(0, index + 1) };
  });
  return {
    sql: parts.map((each) => `(${each.sql})`).join(' OR '),
    parameters: parts.flatMap((each) => each.parameters),
  };
}
