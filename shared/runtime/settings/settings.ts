import { z } from 'zod';
import { DATABASE_SETTINGS } from './database-settings';
import { LIMIT_SETTINGS } from './limit-settings';
import { OIDC_SETTINGS } from './oidc-settings';
import { SEALING_SETTINGS } from './sealing-settings';
import { filePath, flag, hosts, originUrl, originUrls, port, publicOrigin, whole } from './setting-kinds';
import { unknownVariables } from './unknown-variables';

/**
 * Every variable that the Hub reads, as the README of shared/runtime lists them. A variable names a secret's file, not
 * the secret.
 */
export const SETTINGS = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` refuses the embedded development issuer'),
  HUB_HOST: z.string().min(1).default('127.0.0.1').describe('address that the gateway or subgraph listens on'),
  HUB_PORT: port.default(4000).describe('port of the gateway'),
  HUB_PUBLIC_URL: publicOrigin
    .optional()
    .describe(
      'its address as clients know it, and who signs machine clients’ tokens; left out: HUB_HOST and HUB_PORT, but in production no machine client is served',
    ),
  HUB_SUBGRAPH_PORT: port.default(4001).describe('port of a subgraph that runs as a process of its own'),
  HUB_DRAIN_MILLISECONDS: whole(0, 60_000)
    .optional()
    .describe(
      'how long a process that is asked to stop says so before it takes no more connections, and then how long idle ones stay open; left out: 0, but in production 1000',
    ),
  HUB_DATA: filePath.default('.data').describe('folder of the standalone hub: SQLite files and keys'),
  HUB_CHECKPOINTS: filePath
    .optional()
    .describe('folder of the signed checkpoints of the record; left out: `checkpoints` in HUB_DATA'),
  HUB_ATTACHMENTS: filePath
    .optional()
    .describe(
      'folder of the attached files, which come in through it too where a bucket keeps them; left out: `attachments` in HUB_DATA',
    ),
  HUB_S3_ENDPOINT: originUrl
    .optional()
    .describe('origin of an S3-compatible store that keeps the attached files; goes with the four below'),
  HUB_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,62}$/, 'must be the name of a bucket')
    .optional()
    .describe('its bucket'),
  HUB_S3_REGION: z.string().min(1).default('us-east-1').describe('its region, or what it takes for one'),
  HUB_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('name of the key that the gateway uses there'),
  HUB_S3_SECRET_ACCESS_KEY_FILE: filePath.optional().describe('file that holds that key'),
  HUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('least level that is logged'),
  HUB_DEMO: flag
    .optional()
    .describe(
      '`true`: an empty database is filled with the demonstration, `false`: with the divisions alone; left out: the demonstration, but in production the divisions',
    ),
  HUB_SEED: whole(0, 0xffff_ffff).default(1).describe('seed of the demo data'),
  HUB_DIVISIONS: z
    .string()
    .regex(/^(?:nation|[1-9]\d{3})$/, 'must be `nation` or the four digits of a city')
    .default('3701')
    .describe('which divisions are loaded: a city by its four digits, or `nation`'),
  HUB_CITY_FILE: filePath
    .optional()
    .describe("city's data file: management zones that supervise streets coded elsewhere"),
  ...DATABASE_SETTINGS,
  ...OIDC_SETTINGS,
  HUB_SUBGRAPH_STATIONS_URL: originUrls
    .optional()
    .describe('where a distributed gateway finds the processes of the subgraph stations: origins, by commas'),
  HUB_SUBGRAPH_PERSONNEL_URL: originUrls.optional().describe('the same for personnel'),
  HUB_SUBGRAPH_FINANCE_URL: originUrls.optional().describe('the same for finance'),
  HUB_SUBGRAPH_EVALUATION_URL: originUrls.optional().describe('the same for evaluation'),
  HUB_CLIENT_KEY_FILE: filePath
    .optional()
    .describe('Ed25519 key (PEM) that a distributed gateway signs tokens of machine clients with'),
  HUB_PASSPORT_PRIVATE_KEY_FILE: filePath
    .optional()
    .describe('Ed25519 key (PEM) that the gateway signs passports with'),
  HUB_PASSPORT_PUBLIC_KEY_FILE: filePath.optional().describe('its public half (PEM), for the subgraphs'),
  HUB_GATEWAY_URL: originUrl
    .optional()
    .describe('where a subgraph that runs as a process of its own asks the gateway for what the others put on record'),
  HUB_FOLLOW_MILLISECONDS: whole(100, 60_000)
    .default(1000)
    .describe('how long such a subgraph waits before it asks again'),
  HUB_SUBGRAPH_PRIVATE_KEY_FILE: filePath
    .optional()
    .describe("a subgraph's own Ed25519 key (PEM): it asks the gateway with it as ASSESSOR or FOLLOWER"),
  HUB_SUBGRAPH_STATIONS_PUBLIC_KEY_FILE: filePath
    .optional()
    .describe('public half of that of stations, for the gateway'),
  HUB_SUBGRAPH_PERSONNEL_PUBLIC_KEY_FILE: filePath.optional().describe('the same for personnel'),
  HUB_SUBGRAPH_FINANCE_PUBLIC_KEY_FILE: filePath.optional().describe('the same for finance'),
  HUB_SUBGRAPH_EVALUATION_PUBLIC_KEY_FILE: filePath.optional().describe('the same for evaluation'),
  ...SEALING_SETTINGS,
  HUB_WEBHOOK_ALLOWED_HOSTS: hosts
    .optional()
    .describe('hosts, by commas, that a webhook may name despite a private address or another port (finance only)'),
  ...LIMIT_SETTINGS,
} as const;

export type SettingName = keyof typeof SETTINGS;

const environment = z.object(SETTINGS);
export type Environment = z.infer<typeof environment>;

/** A variable is missing or cannot be read. The message names the variable and never shows a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Returns a value that this kind of process needs. @throws ConfigurationError naming the variable if it is missing */
export function required<T>(value: T | null | undefined, variable: string): T {
  if (value === null || value === undefined) throw new ConfigurationError(`${variable} must be set`);
  return value;
}

/**
 * Parses the environment. An empty variable counts as missing, because compose files pass such variables.
 * @throws ConfigurationError naming every variable that is wrong
 */
export function parseEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${inWords(issue)}`);
  faults.push(...unknownVariables(Object.keys(given), Object.keys(SETTINGS)));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new ConfigurationError(faults.join('; '));
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.message.startsWith('must') ? issue.message : 'is not a valid address or name';
}

/** Returns one row per variable, for the README's table. */
export function settingsTable(): { name: string; fallback: string; description: string }[] {
  const defaults = parseEnvironment({});
  return Object.entries(SETTINGS).map(([name, schema]) => ({
    name,
    fallback: textOf(defaults[name as SettingName]),
    description: schema.description ?? '',
  }));
}

/** Returns the default of a variable as text. A list or a map has no default that a table could show. */
function textOf(value: Environment[SettingName]): string {
  return typeof value === 'object' ? '' : String(value ?? '');
}
