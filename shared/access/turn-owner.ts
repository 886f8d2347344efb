import { type Passport } from './passport';

/**
 * Returns the owner in whose name a request waits for its turn: a person, a machine client, or the address of an
 * anonymous caller. Null for the Hub's own roles, which do not wait.
 */
export function turnOwner({ caller, client }: Pick<Passport, 'caller' | 'client'>): string | null {
  if ('issuer' in caller) return JSON.stringify([caller.issuer, caller.subject]);
  // An anonymous caller has no subject, so the digest of their address identifies them.
  return caller.role === 'PUBLIC' ? (client ?? '') : null;
}
