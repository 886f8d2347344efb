import { type DataSource } from 'typeorm';
import { lockOf } from './connection';

/** The databases whose last write failed because their disk is full or their data are read-only. */
const unwritable = new WeakSet<DataSource>();

/** Remembers whether the last write of a database could be stored. */
export function noteWritable(source: DataSource, isWritable: boolean): void {
  if (isWritable) unwritable.delete(source);
  else unwritable.add(source);
}

/** Writes a row as it is. Every database has this table. */
const PROBE = 'UPDATE `migration_checksum` SET `checksum` = `checksum`';

/** Returns whether a database can store something. After a write that failed, it tries. */
export async function isWritable(source: DataSource): Promise<boolean> {
  if (!unwritable.has(source)) return true;
  try {
    const probe = () => source.query(PROBE);
    await (lockOf(source)?.alone(probe) ?? probe());
    noteWritable(source, true);
    return true;
  } catch {
    return false;
  }
}
