import { type Role } from '../../../shared/domain/roles';
import { MUTATIONS } from '../generated/permissions';
import { isGranted } from '../session/session-context';

/**
 * Returns whether a session may call a mutation: its role has the mutation, and its grants include it. A session
 * without a role may call none. The Hub checks again. This check only hides what the Hub would refuse.
 */
export function can(session: { role: Role | null; grants: readonly string[] | null }, mutation: string): boolean {
  if (session.role === null) return false;
  const ofRole: readonly string[] = MUTATIONS[session.role];
  return ofRole.includes(mutation) && isGranted(session, `${mutation}:write`);
}
