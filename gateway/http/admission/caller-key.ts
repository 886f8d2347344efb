import { type Caller } from '../../../shared/access/caller';

/**
 * The caller or the person to whom a request is counted. The person of a session is identified by their tag
 * (session-tag.ts).
 */
export type Counted = Caller | { person: string };

/**
 * Returns the key under which the requests of a caller or a person are counted. For a caller with a token, it is the
 * subject with its issuer, because a subject is unique only for its issuer. For the public, it is the address. Returns
 * null for the Hub's own roles, which are not limited.
 */
export function callerKey(counted: Counted, address: string): string | null {
  if ('person' in counted) return `person ${counted.person}`;
  if (isPublic(counted)) return `address ${address}`;
  return 'issuer' in counted ? JSON.stringify([counted.issuer, counted.subject]) : null;
}

/** Returns whether a request is counted by its address only. */
export function isPublic(counted: Counted): boolean {
  return 'role' in counted && counted.role === 'PUBLIC';
}
