import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** The place where a sealed value is stored. A value that is moved to another place cannot be opened. */
export type SealedAt = { table: string; column: string; id: string };

/**
 * Further keys. `retired` keys still open what they sealed, so that the key can be rotated. Without `hash`, the key for
 * hashes is derived.
 */
export type SealingKeys = { hash?: Buffer; retired?: readonly Buffer[] };

/** The form of an older sealed value, and the text to which it is tied. */
export type OlderForm = { form: string; bound: string };

const FORM = '2';
const KEY_BYTES = 32;
/** The length of a nonce: 96 random bits (NIST SP 800-38D). The tag has its full 128 bits. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * The prefix of the text from which a key's id is made. It says "identity number", because those were the first sealed
 * values, and stored values name their keys by it.
 */
const KEY_ID_PREFIX = 'identity-number-key:';

/**
 * Encrypts single values at rest with AES-256-GCM. Each value is tied to its table, column and row. A sealed value is
 * the text `form.key.nonce.cipher and tag` in base64url. Hashes have another key (HMAC-SHA-256), because without a key
 * the hash of a short value could be found by trying all values.
 */
export class Sealing {
  private readonly current: { id: string; key: KeyObject };
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly hashKey: KeyObject;

  /** Creates a sealing with keys. @throws RangeError unless every key has 32 bytes and the hash has its own key */
  constructor(key: Buffer, { hash = derivedFrom(key), retired = [] }: SealingKeys = {}) {
    const readable = [key, ...retired];
    for (const each of [...readable, hash]) {
      if (each.length !== KEY_BYTES) throw new RangeError(`A key for sealed values must have ${KEY_BYTES} bytes.`);
    }
    if (readable.some((each) => each.equals(hash))) {
      throw new RangeError('The encryption key and the hash key must differ.');
    }
    this.current = { id: keyIdOf(key), key: createSecretKey(key) };
    this.keys = new Map(readable.map((each) => [keyIdOf(each), createSecretKey(each)]));
    this.hashKey = createSecretKey(hash);
  }

  /** Returns the sealed value. Sealing a value twice gives two texts. */
  seal(value: string, at: SealedAt): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(boundTo(at)));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [FORM, this.current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /**
   * Opens a sealed value.
   * @param older an older form that is accepted too; null for none
   * @throws Error, without naming what was stored, unless it was sealed for this place with a key that the process
   * holds
   */
  open(text: string, at: SealedAt, older: OlderForm | null = null): string {
    const [form = '', keyId = '', nonce = '', sealed = '', ...rest] = text.split('.');
    const bound = form === older?.form ? older.bound : boundTo(at);
    const key = this.keys.get(keyId);
    if (![FORM, older?.form].includes(form) || rest.length > 0) {
      throw new Error('A stored value does not have the format of sealed values.');
    }
    if (key === undefined) throw new Error('A stored value is sealed with a key that this process does not hold.');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** Returns a keyed hash of a text in 64 hexadecimal digits. It serves only for comparison. */
  veil(text: string): string {
    return createHmac('sha256', this.hashKey).update(text).digest('hex');
  }
}

const boundTo = ({ table, column, id }: SealedAt) => `${table}/${column}/${id}`;

function derivedFrom(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'veil', KEY_BYTES));
}

/** Returns an id that identifies a key without revealing it. A stored text names its key by this id. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update(KEY_ID_PREFIX).update(key).digest('base64url').slice(0, 8);
}
