import { join } from 'node:path';
import { type AttachmentConfig, attachmentsOf } from './attachment-config';
import { type DatabaseConfig, databaseOf } from './database-config';
import { type PersistedConfig, persistedOf, type SessionConfig, sessionsOf } from './gateway-settings';
import { type OidcConfig, oidcOf } from './oidc-config';
import { type Limits, limitsOf } from './request-limits';
import { type TelemetryConfig, telemetryOf } from './telemetry-settings';
import { type Environment, parseEnvironment } from './settings';
import { SUBGRAPHS, type SubgraphName } from '../../kernel/ids/subgraph-names';

/**
 * The configuration of this process. Secrets stay in their files until the code that needs them reads them (keys.ts).
 */
export type Config = Readonly<{
  production: boolean;
  host: string;
  port: number;
  /** The address by which API clients reach the gateway. It is null only in production, if no address is configured. */
  publicUrl: string | null;
  subgraphPort: number;
  /** The time between the steps of stopping the process (draining.ts). */
  drainMilliseconds: number;
  dataFolder: string;
  /** The folder of the record's signed checkpoints, ideally on another disk than the database. */
  checkpointFolder: string;
  attachments: AttachmentConfig;
  logLevel: Environment['HUB_LOG_LEVEL'];
  telemetry: TelemetryConfig;
  /**
   * The demonstration's settings. `divisions` is a city's four digits or `nation`. `cityFile` is null if none is set.
   */
  demo: Readonly<{ enabled: boolean; seed: number; divisions: string; cityFile: string | null }>;
  /** The database; null for SQLite in the data folder. */
  database: DatabaseConfig | null;
  /** The issuer of user tokens. If it is null, only the embedded development issuer can issue tokens. */
  oidc: OidcConfig | null;
  /**
   * The gateway through which a subgraph reads the events of other subgraphs (null if none is configured), and the
   * pause between two readings.
   */
  follow: Readonly<{ gatewayUrl: string | null; milliseconds: number }>;
  /** The origins of each subgraph's processes. */
  subgraphUrls: Readonly<Partial<Record<SubgraphName, readonly string[]>>>;
  keyFiles: KeyFiles;
  webhookHosts: readonly string[];
  persisted: PersistedConfig;
  sessions: SessionConfig;
  limits: Limits;
  /** The maximum number of complaints about one station in a day. */
  mostComplaintsADay: number;
}>;

/** The paths of files with keys in PEM or secrets in base64. A path is null if the process was given none. */
export type KeyFiles = Readonly<{
  passportPrivate: string | null;
  passportPublic: string | null;
  client: string | null;
  subgraphPrivate: string | null;
  subgraphPublic: Readonly<Partial<Record<SubgraphName, string>>>;
  identityEncryption: string | null;
  identityHash: string | null;
  webhook: string | null;
  complaint: string | null;
  account: string | null;
}>;

/** Reads the environment of the process; no other code does. @throws ConfigurationError naming every wrong variable */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const settings = parseEnvironment(env);
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    host: settings.HUB_HOST,
    port: settings.HUB_PORT,
    publicUrl: publicUrlOf(settings),
    subgraphPort: settings.HUB_SUBGRAPH_PORT,
    drainMilliseconds: settings.HUB_DRAIN_MILLISECONDS ?? (settings.NODE_ENV === 'production' ? 1000 : 0),
    dataFolder: settings.HUB_DATA,
    checkpointFolder: settings.HUB_CHECKPOINTS ?? join(settings.HUB_DATA, 'checkpoints'),
    attachments: attachmentsOf(settings),
    logLevel: settings.HUB_LOG_LEVEL,
    telemetry: telemetryOf(settings),
    demo: demoOf(settings),
    database: databaseOf(settings),
    oidc: oidcOf(settings),
    follow: followOf(settings),
    subgraphUrls: bySubgraph((name) => settings[`HUB_SUBGRAPH_${name}_URL`]),
    keyFiles: keyFilesOf(settings),
    webhookHosts: settings.HUB_WEBHOOK_ALLOWED_HOSTS ?? [],
    persisted: persistedOf(settings),
    sessions: sessionsOf(settings),
    limits: limitsOf(settings),
    mostComplaintsADay: settings.HUB_LIMIT_COMPLAINTS,
  });
}

/** Reads the configuration. A value of the command line replaces the variable, unless the value is `undefined`. */
export function readConfigWith(overrides: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return readConfig({ ...process.env, ...Object.fromEntries(given) });
}

function publicUrlOf({ HUB_PUBLIC_URL, NODE_ENV, HUB_HOST, HUB_PORT }: Environment): string | null {
  if (HUB_PUBLIC_URL !== undefined) return HUB_PUBLIC_URL;
  const host = HUB_HOST.includes(':') ? `[${HUB_HOST}]` : HUB_HOST;
  return NODE_ENV === 'production' ? null : `http://${host}:${HUB_PORT}`;
}

function demoOf(settings: Environment): Config['demo'] {
  return Object.freeze({
    enabled: settings.HUB_DEMO ?? settings.NODE_ENV !== 'production',
    seed: settings.HUB_SEED,
    divisions: settings.HUB_DIVISIONS,
    cityFile: settings.HUB_CITY_FILE ?? null,
  });
}

function followOf(settings: Environment): Config['follow'] {
  return Object.freeze({
    gatewayUrl: settings.HUB_GATEWAY_URL ?? null,
    milliseconds: settings.HUB_FOLLOW_MILLISECONDS,
  });
}

function keyFilesOf(settings: Environment): KeyFiles {
  return Object.freeze({
    passportPrivate: settings.HUB_PASSPORT_PRIVATE_KEY_FILE ?? null,
    passportPublic: settings.HUB_PASSPORT_PUBLIC_KEY_FILE ?? null,
    client: settings.HUB_CLIENT_KEY_FILE ?? null,
    subgraphPrivate: settings.HUB_SUBGRAPH_PRIVATE_KEY_FILE ?? null,
    subgraphPublic: bySubgraph((name) => settings[`HUB_SUBGRAPH_${name}_PUBLIC_KEY_FILE`]),
    identityEncryption: settings.HUB_IDENTITY_ENCRYPTION_KEY_FILE ?? null,
    identityHash: settings.HUB_IDENTITY_HASH_KEY_FILE ?? null,
    webhook: settings.HUB_WEBHOOK_KEY_FILE ?? null,
    complaint: settings.HUB_COMPLAINT_KEY_FILE ?? null,
    account: settings.HUB_ACCOUNT_KEY_FILE ?? null,
  });
}

function bySubgraph<T>(
  read: (name: Uppercase<SubgraphName>) => T | undefined,
): Readonly<Partial<Record<SubgraphName, T>>> {
  const found: Partial<Record<SubgraphName, T>> = {};
  for (const subgraph of SUBGRAPHS) {
    const value = read(subgraph.toUpperCase() as Uppercase<SubgraphName>);
    if (value !== undefined) found[subgraph] = value;
  }
  return Object.freeze(found);
}
