import { createHash } from 'node:crypto';
import { claimsOf } from './token-claims';

const TAG_CHARACTERS = 22;

/**
 * Returns the public tag of a session. With the tag, a page checks that the browser still has the session that the page
 * shows. The secret id cannot be derived from the tag, and the tag gives no access.
 */
export function tagOf(id: string): string {
  return digestOf(`tag ${id}`);
}

/**
 * Returns the public tag of a person, which is the same in all their sessions. A browser stores a person's drafts under
 * this tag, so that it need not store the name of the person.
 */
export function personTagOf({ issuer, subject }: { issuer: string; subject: string }): string {
  return digestOf(`person ${JSON.stringify([issuer, subject])}`);
}

/**
 * Returns the public tag of the person to whom an access token was issued. The signature is not checked, so the token
 * must come from a session. All tokens that name nobody have the same tag.
 */
export function personTagOfToken(accessToken: string): string {
  const { iss: issuer = '', sub: subject = '' } = claimsOf(accessToken);
  return personTagOf({ issuer, subject });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, TAG_CHARACTERS);
}
