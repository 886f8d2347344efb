import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { jsonOrNull } from '../kernel/json-or-null';
import { type Caller } from './caller';
import { digestOf } from './passport';
import { MEDIA_TYPES } from '../kernel/media-types';

/** The lifetime of a receipt. Within this time, the caller must send the mutation that attaches the file. */
const RECEIPT_HOURS = 24;

const contentSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  mediaType: z.enum(MEDIA_TYPES),
});
/** The media type, size and hash of a file, determined from its content and never from what the caller claims. */
export type AttachmentContent = z.infer<typeof contentSchema>;

const receiptSchema = z.strictObject({
  /** Marks the payload as a receipt, so that it can never pass for a passport. */
  use: z.literal('attachment'),
  content: contentSchema,
  /** A hash of the caller who uploaded the file. The receipt does not name the caller. */
  holder: z.string(),
  /** The end of the receipt's validity, in milliseconds since the epoch. */
  expiresAt: z.int(),
});

/**
 * Signs a receipt with the passport key. The receipt proves that the caller has uploaded a file. Its signed bytes begin
 * with `attachment.`, unlike the signed bytes of a passport, so neither can pass for the other.
 * @returns `payload.signature`, both base64url (Ed25519)
 */
export function mintReceipt(content: AttachmentContent, holder: Caller, { key, now }: Signing): string {
  const expiresAt = now.getTime() + RECEIPT_HOURS * 3_600_000;
  const receipt: z.infer<typeof receiptSchema> = { use: 'attachment', content, holder: holderOf(holder), expiresAt };
  const payload = Buffer.from(JSON.stringify(receipt)).toString('base64url');
  return `${payload}.${sign(null, signedBytes(payload), key).toString('base64url')}`;
}

export type Signing = { key: KeyObject; now: Date };
/** The inputs of a verification. `keys` are the public keys of the gateway: several while its key is rotated. */
export type Verifying = { keys: readonly KeyObject[]; now: Date };

/**
 * Verifies a receipt.
 * @returns the media type, size and hash of the uploaded file, or null if the receipt is forged, expired or belongs to
 * another caller
 */
export function readReceipt(text: string, holder: Caller, { keys, now }: Verifying): AttachmentContent | null {
  const [payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  const isSigned = (key: KeyObject) => verify(null, signedBytes(payload), key, Buffer.from(signature, 'base64url'));
  if (!keys.some(isSigned)) return null;
  const parsed = receiptSchema.safeParse(jsonOrNull(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { content, expiresAt } = parsed.data;
  return parsed.data.holder === holderOf(holder) && expiresAt > now.getTime() ? content : null;
}

function signedBytes(payload: string): Buffer {
  return Buffer.from(`attachment.${payload}`);
}

/**
 * Returns the hash that identifies the holder of a receipt. The same person has another hash if they act in another
 * role, for another division or for another contractor. Grants are left out, because they only narrow the role.
 */
function holderOf(caller: Caller): string {
  return digestOf(
    'issuer' in caller ? caller.issuer : '',
    'subject' in caller ? caller.subject : '',
    caller.role,
    'division' in caller ? caller.division : '',
    'contractorId' in caller ? caller.contractorId : '',
  );
}
