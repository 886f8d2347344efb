import { ConfigurationError, type Environment } from './settings';

export type DatabaseConfig = Readonly<{ url: string; passwordFile: string | null; prefix: string }>;

/**
 * Returns the database; null means SQLite in the data folder.
 * @throws ConfigurationError if a password is given without a database
 */
export function databaseOf(settings: Environment): DatabaseConfig | null {
  const { HUB_DATABASE_URL: url, HUB_DATABASE_PASSWORD_FILE: passwordFile } = settings;
  if (url === undefined && passwordFile !== undefined) {
    throw new ConfigurationError('HUB_DATABASE_PASSWORD_FILE requires HUB_DATABASE_URL: set both or neither');
  }
  if (url === undefined) return null;
  return Object.freeze({ url, passwordFile: passwordFile ?? null, prefix: settings.HUB_DATABASE_PREFIX });
}
