import { ROLE, type Role } from '../../domain/roles';
import { type Change, VersionConflict } from '../../kernel/expected-version';
import { type Connection } from '../../store/connection/connection';

/**
 * Runs a command. If it refuses an edit of an older version, the refusal also says when the row was last changed, and
 * in which role. It never names the person.
 * @throws the error of the command
 */
export async function withLastChange<T>(connection: Connection, command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof VersionConflict) || error.subjectId === null) throw error;
    throw error.since(await lastChange(connection, error.subjectId));
  }
}

/** Returns the last recorded change of a subject, or null if the record has none. */
async function lastChange(connection: Connection, subjectId: string): Promise<Change | null> {
  const sql =
    'SELECT `occurredAt`, `role` FROM `event` WHERE `subjectId` = ? ORDER BY `occurredAt` DESC, `sequence` DESC LIMIT 1';
  const [event] = await connection.query(sql, [subjectId]);
  if (event === undefined) return null;
  const role = ROLE.values.find((each): each is Role => each === event['role']) ?? null;
  return { at: String(event['occurredAt']), role, by: role === null ? null : ROLE.labels[role] };
}
