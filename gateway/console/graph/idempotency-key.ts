/** Returns a new idempotency key. It does not use `randomUUID`, which browsers offer only to pages with TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the idempotency key for a part of a form, for example one week of a grid. The key depends on the content of
 * the part. The Hub thus performs the same content only once, but performs changed content again.
 */
export function keyOfPart(key: string, content: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(content)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${key}-${hash.toString(16)}`;
}

/**
 * Adds the idempotency key to the variables of a mutation: inside `input` if there is one, otherwise beside the other
 * variables.
 */
export function withKey(variables: object, key: string): object {
  if (!('input' in variables) || typeof variables.input !== 'object') return { ...variables, idempotencyKey: key };
  return { ...variables, input: { ...variables.input, idempotencyKey: key } };
}
