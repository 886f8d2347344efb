import { type Role } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { LEAK_CALLERS } from '../registry/leak-callers';

/**
 * The caller of the role FOLLOWER. `subject` is the subgraph in whose name the test drivers sign the internal token.
 */
const FOLLOWER: Caller = { role: 'FOLLOWER', subject: 'evaluation' };

/** Returns several callers of a role. They may read different rows. */
export function callersOf(role: Role): readonly Caller[] {
  const callers = LEAK_CALLERS.map(([, caller]) => caller).filter((caller) => caller.role === role);
  return role === 'FOLLOWER' ? [FOLLOWER] : callers;
}
