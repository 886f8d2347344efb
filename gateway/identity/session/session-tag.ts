import { createHash } from 'node:crypto';

const TAG_CHARACTERS = 22;

/**
 * Returns the public tag of a session, with which a page checks that the session is still the one that it showed. The
 * secret id cannot be derived from the tag, and the tag gives no access.
 */
export function tagOf(id: string): string {
  return digestOf(`tag ${id}`);
}

/**
 * Returns the public tag of a person, which is the same in all their sessions. With it, a browser knows whose drafts it
 * stores, without their name.
 */
export function personTagOf({ issuer, subject }: { issuer: string; subject: string }): string {
  return digestOf(`person ${JSON.stringify([issuer, subject])}`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, TAG_CHARACTERS);
}
