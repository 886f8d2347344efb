import { join } from 'node:path';
import { type AttachmentConfig, attachmentsOf } from './attachment-config';
import { type DatabaseConfig, databaseOf } from './database-config';
import { type Limits, limitsOf } from './request-limits';
import { ConfigurationError, type Environment, parseEnvironment } from './settings';
import { SUBGRAPHS, type SubgraphName } from '../../kernel/ids/subgraph-names';

/** How this process runs. Paths are as given; secrets stay in their files until who needs them reads them (keys.ts). */
export type Config = Readonly<{
  production: boolean;
  host: string;
  port: number;
  /** Where clients find the gateway; null where nobody knows, which is in production only. */
  publicUrl: string | null;
  subgraphPort: number;
  dataFolder: string;
  /** Where the record's signed checkpoints lie: best on another disk than the database's. */
  checkpointFolder: string;
  attachments: AttachmentConfig;
  logLevel: Environment['HUB_LOG_LEVEL'];
  /** `divisions`: four digits of a city, or `nation`. */
  demo: Readonly<{ enabled: boolean; seed: number; divisions: string; cityFile: string | null }>;
  /** Null: SQLite in the data folder. */
  database: DatabaseConfig | null;
  /** Null: no issuer of users is configured, so only the embedded development issuer may serve. */
  oidc: OidcConfig | null;
  /** Where a subgraph asks for the others' events, and how often; null where it was told of no gateway. */
  follow: Readonly<{ gatewayUrl: string | null; milliseconds: number }>;
  subgraphUrls: Readonly<Partial<Record<SubgraphName, string>>>;
  keyFiles: KeyFiles;
  webhookHosts: readonly string[];
  limits: Limits;
  /** About one station. */
  mostComplaintsADay: number;
}>;

/** `jwksUri` null: found by OpenID discovery. */
export type OidcConfig = Readonly<{ issuer: string; audience: string; jwksUri: string | null }>;

/** Paths of PEM files and of base64 secrets; null where the process was given none. */
export type KeyFiles = Readonly<{
  passportPrivate: string | null;
  passportPublic: string | null;
  client: string | null;
  subgraphPrivate: string | null;
  subgraphPublic: Readonly<Partial<Record<SubgraphName, string>>>;
  identityEncryption: string | null;
  identityHash: string | null;
  webhook: string | null;
}>;

/**
 * The only reader of the process's environment.
 * @throws ConfigurationError that names every variable that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const settings = parseEnvironment(env);
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    host: settings.HUB_HOST,
    port: settings.HUB_PORT,
    publicUrl: publicUrlOf(settings),
    subgraphPort: settings.HUB_SUBGRAPH_PORT,
    dataFolder: settings.HUB_DATA,
    checkpointFolder: settings.HUB_CHECKPOINTS ?? join(settings.HUB_DATA, 'checkpoints'),
    attachments: attachmentsOf(settings),
    logLevel: settings.HUB_LOG_LEVEL,
    demo: demoOf(settings),
    database: databaseOf(settings),
    oidc: oidcOf(settings),
    follow: followOf(settings),
    subgraphUrls: bySubgraph((name) => settings[`HUB_SUBGRAPH_${name}_URL`]),
    keyFiles: keyFilesOf(settings),
    webhookHosts: settings.HUB_WEBHOOK_ALLOWED_HOSTS ?? [],
    limits: limitsOf(settings),
    mostComplaintsADay: settings.HUB_LIMIT_COMPLAINTS,
  });
}

/** The process's configuration with what its command line says instead: undefined says nothing. */
export function readConfigWith(overrides: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return readConfig({ ...process.env, ...Object.fromEntries(given) });
}

/**
 * What one kind of process cannot do without, where another needs no such variable.
 * @throws ConfigurationError that names the variable where the value is missing.
 */
export function required<T>(value: T | null | undefined, variable: string): T {
  if (value === null || value === undefined) throw new ConfigurationError(`${variable} must be set`);
  return value;
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

/** Half an issuer would be either no audience check or an issuer that is silently not used: both are refused. */
function oidcOf(settings: Environment): OidcConfig | null {
  const { HUB_OIDC_ISSUER: issuer, HUB_OIDC_AUDIENCE: audience, HUB_OIDC_JWKS_URI: jwksUri } = settings;
  if (issuer === undefined && audience === undefined && jwksUri === undefined) return null;
  return Object.freeze({
    issuer: required(issuer, 'HUB_OIDC_ISSUER'),
    audience: required(audience, 'HUB_OIDC_AUDIENCE'),
    jwksUri: jwksUri ?? null,
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
