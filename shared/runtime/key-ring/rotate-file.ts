import { createPublicKey } from 'node:crypto';
import { statSync } from 'node:fs';
import { readKeyFile, replaceKeyFile, writeOnce } from './key-file';
import { type KeyName, KEY_PLACES } from './key-names';
import { fingerprintsOf, keyTextsOf, newKeyText } from './key-text';

/** The file of a key. `publicPath` is the file of its public half, if other processes need it; otherwise null. */
export type KeyFile = { name: KeyName; path: string; publicPath: string | null };

/**
 * Returns the fingerprints of the keys in a file, newest first.
 * @throws KeyFileError if the file cannot be read, or if one of its keys is malformed
 */
export function fingerprintsIn({ name, path }: KeyFile): string[] {
  return fingerprintsOf(KEY_PLACES[name].kind, readKeyFile(path), path);
}

/** Returns the time at which a key file was last changed, by a rotation or by an operator. */
export function changedAt({ path }: KeyFile): Date {
  return statSync(path).mtime;
}

/**
 * Puts a new key before the current key. The file then holds both keys, and nothing is deleted. The public half is
 * written first, so that no process signs with a key that other processes do not have yet.
 * @param retiring the command that retires the older key. The error names this command
 * @returns the fingerprints in the file, newest first
 * @throws Error if the file holds two keys already
 */
export function rotateKeyFile(file: KeyFile, retiring = `npm run keys -- retire ${file.name}`): string[] {
  const { name, path, publicPath } = file;
  const { kind } = KEY_PLACES[name];
  const [, older] = fingerprintsIn(file);
  if (older !== undefined) {
    throw new Error(
      `${path} holds two keys already. Retire the older one (${older}) before you rotate again: ` + retiring,
    );
  }
  const made = newKeyText(kind);
  if (publicPath !== null) replaceKeyFile(publicPath, publicHalf(made) + endedBy(readKeyFile(publicPath)));
  replaceKeyFile(path, made + endedBy(readKeyFile(path)));
  return fingerprintsIn(file);
}

/**
 * Moves each older key of a key file into a file of its own in the same folder. Only the owner can read these files.
 * Backups from before the rotation still need the older keys.
 * @returns the files that hold the older keys
 */
export function retireInFile(file: KeyFile): string[] {
  const { name, path, publicPath } = file;
  const { kind } = KEY_PLACES[name];
  const [active, ...older] = keyTextsOf(kind, readKeyFile(path), path);
  const [, ...fingerprints] = fingerprintsIn(file);
  const kept = older.map((text, index) => {
    const beside = `${path}.retired-${fingerprints[index] ?? ''}`;
    writeOnce(beside, endedBy(text));
    return beside;
  });
  replaceKeyFile(path, endedBy(active));
  if (publicPath !== null) replaceKeyFile(publicPath, publicHalf(active));
  return kept;
}

function publicHalf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
}

function endedBy(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
