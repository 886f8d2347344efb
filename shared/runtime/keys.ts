import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type KeyPair = { privateKey: KeyObject; publicKey: KeyObject };

/** A key file is missing, unreadable or of the wrong kind. The message names the file and never its content. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

const SECRET_BYTES = 32;

/** The keys that a standalone Hub makes for itself in `<data>/keys` on first use. Only the owner can read them. */
export class KeyFolder {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'keys');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
  }

  /** Returns an Ed25519 pair, the same for every process that shares the folder. @throws KeyFileError */
  pair(name: string): KeyPair {
    return pairOf(loadPrivateKey(this.ensure(`${name}.pem`, newPrivateKey)));
  }

  /** Returns 32 random bytes, the same for every process that shares the folder. @throws KeyFileError */
  secret(name: string): Buffer {
    return loadSecret(this.ensure(`${name}.key`, () => `${randomBytes(SECRET_BYTES).toString('base64')}\n`));
  }

  private ensure(fileName: string, make: () => string): string {
    const path = join(this.folder, fileName);
    if (!isThere(path)) writeOnce(path, make());
    assertPrivate(path);
    return path;
  }
}

/** Returns an Ed25519 pair for the lifetime of the process. No other process needs to verify its signatures. */
export function temporaryPair(): KeyPair {
  return pairOf(createPrivateKey(newPrivateKey()));
}

/** Loads a key pair. @throws KeyFileError unless the file holds one Ed25519 private key in PEM */
export function loadPair(path: string): KeyPair {
  return pairOf(loadPrivateKey(path));
}

/** Loads a private key. @throws KeyFileError unless the file holds one Ed25519 private key in PEM */
export function loadPrivateKey(path: string): KeyObject {
  return ed25519(path, 'private', createPrivateKey);
}

/**
 * Loads a public key.
 * @throws KeyFileError unless the file holds one Ed25519 public key in PEM; a private key is refused
 */
export function loadPublicKey(path: string): KeyObject {
  if (readKeyFile(path).includes('PRIVATE KEY'))
    throw new KeyFileError(`${path} holds a private key. It must hold the public key only.`);
  return ed25519(path, 'public', createPublicKey);
}

/** Loads a secret. @throws KeyFileError unless the file holds 32 bytes in base64 */
export function loadSecret(path: string): Buffer {
  const text = readKeyFile(path).trim();
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === SECRET_BYTES && bytes.toString('base64') === text) return bytes;
  throw new KeyFileError(`${path} must hold ${SECRET_BYTES} bytes in base64 (openssl rand -base64 ${SECRET_BYTES}).`);
}

/** Loads a password without the line end that editors add. @throws KeyFileError if it is empty */
export function loadPassword(path: string): string {
  const text = readKeyFile(path).replace(/\r?\n$/, '');
  if (text === '') throw new KeyFileError(`${path} is empty. It must hold the password.`);
  return text;
}

function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function pairOf(privateKey: KeyObject): KeyPair {
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function ed25519(path: string, kind: 'private' | 'public', parse: (pem: string) => KeyObject): KeyObject {
  try {
    const key = parse(readKeyFile(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
  }
  throw new KeyFileError(`${path} must hold an Ed25519 ${kind} key in PEM (openssl genpkey -algorithm ed25519).`);
}

/**
 * Writes a file only if it does not exist. A link, unlike a rename, fails if the file exists, so two processes that
 * start at once both use the first one's key.
 */
function writeOnce(path: string, content: string): void {
  const draft = `${path}.${randomUUID()}.new`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isThere(path))
      throw new KeyFileError(`${path} cannot be written. Check its folder and mode.`, { cause: error });
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Checks that only the owner can read a key that the Hub wrote. A wider mode means that somebody changed it and others
 * may have read the key. Files that the operator names are exempt, as container secrets are readable to the whole
 * container.
 */
function assertPrivate(path: string): void {
  if (process.platform === 'win32') return;
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileError(
      `Other users can read ${path}. Set its mode to 600, and replace the key if others may have read it.`,
    );
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileError(`${path} cannot be read. Check that it exists and that the process may read it.`, {
      cause: error,
    });
  }
}
