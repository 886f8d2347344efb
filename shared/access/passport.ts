import { createHash, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../kernel/json-or-null';
import { type Caller } from './caller';
import { callerSchema } from './caller-schema';

/** The statement of the gateway about a caller, for one subgraph and one request. */
export type Passport = {
  /**
   * The audience of the passport. A process of the subgraph issued this audience a moment ago, and only that process
   * accepts the passport.
   */
  aud: string;
  caller: Caller;
  requestId: string;
  /** A digest of an anonymous caller's IP address. Absent for an identified caller. */
  client?: string | undefined;
  /** True if a mutation must only check its input. The subgraph then writes nothing. */
  isCheck: boolean;
  jti: string;
};

/**
 * The version of a passport's content. A subgraph refuses passports of another version, because they may restrict the
 * caller in a way that the subgraph does not know.
 */
const VERSION = 2;

const signedPassportSchema = z.strictObject({
  version: z.literal(VERSION),
  aud: z.string(),
  caller: callerSchema,
  requestId: z.string().max(64),
  client: z.string().max(64).optional(),
  isCheck: z.literal(true).optional(),
  /** The SHA-256 of the request that the passport accompanies, in base64url. */
  digest: z.string(),
  jti: z.string().max(64),
});

export type PassportContent = Pick<Passport, 'aud' | 'caller' | 'requestId' | 'client'> & {
  isCheck?: true | undefined;
};

/** Creates a passport with a new id. The passport is valid as long as its audience. */
export function newPassport({ aud, caller, requestId, client, isCheck }: PassportContent): Passport {
  const sender = client === undefined ? { caller, requestId } : { caller, requestId, client };
  return { aud, ...sender, isCheck: isCheck === true, jti: randomUUID() };
}

/**
 * Signs a passport for one caller, one subgraph and one request.
 * @returns `payload.signature`, both base64url (Ed25519, RFC 8032)
 */
export function mintPassport(content: PassportContent & { digest: string }, key: KeyObject): string {
  const { isCheck, ...passport } = newPassport(content);
  const check = isCheck ? { isCheck } : {};
  const signed = { version: VERSION, ...passport, ...check, digest: content.digest };
  const payload = Buffer.from(JSON.stringify(signed)).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
}

/**
 * Verifies that the gateway signed a passport for this request. PassportRegister decides whether the passport is for
 * this process.
 * @param keys the public keys of the gateway: more than one while its key is rotated
 * @returns the passport's content, or null if anything is missing, malformed or does not match the request
 */
export function verifyPassport(text: string, keys: readonly KeyObject[], expectedDigest: string): Passport | null {
  const [payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  const isSigned = (key: KeyObject) => verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url'));
  if (!keys.some(isSigned)) return null;
  const parsed = signedPassportSchema.safeParse(jsonOrNull(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { aud, caller, requestId, client, isCheck, jti, digest } = parsed.data;
  return digest === expectedDigest ? { aud, caller, requestId, client, isCheck: isCheck === true, jti } : null;
}

/**
 * Returns the SHA-256 of several texts together, in base64url. A passport names the digest of the parts of its request,
 * so it is valid only for this request.
 */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url');
}
