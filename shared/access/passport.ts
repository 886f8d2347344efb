import { createHash, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { INTERNAL_ROLES } from '../domain/roles';
import { isDivisionCode } from '../kernel/ids/division-code';
import { jsonOrNull } from '../kernel/json-or-null';
import { isUlid } from '../kernel/ids/ulid';
import { type Caller, JURISDICTION_DIGITS } from './caller';

/** A passport is valid for a minute at most: long enough for a slow request, too short to be worth stealing. */
export const PASSPORT_SECONDS = 60;
/** How far the gateway's clock may be ahead of the subgraph's. */
const CLOCK_TOLERANCE_SECONDS = 5;

const divisionSchema = z.string().refine(isDivisionCode);
const subjectSchema = z.string().min(1).max(256);
const issuerSchema = z.string().min(1).max(512);
const grantsSchema = z.array(z.string()).nullable();
const contractorSchema = z.string().refine(isUlid);

const anyCaller = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.enum(['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'STREET_OFFICE', 'FINANCE_BUREAU', 'AUDITOR']),
    issuer: issuerSchema,
    subject: subjectSchema,
    division: divisionSchema,
    grants: grantsSchema,
  }),
  z.strictObject({
    role: z.literal('DISTRICT_HUB'),
    issuer: issuerSchema,
    subject: subjectSchema,
    division: divisionSchema,
    contractorId: contractorSchema,
    grants: grantsSchema,
  }),
  z.strictObject({
    role: z.literal('CONTRACTOR'),
    issuer: issuerSchema,
    subject: subjectSchema,
    contractorId: contractorSchema,
    grants: grantsSchema,
  }),
  z.strictObject({ role: z.literal('PUBLIC') }),
  z.strictObject({ role: z.enum(INTERNAL_ROLES), subject: subjectSchema }),
]);
const callerSchema: z.ZodType<Caller> = anyCaller.refine(
  (caller) => !('division' in caller) || JURISDICTION_DIGITS[caller.role].includes(caller.division.length),
);

const passportSchema = z.strictObject({
  /** The one subgraph that this passport is for. */
  aud: z.string(),
  caller: callerSchema,
  requestId: z.string().max(64),
  /** SHA-256 of the request that it travels with, base64url. */
  digest: z.string(),
  jti: z.string().max(64),
  /** Milliseconds since the epoch. */
  issuedAt: z.int(),
  expiresAt: z.int(),
});
export type Passport = z.infer<typeof passportSchema>;

export type PassportContent = { aud: string; caller: Caller; requestId: string; digest: string };

/** Signs who asks, for one subgraph and one request. @returns `payload.signature`, both base64url (Ed25519, RFC 8032). */
export function mintPassport(content: PassportContent, key: KeyObject, now: Date): string {
  const issuedAt = now.getTime();
  const passport: Passport = { ...content, jti: randomUUID(), issuedAt, expiresAt: issuedAt + PASSPORT_SECONDS * 1000 };
  const payload = Buffer.from(JSON.stringify(passport)).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
}

export type Expectation = { aud: string; digest: string; now: Date };

/** @returns what the passport says, or null where anything about it is missing, odd or not for this request. */
export function verifyPassport(text: string, key: KeyObject, expected: Expectation): Passport | null {
  const [payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  if (!verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url'))) return null;
  const parsed = passportSchema.safeParse(jsonOrNull(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { aud, digest, issuedAt, expiresAt } = parsed.data;
  const now = expected.now.getTime();
  const issued = issuedAt <= now + CLOCK_TOLERANCE_SECONDS * 1000;
  const timely = issued && expiresAt > now && expiresAt - issuedAt <= PASSPORT_SECONDS * 1000;
  return aud === expected.aud && digest === expected.digest && timely ? parsed.data : null;
}

/** SHA-256, base64url: what binds a passport to the request it travels with. */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url');
}

/** Remembers the passports of one process: each is accepted once, and none from before the process started. */
export class PassportRegister {
  private readonly seen = new Map<string, number>();

  constructor(private readonly startedAt: Date) {}

  /** How many it remembers: those of the last minute. */
  get size(): number {
    return this.seen.size;
  }

  /** @returns whether the passport is new here; from then on it is not. */
  admit({ jti, issuedAt, expiresAt }: Passport, now: Date): boolean {
    this.forgetExpired(now.getTime());
    if (issuedAt < this.startedAt.getTime() || this.seen.has(jti)) return false;
    this.seen.set(jti, expiresAt);
    return true;
  }

  /** Insertion order is nearly expiry order: the walk stops at the first that still lives. */
  private forgetExpired(now: number): void {
    for (const [jti, expiresAt] of this.seen) {
      if (expiresAt > now) return;
      this.seen.delete(jti);
    }
  }
}
