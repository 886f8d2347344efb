import { type DataSource } from 'typeorm';
import { lockOf } from './connection';

/** The databases whose last write failed because their disk is full or their data are read-only. */
const unwritable = new WeakSet<DataSource>();

/** Remembers whether the last write to a database succeeded. */
export function noteWritable(source: DataSource, isWritable: boolean): void {
  if (isWritable) unwritable.delete(source);
  else unwritable.add(source);
}

/** The statements that write and remove a test row in one transaction. Every database has their table. */
const PROBE = {
  write: "INSERT INTO `migration_checksum` (`name`, `checksum`) VALUES ('write probe', '')",
  remove: "DELETE FROM `migration_checksum` WHERE `name` = 'write probe'",
};

/** Returns whether a database can store rows. After a failed write, the function writes a row to find out. */
export async function isWritable(source: DataSource): Promise<boolean> {
  if (!unwritable.has(source)) return true;
  try {
    const probe = () =>
      source.transaction(async (manager) => {
        await manager.query(PROBE.write);
        await manager.query(PROBE.remove);
      });
    await (lockOf(source)?.alone(probe) ?? probe());
    noteWritable(source, true);
    return true;
  } catch {
    return false;
  }
}
