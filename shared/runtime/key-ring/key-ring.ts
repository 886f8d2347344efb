import { createHash, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { readKeyFile } from './key-file';
import { SECRET_BYTES, fingerprintOfSecret, keyTextsOf, secretOf } from './key-text';

/**
 * A secret that the process holds. Encrypted values contain its `id`. Databases store its `fingerprint`, and messages
 * to operators contain the fingerprint too.
 */
export type HeldKey = { id: string; fingerprint: string; bytes: Buffer; key: KeyObject };

/**
 * The prefix of the text that is hashed into the id of a key. It says "identity number", because identity numbers were
 * the first sealed values. It must not change, because stored values contain the ids of their keys.
 */
const KEY_ID_PREFIX = 'identity-number-key:';
/**
 * The minimum time between two readings of the file. Without this limit, the file would be read again for every value
 * whose key the ring does not hold.
 */
const REREAD_MILLISECONDS = 1000;

/**
 * The secrets of one purpose, newest first. The first one is active: it encrypts and signs. The others are older. Until
 * they are retired, they open the values that they have encrypted.
 */
export class KeyRing {
  private held: readonly [HeldKey, ...HeldKey[]];
  private readAt = performance.now();

  private constructor(
    secrets: readonly [Buffer, ...Buffer[]],
    /** The file that holds the keys; null for keys that only this process has. */
    readonly path: string | null,
  ) {
    this.held = heldOf(secrets);
  }

  /** Returns a ring of these secrets, newest first. @throws RangeError unless each has 32 bytes */
  static of(...secrets: readonly [Buffer, ...Buffer[]]): KeyRing {
    return new KeyRing(secrets, null);
  }

  /**
   * Reads a ring from its file, which holds one secret per line, newest first.
   * @throws KeyFileError if the file cannot be read, or if a line does not hold 32 bytes in base64
   */
  static read(path: string): KeyRing {
    return new KeyRing(secretsIn(path), path);
  }

  /** The key that encrypts and signs. */
  get active(): HeldKey {
    return this.held[0];
  }

  /** All keys, newest first. */
  get all(): readonly [HeldKey, ...HeldKey[]] {
    return this.held;
  }

  /**
   * Returns the key with this id, or null. If the ring does not hold the key, it reads the file again: another process
   * may have been started with a newer key already.
   */
  find(id: string): HeldKey | null {
    const known = this.held.find((each) => each.id === id);
    if (known !== undefined) return known;
    if (!this.reread()) return null;
    return this.held.find((each) => each.id === id) ?? null;
  }

  /**
   * Reads the file again, unless the ring has no file or was read within the last second.
   * @returns whether it has read the file now
   */
  reread(): boolean {
    const now = performance.now();
    if (this.path === null || now - this.readAt < REREAD_MILLISECONDS) return false;
    this.readAt = now;
    try {
      this.held = heldOf(secretsIn(this.path));
      return true;
    } catch {
      // The file may be missing for a moment. The process then keeps the keys that it holds.
      return false;
    }
  }
}

/** Returns a secret of 32 bytes for another purpose, derived from a key. */
export function derivedSecret(key: HeldKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, '', purpose, SECRET_BYTES));
}

function secretsIn(path: string): [Buffer, ...Buffer[]] {
  const [first, ...others] = keyTextsOf('SECRET', readKeyFile(path), path);
  return [secretOf(first, path), ...others.map((each) => secretOf(each, path))];
}

function heldOf([first, ...others]: readonly [Buffer, ...Buffer[]]): [HeldKey, ...HeldKey[]] {
  return [heldKey(first), ...others.map(heldKey)];
}

function heldKey(bytes: Buffer): HeldKey {
  if (bytes.length !== SECRET_BYTES) throw new RangeError(`A key for sealed values must have ${SECRET_BYTES} bytes.`);
  return { id: keyIdOf(bytes), fingerprint: fingerprintOfSecret(bytes), bytes, key: createSecretKey(bytes) };
}

/** Returns an id that identifies a key without revealing it. A stored text names its key by this id. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update(KEY_ID_PREFIX).update(key).digest('base64url').slice(0, 8);
}
