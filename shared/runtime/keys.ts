import { createPublicKey, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFileError, assertPrivate, isThere, readKeyFile, writeOnce } from './key-ring/key-file';
import { type KeyKind, type KeyName, keyFileName } from './key-ring/key-names';
import { KeyRing } from './key-ring/key-ring';
import { ed25519Of, keyTextsOf, newKeyText, pemBlocksOf } from './key-ring/key-text';

export type KeyPair = { privateKey: KeyObject; publicKey: KeyObject };

/** The key pairs of one purpose, newest first. The first pair is active: it signs. All pairs verify. */
export type KeyPairs = readonly [KeyPair, ...KeyPair[]];

/** The keys that a standalone Hub makes for itself in `<data>/keys` on first use. Only the owner can read them. */
export class KeyFolder {
  private readonly folder: string;

  /**
   * @param makes whether a missing key is created. It is false for a command that works on existing databases
   */
  constructor(
    dataFolder: string,
    private readonly makes = true,
  ) {
    this.folder = join(dataFolder, 'keys');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
  }

  /**
   * Returns the active Ed25519 pair of a purpose, which is the same for every process that shares the folder.
   * @throws KeyFileError as `pairs` does
   */
  pair(name: string): KeyPair {
    return this.pairs(name)[0];
  }

  /**
   * Returns the Ed25519 pairs of a purpose, newest first.
   * @throws KeyFileError if the file is missing and must not be created, if others may read it, or if it holds anything
   * but Ed25519 keys
   */
  pairs(name: string): KeyPairs {
    return loadPairs(this.ensure(name, 'PAIR'));
  }

  /** Returns the secrets of a purpose, of 32 random bytes each. @throws KeyFileError as `pairs` does */
  ring(name: string): KeyRing {
    return KeyRing.read(this.ensure(name, 'SECRET'));
  }

  /** Returns the file that holds a key. */
  path(name: string, kind: KeyKind): string {
    return join(this.folder, keyFileName(name, kind));
  }

  private ensure(name: string, kind: KeyKind): string {
    const path = this.path(name, kind);
    if (!isThere(path) && !this.makes) {
      throw new KeyFileError(
        `The key ${name} is missing: ${path} does not exist. ` +
          'Put the file back from the backup of the keys. A new Hub makes its keys when it starts.',
      );
    }
    if (!isThere(path)) writeOnce(path, newKeyText(kind));
    assertPrivate(path);
    return path;
  }
}

/** Returns an Ed25519 pair for the lifetime of the process. No other process needs to verify its signatures. */
export function temporaryPair(): KeyPair {
  return pairOf(newKeyText('PAIR'), 'a new key');
}

/** Loads the active key pair. @throws KeyFileError unless the file holds Ed25519 private keys in PEM */
export function loadPair(path: string): KeyPair {
  return loadPairs(path)[0];
}

/** Loads the key pairs of a file, newest first. @throws KeyFileError unless it holds Ed25519 private keys in PEM */
export function loadPairs(path: string): KeyPairs {
  const [first, ...others] = keyTextsOf('PAIR', readKeyFile(path), path);
  return [pairOf(first, path), ...others.map((each) => pairOf(each, path))];
}

/** Loads the active private key. @throws KeyFileError unless the file holds Ed25519 private keys in PEM */
export function loadPrivateKey(path: string): KeyObject {
  return loadPair(path).privateKey;
}

/**
 * Loads the public keys of a file, newest first.
 * @throws KeyFileError unless the file holds Ed25519 public keys in PEM; a private key is refused
 */
export function loadPublicKeys(path: string): readonly [KeyObject, ...KeyObject[]] {
  const text = readKeyFile(path);
  if (text.includes('PRIVATE KEY'))
    throw new KeyFileError(`${path} holds a private key. It must hold the public key only.`);
  const [first = '', ...others] = pemBlocksOf(text);
  return [ed25519Of(first, 'public', path), ...others.map((each) => ed25519Of(each, 'public', path))];
}

/** Loads the first public key of a file. @throws KeyFileError unless the file holds Ed25519 public keys in PEM */
export function loadPublicKey(path: string): KeyObject {
  return loadPublicKeys(path)[0];
}

/** Loads the secrets of a purpose, newest first. @throws KeyFileError unless each line holds 32 bytes in base64 */
export function loadRing(name: KeyName, path: string): KeyRing {
  if (isThere(path)) return KeyRing.read(path);
  throw new KeyFileError(
    `The key ${name} is missing: ${path} does not exist. Put the file back from the backup of the keys. ` +
      `Make a new key only for a new database: openssl rand -base64 32 > ${path}`,
  );
}

/** Loads a password without the line end that editors add. @throws KeyFileError if it is empty */
export function loadPassword(path: string): string {
  const text = readKeyFile(path).replace(/\r?\n$/, '');
  if (text === '') throw new KeyFileError(`${path} is empty. It must hold the password.`);
  return text;
}

function pairOf(text: string, path: string): KeyPair {
  const privateKey = ed25519Of(text, 'private', path);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
