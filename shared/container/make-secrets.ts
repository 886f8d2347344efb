import { type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { temporaryPair } from '../runtime/keys';
import { SUBGRAPHS } from '../kernel/ids/subgraph-names';

export const SECRETS_FOLDER = '.secrets';

/** Creates every secret that docker-compose.yml names, keyed by the name of its file. */
export function newSecrets(): Readonly<Record<string, string>> {
  const secrets: Record<string, string> = {
    ...keyPair('passport'),
    clients_private_key: pem(temporaryPair().privateKey, 'pkcs8'),
    identity_encryption_key: `${randomBytes(32).toString('base64')}\n`,
    identity_hash_key: `${randomBytes(32).toString('base64')}\n`,
    complaint_key: `${randomBytes(32).toString('base64')}\n`,
    account_key: `${randomBytes(32).toString('base64')}\n`,
    session_key: `${randomBytes(32).toString('base64')}\n`,
    webhook_key: `${randomBytes(32).toString('base64')}\n`,
    database_root_password: newPassword(),
    database_backup_password: newPassword(),
    database_restore_password: newPassword(),
  };
  for (const name of SUBGRAPHS) {
    Object.assign(secrets, keyPair(name), { [`database_${name}_password`]: newPassword() });
  }
  return secrets;
}

/**
 * Writes the secrets into a new folder, all or none.
 * @throws Error if the folder exists: nobody could read the data that a replaced key has encrypted
 */
export function makeSecrets(folder: string): string[] {
  const target = resolve(folder);
  const draft = mkdtempSync(`${target}.new-`);
  try {
    const secrets = Object.entries(newSecrets());
    for (const [name, content] of secrets) writeSecret(`${draft}/${name}`, content);
    renameSync(draft, target);
    return secrets.map(([name]) => name);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`${folder} already exists or cannot be written. Nothing was changed. Give a new folder.`, {
      cause: error,
    });
  }
}

/**
 * Writes one secret that every user may read. A container sees the file's mode and owner on the host, but runs as
 * another user. Only its owner may enter the folder, so other users of the host cannot reach the secrets.
 */
function writeSecret(path: string, content: string): void {
  writeFileSync(path, content, { flag: 'wx', flush: true });
  chmodSync(path, 0o444);
}

function keyPair(name: string): Record<string, string> {
  const { privateKey, publicKey } = temporaryPair();
  return {
    [`${name}_private_key`]: pem(privateKey, 'pkcs8'),
    [`${name}_public_key`]: pem(publicKey, 'spki'),
  };
}

function pem(key: KeyObject, type: 'pkcs8' | 'spki'): string {
  return key.export({ type, format: 'pem' }).toString();
}

function newPassword(): string {
  return `${randomBytes(32).toString('base64url')}\n`;
}

if (require.main === module) {
  const folder = process.argv[2] ?? SECRETS_FOLDER;
  try {
    process.stdout.write(`${makeSecrets(folder).length} secrets were written into ${folder}.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The secrets could not be created.'}\n`);
    process.exit(1);
  }
}
