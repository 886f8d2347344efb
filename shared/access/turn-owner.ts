import { type Passport } from './passport';

/**
 * Returns the owner in whose name a request waits for its turn: a person, a machine client, or an address of the
 * public. Returns null for the Hub's own roles, which do not wait.
 */
export function turnOwner({ caller, client }: Pick<Passport, 'caller' | 'client'>): string | null {
  if ('issuer' in caller) return JSON.stringify([caller.issuer, caller.subject]);
  // The public is distinguished by its address.
  return caller.role === 'PUBLIC' ? (client ?? '') : null;
}
