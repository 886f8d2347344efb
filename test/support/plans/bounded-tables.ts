import { type Caller } from '../../../shared/access/caller';
import { type Scan } from './scans';

/**
 * The tables whose rows the public reads without a place. The scope of the public is the nation, so a page is read in the
 * order of an index, and the number of all rows is counted. The tables grow by one row for each procurement, about 12,000
 * rows for the nation in three years.
 */
const READ_BY_PUBLIC: ReadonlySet<string> = new Set(['procurement_notice', 'service_contract']);

/** Returns the scans of tables that grow with the stations of the nation or with time. */
export function growing(scans: readonly Scan[], { role }: Caller): Scan[] {
  return scans.filter(({ tables }) => role !== 'PUBLIC' || tables.some((table) => !READ_BY_PUBLIC.has(table)));
}

export function describeScan({ plan, tables, sql }: Scan): string {
  return `${plan}, of ${tables.join(' or ')}: ${sql}`;
}
