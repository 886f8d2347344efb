import { createContext, use } from 'react';
import { type SignedIn } from '../../../shared/domain/console/console-session';

const SessionContext = createContext<SignedIn | null>(null);
/** Gives the session to all components inside it. */
export const SessionProvider = SessionContext;

/**
 * Returns the session of the signed-in person.
 * @throws Error if the component is not inside a SessionProvider
 */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession() must be called below SessionProvider.');
  return session;
}

/**
 * Returns whether the session has a grant, for example `confirmHours:write`. A session with `grants` null has all
 * grants of its role.
 */
export function isGranted({ grants }: Pick<SignedIn, 'grants'>, grant: string): boolean {
  return grants === null || grants.includes(grant);
}
