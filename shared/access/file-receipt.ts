import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../kernel/json-or-null';
import { type Caller } from './caller';
import { digestOf } from './passport';
import { MEDIA_TYPES } from '../kernel/media-types';

/** As long as somebody may take to fill in the form that a file belongs to. */
const RECEIPT_HOURS = 24;

const contentSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  mediaType: z.enum(MEDIA_TYPES),
});
/** What a file is: by its content, not by what somebody says of it. */
export type AttachmentContent = z.infer<typeof contentSchema>;

const receiptSchema = z.strictObject({
  /** Of another shape than a passport. */
  use: z.literal('attachment'),
  content: contentSchema,
  /** Whose it is, as a hash: a receipt names nobody. */
  holder: z.string(),
  /** Milliseconds since the epoch. */
  expiresAt: z.int(),
});

/**
 * A caller's proof that he has sent a file, with the gateway's passport key. What is signed begins with a word that no passport's
 * begins with, so neither ever passes for the other. @returns `payload.signature`, both base64url (Ed25519)
 */
export function mintReceipt(content: AttachmentContent, holder: Caller, { key, now }: Signing): string {
  const expiresAt = now.getTime() + RECEIPT_HOURS * 3_600_000;
  const receipt: z.infer<typeof receiptSchema> = { use: 'attachment', content, holder: holderOf(holder), expiresAt };
  const payload = Buffer.from(JSON.stringify(receipt)).toString('base64url');
  return `${payload}.${sign(null, signedBytes(payload), key).toString('base64url')}`;
}

export type Signing = { key: KeyObject; now: Date };

/** @returns what was sent, or null where the receipt is forged, expired, or of another caller. */
export function readReceipt(text: string, holder: Caller, { key, now }: Signing): AttachmentContent | null {
  const [payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  if (!verify(null, signedBytes(payload), key, Buffer.from(signature, 'base64url'))) return null;
  const parsed = receiptSchema.safeParse(jsonOrNull(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { content, expiresAt } = parsed.data;
  return parsed.data.holder === holderOf(holder) && expiresAt > now.getTime() ? content : null;
}

function signedBytes(payload: string): Buffer {
  return Buffer.from(`attachment.${payload}`);
}

/** The same person in another role, or for another place or contractor, is another holder. Grants may differ: they narrow. */
function holderOf(caller: Caller): string {
  return digestOf(
    'issuer' in caller ? caller.issuer : '',
    'subject' in caller ? caller.subject : '',
    caller.role,
    'division' in caller ? caller.division : '',
    'contractorId' in caller ? caller.contractorId : '',
  );
}
