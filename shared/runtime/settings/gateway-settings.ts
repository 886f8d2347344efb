import { join } from 'node:path';
import { z } from 'zod';
import { filePath, redisUrl } from './setting-kinds';

/**
 * The settings of the gateway alone: the documents that `npm run persist` registers, and the sessions of the console.
 */
export const GATEWAY_SETTINGS = {
  HUB_PERSISTED: filePath
    .optional()
    .describe(
      'file of the registered GraphQL documents, which `npm run persist` writes; left out: `persisted.json` in HUB_DATA',
    ),
  HUB_SAFELIST: z
    .enum(['off', 'only'])
    .default('off')
    .describe('`only`: users, machine clients and the public may send registered GraphQL documents only'),
  HUB_SESSIONS: filePath
    .optional()
    .describe('folder of the console’s sessions, for a single gateway; left out: `sessions` in HUB_DATA'),
  HUB_SESSION_KEY_FILE: filePath
    .optional()
    .describe(
      '32 bytes in base64: encrypts the sessions of the console; left out: a key in HUB_DATA. A distributed gateway in production needs it for HUB_OIDC_CLIENT_ID',
    ),
  HUB_SESSION_STORE_URL: redisUrl
    .optional()
    .describe(
      '`redis://user@host:port` of the Redis server that holds the sessions of several gateways; left out: HUB_SESSIONS',
    ),
  HUB_SESSION_STORE_PASSWORD_FILE: filePath.optional().describe('file that holds the password of that server'),
} as const;

type GatewayEnvironment = z.output<z.ZodObject<typeof GATEWAY_SETTINGS>> & { HUB_DATA: string };

/** The file of the registered documents, and whether outside callers may send only these. */
export type PersistedConfig = Readonly<{ file: string; isSafelist: boolean }>;

/** The place of the console's sessions. If `storeUrl` is null, the folder holds them. */
export type SessionConfig = Readonly<{
  folder: string;
  keyFile: string | null;
  storeUrl: string | null;
  storePasswordFile: string | null;
}>;

export function persistedOf({ HUB_PERSISTED, HUB_SAFELIST, HUB_DATA }: GatewayEnvironment): PersistedConfig {
  return Object.freeze({
    file: HUB_PERSISTED ?? join(HUB_DATA, 'persisted.json'),
    isSafelist: HUB_SAFELIST === 'only',
  });
}

export function sessionsOf(settings: GatewayEnvironment): SessionConfig {
  return Object.freeze({
    folder: settings.HUB_SESSIONS ?? join(settings.HUB_DATA, 'sessions'),
    keyFile: settings.HUB_SESSION_KEY_FILE ?? null,
    storeUrl: settings.HUB_SESSION_STORE_URL ?? null,
    storePasswordFile: settings.HUB_SESSION_STORE_PASSWORD_FILE ?? null,
  });
}
