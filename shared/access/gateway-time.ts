import { type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signs the time that the gateway's clock shows, with the passport key. A subgraph dates its tokens by this time,
 * because the gateway decides by its own clock whether a token has expired. Only the gateway can sign a time, so nobody
 * else can make a subgraph issue a token with a date in the future.
 * @returns `milliseconds.signature`, the signature in base64url (Ed25519)
 */
export function mintTime(now: Date, key: KeyObject): string {
  const milliseconds = String(now.getTime());
  return `${milliseconds}.${sign(null, signedBytes(milliseconds), key).toString('base64url')}`;
}

/** Reads a signed time. @returns the time, or null if the text is malformed or the gateway did not sign it */
export function readTime(text: string, keys: readonly KeyObject[]): Date | null {
  const [milliseconds = '', signature = '', ...rest] = text.split('.');
  if (!/^\d{1,15}$/.test(milliseconds) || rest.length > 0) return null;
  const isSigned = (key: KeyObject) =>
    verify(null, signedBytes(milliseconds), key, Buffer.from(signature, 'base64url'));
  return keys.some(isSigned) ? new Date(Number(milliseconds)) : null;
}

/**
 * Returns the bytes to sign. The signed bytes of passports and receipts begin differently, so none of the three can
 * pass for another.
 */
function signedBytes(milliseconds: string): Buffer {
  return Buffer.from(`time.${milliseconds}`);
}
