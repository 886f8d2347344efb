import { type Caller } from './caller';

/** A person who acts for an office. `subject` is unique only per issuer. */
export type Person = { issuer: string; subject: string };

/**
 * Returns the person behind a caller.
 * @throws Error if the caller is the public or the Hub itself, because neither is a person
 */
export function personOf(caller: Caller): Person {
  if (!('issuer' in caller)) throw new Error(`A caller with the role ${caller.role} is not a person.`);
  return { issuer: caller.issuer, subject: caller.subject };
}

/**
 * Returns whether two persons are the same. Null is an unknown person, such as the author of data that came with the
 * installation. An unknown person is never the same as another person, even if both are null.
 */
export function isSamePerson(one: Person | null, other: Person | null): boolean {
  return one !== null && other !== null && one.issuer === other.issuer && one.subject === other.subject;
}
