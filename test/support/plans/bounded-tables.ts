import { type Caller } from '../../../shared/access/caller';
import { type Scan } from './scans';

/**
 * The tables in which the public may read all rows of the nation. The Hub reads a page in the order of an index, but it
 * must scan the table to count all rows. The tables grow by one row for each procurement, about 12,000 rows for the
 * nation in three years.
 */
const READ_BY_PUBLIC: ReadonlySet<string> = new Set(['procurement_notice', 'service_contract']);

/**
 * Returns the scans that the Hub must avoid, because their tables grow with the stations of the nation or with time.
 * The public may cause scans of the tables in {@link READ_BY_PUBLIC}.
 */
export function growing(scans: readonly Scan[], { role }: Caller): Scan[] {
  return scans.filter(({ tables }) => role !== 'PUBLIC' || tables.some((table) => !READ_BY_PUBLIC.has(table)));
}

export function describeScan({ plan, tables, sql }: Scan): string {
  return `${plan}, of ${tables.join(' or ')}: ${sql}`;
}
