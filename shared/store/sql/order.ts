import { type Condition, quoted } from '../../access/scope-sql';
import { either } from './conditions';
import { type CursorValue } from './cursor';

/** The sort order of any kind of row. */
type Columns = readonly { column: string; direction: 'ASC' | 'DESC' }[];

export function orderSql(order: Columns): string {
  return `ORDER BY ${order.map((each) => `t.${quoted(each.column)} ${each.direction}`).join(', ')}`;
}

/** Returns the same columns with the opposite directions. */
export function reversed<Each extends { direction: 'ASC' | 'DESC' }>(order: readonly Each[]): Each[] {
  return order.map((each) => ({ ...each, direction: each.direction === 'ASC' ? 'DESC' : 'ASC' }));
}

/**
 * Returns the condition for rows after a cursor, written as `a > ? OR (a = ? AND b > ?)`. If the condition were written
 * with row values, as `(a, b) > (?, ?)`, MariaDB would read the whole index.
 */
export function afterCondition(order: Columns, values: readonly CursorValue[]): Condition {
  const parts = order.map((each, index) => {
    const equal = order.slice(0, index).map((earlier) => `t.${quoted(earlier.column)} = ?`);
    const beyond = `t.${quoted(each.column)} ${each.direction === 'ASC' ? '>' : '<'} ?`;
    return { sql: [...equal, beyond].join(' AND '), parameters: values.slice(0, index + 1) };
  });
  return either(...parts);
}
