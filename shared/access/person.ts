import { type Caller } from './caller';

/** Who acts for an office: a subject is one of its issuer's. */
export type Person = { issuer: string; subject: string };

/** @throws Error for a caller who is nobody in particular: the public, and the hub itself */
export function personOf(caller: Caller): Person {
  if (!('issuer' in caller))
    throw new Error(`A caller with the role ${caller.role} has no subject, so no person can be named.`);
  return { issuer: caller.issuer, subject: caller.subject };
}

/** Nobody knows who acted where that came with the installation: he is the same as nobody. */
export function isSamePerson(one: Person | null, other: Person | null): boolean {
  return one !== null && other !== null && one.issuer === other.issuer && one.subject === other.subject;
}
