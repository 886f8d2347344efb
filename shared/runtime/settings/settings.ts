import { z } from 'zod';
import { ATTACHMENT_SETTINGS } from './attachment-settings';
import { DATABASE_SETTINGS } from './database-settings';
import { GATEWAY_SETTINGS } from './gateway-settings';
import { LIMIT_SETTINGS } from './limit-settings';
import { OIDC_SETTINGS } from './oidc-settings';
import { SEALING_SETTINGS } from './sealing-settings';
import { TELEMETRY_SETTINGS } from './telemetry-settings';
import { filePath, flag, hosts, originUrl, originUrls, port, publicOrigin, whole } from './setting-kinds';
import { unknownVariables } from './unknown-variables';

/**
 * Every variable that the Hub reads, as listed in the README of shared/runtime. A variable for a secret holds the path
 * of the secret's file, and never the secret itself.
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
      'address by which browsers and API clients reach the gateway, and issuer of machine clients’ tokens; left out: HUB_HOST and HUB_PORT, but in production no machine client is served, and nobody can sign in to the console',
    ),
  HUB_SUBGRAPH_PORT: port.default(4001).describe('port of a subgraph that runs as its own process'),
  HUB_DRAIN_MILLISECONDS: whole(0, 60_000)
    .optional()
    .describe(
      'milliseconds for which a stopping process first only reports that it is not ready, and then keeps idle connections open; left out: 0, but in production 1000; a value below 1000 can lose the answers of writes',
    ),
  HUB_DATA: filePath.default('.data').describe('folder of a Hub in one process: SQLite files and keys'),
  HUB_CHECKPOINTS: filePath
    .optional()
    .describe('folder of the signed checkpoints of the record; left out: `checkpoints` in HUB_DATA'),
  ...ATTACHMENT_SETTINGS,
  HUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('lowest level that is logged'),
  ...TELEMETRY_SETTINGS,
  HUB_DEMO: flag
    .optional()
    .describe(
      '`true`: an empty database is filled with the demonstration; `false`: with the divisions only; left out: the demonstration, but in production the divisions',
    ),
  HUB_SEED: whole(0, 0xffff_ffff).default(1).describe('seed of the demo data'),
  HUB_DIVISIONS: z
    .string()
    .regex(/^(?:nation|[1-9]\d{3})$/, 'must be `nation` or the four digits of a city')
    .default('3701')
    .describe('which divisions are loaded: a city by its four digits, or `nation`'),
  HUB_CITY_FILE: filePath
    .optional()
    .describe('data file of the city: management zones that supervise streets with the code of another district'),
  ...DATABASE_SETTINGS,
  ...OIDC_SETTINGS,
  HUB_SUBGRAPH_STATIONS_URL: originUrls
    .optional()
    .describe('origins of the processes of the subgraph stations, separated by commas, for a distributed gateway'),
  HUB_SUBGRAPH_PERSONNEL_URL: originUrls.optional().describe('the same for personnel'),
  HUB_SUBGRAPH_FINANCE_URL: originUrls.optional().describe('the same for finance'),
  HUB_SUBGRAPH_EVALUATION_URL: originUrls.optional().describe('the same for evaluation'),
  HUB_CLIENT_KEY_FILE: filePath
    .optional()
    .describe('Ed25519 key (PEM) with which a distributed gateway signs tokens of machine clients'),
  HUB_PASSPORT_PRIVATE_KEY_FILE: filePath
    .optional()
    .describe('Ed25519 key (PEM) with which the gateway signs passports'),
  HUB_PASSPORT_PUBLIC_KEY_FILE: filePath.optional().describe('public half (PEM) of that key, for the subgraphs'),
  HUB_GATEWAY_URL: originUrl
    .optional()
    .describe('origin of the gateway, where a subgraph in its own process reads the events of the others'),
  HUB_FOLLOW_MILLISECONDS: whole(100, 60_000)
    .default(1000)
    .describe(
      'milliseconds after which a subgraph reads the others’ events again; if none come, up to ten times as long, but at most 5000',
    ),
  HUB_SUBGRAPH_PRIVATE_KEY_FILE: filePath
    .optional()
    .describe('Ed25519 key (PEM) of this subgraph, which signs its requests as ASSESSOR or FOLLOWER'),
  HUB_SUBGRAPH_STATIONS_PUBLIC_KEY_FILE: filePath
    .optional()
    .describe('public half (PEM) of the key of stations, for the gateway'),
  HUB_SUBGRAPH_PERSONNEL_PUBLIC_KEY_FILE: filePath.optional().describe('the same for personnel'),
  HUB_SUBGRAPH_FINANCE_PUBLIC_KEY_FILE: filePath.optional().describe('the same for finance'),
  HUB_SUBGRAPH_EVALUATION_PUBLIC_KEY_FILE: filePath.optional().describe('the same for evaluation'),
  ...SEALING_SETTINGS,
  HUB_WEBHOOK_ALLOWED_HOSTS: hosts
    .optional()
    .describe('comma-separated hosts that a webhook may name despite a private address or other port (finance only)'),
  ...GATEWAY_SETTINGS,
  ...LIMIT_SETTINGS,
} as const;

export type SettingName = keyof typeof SETTINGS;

const environment = z.object(SETTINGS);
export type Environment = z.infer<typeof environment>;

/** Reports that a variable is missing or cannot be read. Its message names the variable and never shows a value. */
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

/** Returns the default of a variable as text, which is empty for a list or a map. */
function textOf(value: Environment[SettingName]): string {
  return typeof value === 'object' ? '' : String(value ?? '');
}
