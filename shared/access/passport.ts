import { createHash, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../kernel/json-or-null';
import { type Caller } from './caller';
import { callerSchema } from './caller-schema';

/** The lifetime of a passport. One minute is enough for a slow request, and limits the use of a stolen passport. */
export const PASSPORT_SECONDS = 60;
/** The gateway's clock may be ahead of the subgraph's by this many seconds. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** The statement of the gateway about a caller, for one subgraph and one request. */
export type Passport = {
  /** The one process of a subgraph that accepts this passport. */
  aud: string;
  caller: Caller;
  requestId: string;
  /** A digest of the address of an anonymous caller. Identified callers have none. */
  client?: string | undefined;
  jti: string;
  /** The time of issue, in milliseconds since the epoch. */
  issuedAt: number;
  expiresAt: number;
};

const signedPassportSchema = z.strictObject({
  aud: z.string(),
  caller: callerSchema,
  requestId: z.string().max(64),
  client: z.string().max(64).optional(),
  /** The SHA-256 of the request that the passport accompanies, in base64url. */
  digest: z.string(),
  jti: z.string().max(64),
  issuedAt: z.int(),
  expiresAt: z.int(),
});

export type PassportContent = Pick<Passport, 'aud' | 'caller' | 'requestId' | 'client'>;

/** Creates a passport with a new id that is valid from now on. */
export function newPassport({ aud, caller, requestId, client }: PassportContent, now: Date): Passport {
  const issuedAt = now.getTime();
  const sender = client === undefined ? { caller, requestId } : { caller, requestId, client };
  return { aud, ...sender, jti: randomUUID(), issuedAt, expiresAt: issuedAt + PASSPORT_SECONDS * 1000 };
}

/** Returns whether the passport is valid at this moment. */
export function isTimely({ issuedAt, expiresAt }: Passport, now: Date): boolean {
  const hasStarted = issuedAt <= now.getTime() + CLOCK_TOLERANCE_SECONDS * 1000;
  return hasStarted && expiresAt > now.getTime() && expiresAt - issuedAt <= PASSPORT_SECONDS * 1000;
}

/**
 * Signs a passport for one caller, one subgraph and one request.
 * @returns `payload.signature`, both base64url (Ed25519, RFC 8032)
 */
export function mintPassport(content: PassportContent & { digest: string }, key: KeyObject, now: Date): string {
  const passport = { ...newPassport(content, now), digest: content.digest };
  const payload = Buffer.from(JSON.stringify(passport)).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
}

export type Expectation = { aud: string; digest: string; now: Date };

/**
 * Verifies a passport.
 * @param keys the public keys of the gateway: more than one while its key is rotated
 * @returns its content, or null if anything is missing, malformed or does not match the request
 */
export function verifyPassport(text: string, keys: readonly KeyObject[], expected: Expectation): Passport | null {
  const [payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  const isSigned = (key: KeyObject) => verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url'));
  if (!keys.some(isSigned)) return null;
  const parsed = signedPassportSchema.safeParse(jsonOrNull(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { digest, ...passport } = parsed.data;
  const meant = passport.aud === expected.aud && digest === expected.digest;
  return meant && isTimely(passport, expected.now) ? passport : null;
}

/** Hashes a request (SHA-256, base64url). The digest ties a passport to its request. */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url');
}

/**
 * Creates the name of a process of a subgraph, which passports carry as their audience. It is new at each start, so a
 * process admits no passport that another one has seen.
 */
export function newAudience(subgraph: string): string {
  return `${subgraph}/${randomUUID()}`;
}

/** Remembers the passports that this process has seen, and admits each only once. */
export class PassportRegister {
  private seen = new Map<string, number>();
  /** The passports of before the clock went backwards. They stay valid for longer than new ones. */
  private older = new Map<string, number>();
  private lastAt = 0;

  /** The number of passports that it remembers: those of the last two minutes. */
  get size(): number {
    return this.seen.size + this.older.size;
  }

  /** Admits a passport. @returns whether it is new. From then on it counts as seen */
  admit({ jti, expiresAt }: Passport, now: Date): boolean {
    this.forgetExpired(now.getTime());
    if (this.seen.has(jti) || this.older.has(jti)) return false;
    this.seen.set(jti, expiresAt);
    return true;
  }

  /**
   * Forgets expired passports. They expire in about the order of insertion, so the loop stops at the first valid one.
   * Passports that a fast clock dated into the future would keep all later ones, and are therefore set apart.
   */
  private forgetExpired(now: number): void {
    if (now < this.lastAt - PASSPORT_SECONDS * 1000) {
      this.older = new Map([...this.older, ...this.seen]);
      this.seen = new Map();
    }
    this.lastAt = now;
    for (const passports of [this.older, this.seen]) {
      for (const [jti, expiresAt] of passports) {
        // A small step back of the clock makes a passport valid again, so it is remembered for as long once more.
        if (expiresAt + PASSPORT_SECONDS * 1000 > now) break;
        passports.delete(jti);
      }
    }
  }
}
