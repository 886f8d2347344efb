import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed value is stored. A value that is moved elsewhere does not open. */
export type SealedAt = { table: string; column: string; id: string };

const FORM = '2';
const KEY_BYTES = 32;
/** NIST SP 800-38D: a random nonce has 96 bits, and the tag its full 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts single values at rest with AES-256-GCM, each bound to its table, column and row. A sealed value is the text
 * `form.key.nonce.cipher and tag` in base64url.
 */
export class Sealing {
  private readonly keyId: string;
  private readonly veiling: Buffer;

  /** @throws RangeError unless the key has 32 bytes */
  constructor(private readonly key: Buffer) {
    if (key.length !== KEY_BYTES) throw new RangeError(`A key for sealed values must have ${KEY_BYTES} bytes.`);
    this.keyId = createHash('sha256').update('sealing-key:').update(key).digest('base64url').slice(0, 8);
    this.veiling = Buffer.from(hkdfSync('sha256', key, '', 'veil', KEY_BYTES));
  }

  /** Returns the sealed value. Sealing a value twice gives two texts. */
  seal(value: string, at: SealedAt): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(at));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [FORM, this.keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** @throws Error, without naming what was stored, unless it was sealed for this place with this key */
  open(text: string, at: SealedAt): string {
    const [form, keyId, nonce = '', sealed = '', ...rest] = text.split('.');
    if (form !== FORM || rest.length > 0) throw new Error('A stored value does not have the format of sealed values.');
    if (keyId !== this.keyId) throw new Error('A stored value is sealed with a key that this process does not hold.');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(boundTo(at));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** Returns a keyed hash of a text, for comparison alone. */
  veil(text: string): string {
    return createHmac('sha256', this.veiling).update(text).digest('hex');
  }
}

function boundTo({ table, column, id }: SealedAt): Buffer {
  return Buffer.from(`${table}/${column}/${id}`);
}
