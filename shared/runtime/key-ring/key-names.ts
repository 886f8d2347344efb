import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { notValue } from '../../kernel/operator-refusal';

/** The names of the keys that can be rotated, as `npm run keys` accepts them. */
export const KEY_NAMES = [
  'identity-encryption',
  'identity-hash',
  'accounts',
  'complaints',
  'webhooks',
  'passport',
  'clients',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** A secret of 32 bytes in base64, or an Ed25519 private key in PEM. */
export type KeyKind = 'SECRET' | 'PAIR';

/** The subgraph that uses a key, the names of its files, and the restarts that its rotation requires. */
export type KeyPlace = {
  kind: KeyKind;
  /** The subgraph whose database depends on the key; null for the keys of the gateway. */
  subgraph: SubgraphName | null;
  /** The file of the key in `.secrets`, which docker-compose.yml names. */
  secret: string;
  /** The file of the key's public half, if other processes verify signatures of the key; otherwise null. */
  publicSecret: string | null;
  /** The instruction that says which processes the operator must restart after a rotation, and in which order. */
  restart: string;
};

export const KEY_PLACES: Readonly<Record<KeyName, KeyPlace>> = {
  'identity-encryption': dataKey('personnel', 'identity_encryption_key'),
  'identity-hash': dataKey('personnel', 'identity_hash_key'),
  accounts: dataKey('finance', 'account_key'),
  complaints: dataKey('evaluation', 'complaint_key'),
  webhooks: dataKey('finance', 'webhook_key'),
  passport: {
    kind: 'PAIR',
    subgraph: null,
    secret: 'passport_private_key',
    publicSecret: 'passport_public_key',
    restart: 'Restart every subgraph first, then the gateway. If the Hub is one process, restart it once.',
  },
  clients: {
    kind: 'PAIR',
    subgraph: null,
    secret: 'clients_private_key',
    publicSecret: null,
    restart: 'Restart the gateway. If the Hub is one process, restart it once.',
  },
};

function dataKey(subgraph: SubgraphName, secret: string): KeyPlace {
  const restart = `Restart every process of ${subgraph}. If the Hub is one process, restart it once.`;
  return { kind: 'SECRET', subgraph, secret, publicSecret: null, restart };
}

/** Returns the name of the file that holds a key. The file lies in the key folder of a Hub that runs as one process. */
export function keyFileName(name: string, kind: KeyKind): string {
  return `${name}.${kind === 'SECRET' ? 'key' : 'pem'}`;
}

/**
 * Checks the key name that the operator typed, and returns it.
 * @throws Error if there is no such key. The message lists the names
 */
export function readKeyName(given: string | undefined): KeyName {
  const name = KEY_NAMES.find((each) => each === given);
  if (name === undefined) throw new Error(`The key must be one of ${KEY_NAMES.join(', ')}${notValue(given).en}.`);
  return name;
}
