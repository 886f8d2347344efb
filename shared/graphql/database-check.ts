import { type DataSource } from 'typeorm';
import { isWritable } from '../store/connection/writability';
import { type Log } from '../runtime/log';
import { endsWithin } from '../runtime/timeout';

/** The time limit of a database check. A database that needs more time cannot answer requests either. */
const CHECK_MILLISECONDS = 2000;

/**
 * Returns whether a database is ready: it answers, its migrations have run, and it accepts writes. If the check fails,
 * the failure is logged and the database is not ready.
 */
export async function isDatabaseReady(database: DataSource, log: Log): Promise<boolean> {
  try {
    const check = checked(database);
    return (await endsWithin(CHECK_MILLISECONDS, check)) && (await check);
  } catch (error) {
    log.error('Database check failed', { error });
    return false;
  }
}

async function checked(database: DataSource): Promise<boolean> {
  return database.isInitialized && !(await database.showMigrations()) && (await isWritable(database));
}
