import { type Connection } from '../connection/connection';

/** Returns the SQL for the day that is `days` after the day in a column. `sql` names the column. */
export function shiftedDay({ source }: Connection, sql: string, days: number): string {
  if (!Number.isInteger(days)) throw new TypeError('A number of days must be an integer.');
  return source.options.type === 'better-sqlite3'
    ? `DATE(${sql}, '${days} days')`
    : `DATE_ADD(${sql}, INTERVAL ${days} DAY)`;
}
