import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * Keys of 32 random bytes each. Keys in `retired` still decrypt what they encrypted, so that the encryption key can be
 * rotated.
 */
export type VaultKeys = { encryption: Buffer; hash: Buffer; retired?: readonly Buffer[] };

/** The column of a worker's row that holds a sealed value. */
export type SealedColumn = 'identityCipher' | 'nameCipher' | 'birthDateCipher' | 'phoneCipher';

/** Where a sealed value is stored: the id of the worker's row, and the column. */
export type SealedAt = { column: SealedColumn; id: string };

/** The first form was bound to the row alone, and only identity numbers were sealed. */
const ROW_FORM = '1';
const FORM = '2';
const KEY_BYTES = 32;
/** NIST SP 800-38D: a random nonce has 96 bits, and the tag its full 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts single values of a worker's row. AES-256-GCM is bound to the worker's row and the column, so a cipher moved elsewhere
 * does not decrypt. HMAC-SHA-256 uses another key, because an unkeyed hash of 18 digits is found by trying them all.
 */
export class SealedValues {
  private readonly current: { id: string; key: KeyObject };
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly hashKey: KeyObject;

  /** @throws RangeError unless every key has 32 bytes and the hash has a key of its own. */
  constructor({ encryption, hash, retired = [] }: VaultKeys) {
    const readable = [encryption, ...retired];
    for (const key of [...readable, hash]) {
      if (key.length !== KEY_BYTES) throw new RangeError(`A key for personal data must have ${KEY_BYTES} bytes.`);
    }
    if (readable.some((key) => key.equals(hash)))
      throw new RangeError('The encryption key and the hash key must differ.');
    this.current = { id: keyIdOf(encryption), key: createSecretKey(encryption) };
    this.keys = new Map(readable.map((key) => [keyIdOf(key), createSecretKey(key)]));
    this.hashKey = createSecretKey(hash);
  }

  /** @returns `form.key.nonce.cipher and tag` in base64url. Encrypting a value twice gives two texts. */
  seal(value: string, at: SealedAt): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(at));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [FORM, this.current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /**
   * @throws Error, without naming what was stored, unless it was encrypted for this row and column with a key that the
   * process holds
   */
  open(text: string, at: SealedAt): string {
    const [form = '', keyId = '', nonce = '', sealed = '', ...rest] = text.split('.');
    const bound = boundBy(form, at);
    const key = this.keys.get(keyId);
    if (bound === null || rest.length > 0)
      throw new Error('Stored personal data does not have the format of the vault.');
    if (key === undefined) throw new Error('Personal data is encrypted with a key that this process does not hold.');
    return decrypted(key, { nonce, sealed, bound });
  }

  /** Returns a keyed hash of 64 hexadecimal digits. */
  protected keyed(text: string): string {
    return createHmac('sha256', this.hashKey).update(text).digest('hex');
  }
}

function boundTo({ column, id }: SealedAt): Buffer {
  return Buffer.from(`worker/${column}/${id}`);
}

/** Returns what a text of this form is bound to; null if the column takes no such form. */
function boundBy(form: string, at: SealedAt): Buffer | null {
  if (form === FORM) return boundTo(at);
  return form === ROW_FORM && at.column === 'identityCipher' ? Buffer.from(at.id) : null;
}

type Sealed = { nonce: string; sealed: string; bound: Buffer };

function decrypted(key: KeyObject, { nonce, sealed, bound }: Sealed): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const text = bytes.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

/** Returns an id that identifies a key without revealing it. A stored text names its key by this id. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('identity-number-key:').update(key).digest('base64url').slice(0, 8);
}
