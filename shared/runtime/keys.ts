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

/** A key file that is missing, unreadable or of the wrong kind. Its message names the file, never its content. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

const SECRET_BYTES = 32;

/** The standalone hub's own keys: `<data>/keys`, made on first use, readable by its owner only. */
export class KeyFolder {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'keys');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
  }

  /** An Ed25519 pair, the same one for every process that shares the folder. @throws KeyFileError */
  pair(name: string): KeyPair {
    return pairOf(loadPrivateKey(this.ensure(`${name}.pem`, newPrivateKey)));
  }

  /** 32 random bytes, the same ones for every process that shares the folder. @throws KeyFileError */
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

/** The Ed25519 pair of a process's lifetime, for what no other process needs to verify. */
export function temporaryPair(): KeyPair {
  return pairOf(createPrivateKey(newPrivateKey()));
}

/** @throws KeyFileError unless the file holds one Ed25519 private key in PEM, whose public half goes with it. */
export function loadPair(path: string): KeyPair {
  return pairOf(loadPrivateKey(path));
}

/** @throws KeyFileError unless the file holds one Ed25519 private key in PEM. */
export function loadPrivateKey(path: string): KeyObject {
  return ed25519(path, 'private', createPrivateKey);
}

/** @throws KeyFileError unless the file holds one Ed25519 public key in PEM; a private key is refused: it has no business there. */
export function loadPublicKey(path: string): KeyObject {
  if (readKeyFile(path).includes('PRIVATE KEY'))
    throw new KeyFileError(`${path} holds a private key. It must hold the public key only.`);
  return ed25519(path, 'public', createPublicKey);
}

/** @throws KeyFileError unless the file holds 32 bytes in base64. */
export function loadSecret(path: string): Buffer {
  const text = readKeyFile(path).trim();
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === SECRET_BYTES && bytes.toString('base64') === text) return bytes;
  throw new KeyFileError(`${path} must hold ${SECRET_BYTES} bytes in base64 (openssl rand -base64 ${SECRET_BYTES}).`);
}

/** A password as its file holds it, without the line end that editors add. @throws KeyFileError where it is empty. */
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

/** A link, unlike a rename, fails where the file is there: of two processes that start at once both end with the first one's key. */
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
 * The hub wrote its own keys for its owner alone: a looser mode means that someone changed it, and others may have read it.
 * Files that the operator names are not held to this: container secrets are mounted readable to all of their container.
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
