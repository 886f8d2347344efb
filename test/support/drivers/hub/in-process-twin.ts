import { copyFileSync, mkdirSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { startStandalone, type Standalone } from '../../../../gateway/standalone';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type DistributedHub } from './distributed-hub';

/** The secrets with which the containers encrypt data, each with the name of the key file that `npm start` uses. */
const SEALING_KEYS = {
  identity_encryption_key: 'identity-encryption',
  identity_hash_key: 'identity-hash',
  account_key: 'accounts',
  complaint_key: 'complaints',
  webhook_key: 'webhooks',
} as const;

/**
 * Starts a Hub in this process on the databases, keys and issuer of a distributed Hub. Both Hubs must give the same
 * answers.
 */
export function startTwin({ databases, issuer, services }: DistributedHub): Promise<Standalone> {
  const data = join(services.folder, 'twin');
  const keys = join(data, 'keys');
  mkdirSync(keys, { recursive: true });
  for (const [secret, key] of Object.entries(SEALING_KEYS)) {
    copyFileSync(join(services.secrets, secret), join(keys, `${key}.key`));
    chmodSync(join(keys, `${key}.key`), 0o600);
  }
  const { host, port, user, password } = databases.server;
  const passwordFile = join(data, 'password');
  writeFileSync(passwordFile, password);
  const config = readConfig({
    HUB_PORT: '0',
    HUB_DATA: data,
    HUB_OIDC_ISSUER: issuer.address,
    HUB_OIDC_AUDIENCE: issuer.audience,
    HUB_DATABASE_URL: `mysql://${user}@${host}:${port}`,
    HUB_DATABASE_PASSWORD_FILE: password === '' ? undefined : passwordFile,
    HUB_DATABASE_PREFIX: databases.prefix,
  });
  return startStandalone(config, SILENT_LOG);
}
