import { z } from 'zod';
import { databaseUrl, filePath, whole } from './setting-kinds';

/** The database: MariaDB, or SQLite where no address is set. */
export const DATABASE_SETTINGS = {
  HUB_DATABASE_URL: databaseUrl
    .optional()
    .describe('`mysql://user@host:port` of MariaDB; left out: SQLite in HUB_DATA'),
  HUB_DATABASE_PASSWORD_FILE: filePath.optional().describe('file that holds the database password'),
  HUB_DATABASE_CA_FILE: filePath
    .optional()
    .describe(
      'certificates (PEM) of the authority that signed the certificate of the database server; if set, connections are encrypted',
    ),
  HUB_DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/, 'must be lower-case letters, digits and _')
    .default('hub_')
    .describe('prefix of the database names: each subgraph uses the database with this prefix and its own name'),
  HUB_DATABASE_CONNECTIONS: whole(2, 1000)
    .default(16)
    .describe('maximum number of connections of a process to its database; half of them are for reads'),
  HUB_DATABASE_WAIT_MILLISECONDS: whole(100, 60_000)
    .default(5000)
    .describe('milliseconds that a request waits for a free connection, or for the server to open a new one'),
  HUB_DATABASE_STATEMENT_SECONDS: whole(1, 600)
    .default(20)
    .describe('maximum number of seconds that a statement of a request may take'),
  HUB_DATABASE_WRITERS: z
    .enum(['one', 'many'])
    .default('one')
    .describe(
      '`many` where several servers take writes, as in a Galera cluster: each write first locks its chain of events',
    ),
} as const;
