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
export type IdentityNumberKeys = { encryption: Buffer; hash: Buffer; retired?: readonly Buffer[] };

/** An identity number as stored: a text that only the key decrypts, and a hash that is equal for the same person. */
export type SealedIdentityNumber = { identityCipher: string; identityHash: string };

const FORM = '1';
const KEY_BYTES = 32;
/** NIST SP 800-38D: a random nonce has 96 bits, and the tag its full 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Protects stored identity numbers. AES-256-GCM is bound to the worker, so a cipher moved to another row does not
 * decrypt. HMAC-SHA-256 uses another key, because an unkeyed hash of 18 digits is found by trying them all.
 */
export class IdentityNumberVault {
  private readonly current: { id: string; key: KeyObject };
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly hashKey: KeyObject;

  /** @throws RangeError unless every key has 32 bytes and the hash has a key of its own. */
  constructor({ encryption, hash, retired = [] }: IdentityNumberKeys) {
    const readable = [encryption, ...retired];
    for (const key of [...readable, hash]) {
      if (key.length !== KEY_BYTES) throw new RangeError(`A key for identity numbers must have ${KEY_BYTES} bytes.`);
    }
    if (readable.some((key) => key.equals(hash)))
      throw new RangeError('The encryption key and the hash key must differ.');
    this.current = { id: keyIdOf(encryption), key: createSecretKey(encryption) };
    this.keys = new Map(readable.map((key) => [keyIdOf(key), createSecretKey(key)]));
    this.hashKey = createSecretKey(hash);
  }

  /**
   * @returns `form.key.nonce.cipher and tag` in base64url, and the hash. Encrypting a number twice gives two texts and
   * one hash.
   */
  seal(identityNumber: string, workerId: string): SealedIdentityNumber {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(workerId));
    const sealed = Buffer.concat([cipher.update(identityNumber, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    const parts = [FORM, this.current.id, nonce.toString('base64url'), sealed.toString('base64url')];
    return { identityCipher: parts.join('.'), identityHash: this.hashOf(identityNumber) };
  }

  /**
   * @throws Error, without naming what was stored, unless it was encrypted for this worker with a key that the process
   * holds
   */
  open(identityCipher: string, workerId: string): string {
    const [form, keyId = '', nonce = '', sealed = '', ...rest] = identityCipher.split('.');
    const key = this.keys.get(keyId);
    if (form !== FORM || rest.length > 0)
      throw new Error('A stored identity number does not have the format of the vault.');
    if (key === undefined)
      throw new Error('An identity number is encrypted with a key that this process does not hold.');
    return decrypted(key, { nonce, sealed, workerId });
  }

  /** Returns 64 hexadecimal digits, equal for the same person with any employer. */
  hashOf(identityNumber: string): string {
    return createHmac('sha256', this.hashKey).update(identityNumber.toUpperCase()).digest('hex');
  }
}

type Sealed = { nonce: string; sealed: string; workerId: string };

function decrypted(key: KeyObject, { nonce, sealed, workerId }: Sealed): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const text = bytes.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(workerId));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

/** Returns an id that identifies a key without revealing it. A stored text names its key by this id. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('identity-number-key:').update(key).digest('base64url').slice(0, 8);
}

/** The slice of a context or transaction that encrypts and decrypts identity numbers. */
export type VaultSlice = { vault: IdentityNumberVault };
