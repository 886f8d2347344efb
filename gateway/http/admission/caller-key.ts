import { type Caller } from '../../../shared/access/caller';

/**
 * Returns the key under which the requests of a caller are counted. It is the token's subject with its issuer, because
 * a subject is unique only for its issuer. For the public, it is the address. Returns null for the Hub's own roles,
 * which are not limited.
 */
export function callerKey(caller: Caller, address: string): string | null {
  if (caller.role === 'PUBLIC') return `address ${address}`;
  return 'issuer' in caller ? JSON.stringify([caller.issuer, caller.subject]) : null;
}
