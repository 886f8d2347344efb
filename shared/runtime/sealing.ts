import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type HeldKey, KeyRing, derivedSecret } from './key-ring/key-ring';

/** The place where a sealed value is stored. A value that is moved to another place cannot be opened. */
export type SealedAt = { table: string; column: string; id: string };

/** The first part of a sealed value of an older version, and the text to which that version tied the value. */
export type OlderForm = { form: string; bound: string };

const FORM = '2';
/** The length of a nonce: 96 random bits (NIST SP 800-38D). The tag has its full 128 bits. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts single values at rest with AES-256-GCM. Each value is tied to its table, column and row. A sealed value is
 * the text `form.keyId.nonce.sealed`, whose last part is the cipher text with its tag, in base64url. Hashes are
 * HMAC-SHA-256 with another key. If they had no key, anybody could find a short value by hashing all possible values.
 * The active key of the ring seals new values. Every key of the ring opens the values that it has sealed, so that a key
 * can be rotated.
 */
export class Sealing {
  readonly keys: KeyRing;
  /** The keys for hashes. Null if they are derived from the encryption keys. */
  readonly hashKeys: KeyRing | null;

  /**
   * Creates the encryption with these keys.
   * @throws RangeError if a key does not have 32 bytes, or if the same key encrypts and hashes
   */
  constructor(keys: KeyRing | Buffer, hashKeys: KeyRing | Buffer | null = null) {
    this.keys = ringOf(keys);
    this.hashKeys = hashKeys === null ? null : ringOf(hashKeys);
    const hashIds = new Set(this.hashKeys?.all.map(({ id }) => id));
    if (this.keys.all.some(({ id }) => hashIds.has(id))) {
      throw new RangeError('The encryption key and the hash key must differ.');
    }
  }

  /** Returns the sealed form of a value. Sealing the same value again gives another text. */
  seal(value: string, at: SealedAt): string {
    const { key } = this.keys.active;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(boundTo(at)));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.prefix}${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
  }

  /** The start of every value that the active key has sealed. */
  get prefix(): string {
    return `${FORM}.${this.keys.active.id}.`;
  }

  /**
   * Opens a sealed value.
   * @param older an older form that is accepted too; null for none
   * @throws Error unless the value was sealed for this place with a key that the process holds. The message does not
   * show the value
   */
  open(text: string, at: SealedAt, older: OlderForm | null = null): string {
    const [form = '', keyId = '', nonce = '', sealed = '', ...rest] = text.split('.');
    const bound = form === older?.form ? older.bound : boundTo(at);
    if (![FORM, older?.form].includes(form) || rest.length > 0) {
      throw new Error('A stored value does not have the format of sealed values.');
    }
    const held = this.keys.find(keyId);
    if (held === null) throw new Error('This process lacks the key of a stored value. Restore the key from a backup.');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', held.key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /**
   * Returns a hash of a text under the active hash key, in 64 hexadecimal digits. The hash only serves to compare
   * texts.
   */
  veil(text: string): string {
    return this.veiledWith(hashKeysOf(this)[0], text);
  }

  /**
   * Returns the hashes of a text under every hash key, beginning with the active key. A stored hash may be under an
   * older key.
   */
  veils(text: string): string[] {
    return this.underEachKey((veil) => veil(text));
  }

  /** Calls `make` once for each hash key, the active one first, with the function that hashes under that key. */
  underEachKey<T>(make: (veil: (text: string) => string) => T): [T, ...T[]] {
    const under = (held: HeldKey) => make((text) => this.veiledWith(held, text));
    const [active, ...older] = hashKeysOf(this);
    return [under(active), ...older.map(under)];
  }

  private veiledWith(held: HeldKey, text: string): string {
    const key = this.hashKeys === null ? derivedSecret(held, 'veil') : held.key;
    return createHmac('sha256', key).update(text).digest('hex');
  }
}

const SEALED = /^[12]\.[\w-]{8}\.[\w-]{16}\.[\w-]+$/;

/** Returns whether a text has the present or the older form of a sealed value. */
export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

const boundTo = ({ table, column, id }: SealedAt) => `${table}/${column}/${id}`;

function hashKeysOf({ keys, hashKeys }: Sealing): readonly [HeldKey, ...HeldKey[]] {
  return (hashKeys ?? keys).all;
}

function ringOf(keys: KeyRing | Buffer): KeyRing {
  return keys instanceof KeyRing ? keys : KeyRing.of(keys);
}
