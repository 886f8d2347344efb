import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { KeyFileError } from './key-file';
import { type KeyKind } from './key-names';

export const SECRET_BYTES = 32;

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----\r?\n?/g;
const FINGERPRINT_TEXT = 'social-work-station-hub: fingerprint of a key';
const FINGERPRINT_DIGITS = 16;

/** Returns the text of a new key, in the form that its file has. */
export function newKeyText(kind: KeyKind): string {
  if (kind === 'SECRET') return `${randomBytes(SECRET_BYTES).toString('base64')}\n`;
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * Divides the text of a key file into its keys, newest first: a line for each secret, or a block for each PEM key.
 * @param path the path of the key file, for the error
 * @throws KeyFileError if the text holds no key
 */
export function keyTextsOf(kind: KeyKind, text: string, path: string): [string, ...string[]] {
  const lines = () => text.split('\n').map((line) => line.trim());
  const [first, ...others] = kind === 'PAIR' ? pemBlocksOf(text) : lines().filter((line) => line !== '');
  if (first === undefined) throw new KeyFileError(`${path} must hold ${kind === 'PAIR' ? AN_ED25519_KEY : A_SECRET}`);
  return [first, ...others];
}

/** Returns the PEM blocks in a text. */
export function pemBlocksOf(text: string): string[] {
  return text.match(PEM) ?? [];
}

const A_SECRET = `${SECRET_BYTES} bytes in base64 (openssl rand -base64 ${SECRET_BYTES}).`;
const AN_ED25519_KEY = 'an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519).';

/** Reads one secret. @throws KeyFileError unless the text is 32 bytes in base64 */
export function secretOf(text: string, path: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === SECRET_BYTES && bytes.toString('base64') === text) return bytes;
  throw new KeyFileError(`${path} must hold ${A_SECRET}`);
}

/** Reads one Ed25519 key in PEM. @throws KeyFileError if it is another kind of key */
export function ed25519Of(text: string, kind: 'private' | 'public', path: string): KeyObject {
  try {
    const key = kind === 'private' ? createPrivateKey(text) : createPublicKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The parser's error is dropped, because it could quote the file. The error below says what is wrong.
  }
  const command = kind === 'private' ? 'openssl genpkey -algorithm ed25519' : 'openssl pkey -pubout -in PRIVATE_KEY';
  throw new KeyFileError(`${path} must hold an Ed25519 ${kind} key in PEM (${command}).`);
}

/**
 * Returns the fingerprint by which operators and databases know a secret: 16 hexadecimal digits of the HMAC of a fixed
 * text. It reveals nothing of the secret.
 */
export function fingerprintOfSecret(secret: Buffer): string {
  return createHmac('sha256', secret).update(FINGERPRINT_TEXT).digest('hex').slice(0, FINGERPRINT_DIGITS);
}

/** Returns the fingerprint of a key pair. It is computed from the public half, so every process can show it. */
export function fingerprintOfPair(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const bytes = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(bytes).digest('hex').slice(0, FINGERPRINT_DIGITS);
}

/** Returns the fingerprints of the keys in a file, newest first. */
export function fingerprintsOf(kind: KeyKind, text: string, path: string): string[] {
  return keyTextsOf(kind, text, path).map((each) =>
    kind === 'SECRET' ? fingerprintOfSecret(secretOf(each, path)) : fingerprintOfPair(ed25519Of(each, 'private', path)),
  );
}
