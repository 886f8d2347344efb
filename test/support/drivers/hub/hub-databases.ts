import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { type Stored } from '../../oracle/chain-check';
import { PROJECT } from './compose-file';
import { databaseUnderTest } from '../subgraph/test-database';

/** A MariaDB server and its administrator. */
export type DatabaseServer = { host: string; port: number; user: string; password: string };

/**
 * The databases and users of one distributed Hub, by default on the tests' MariaDB server. The script of
 * docker-compose.yml creates them.
 */
export class HubDatabases {
  /** The prefix of the names of databases and users, like `hub_` in the compose file. */
  readonly prefix = `hub_${randomBytes(4).toString('hex')}_`;

  constructor(readonly server: DatabaseServer = serverUnderTest()) {}

  /** Creates the databases and users. @param secrets the folder with the passwords of the database container */
  async create(secrets: string): Promise<void> {
    await this.query(statementsOf(secrets, this.prefix));
  }

  /** Runs statements as the administrator. */
  async query(sql: string): Promise<unknown> {
    const connection = await createConnection({ ...this.server, multipleStatements: true, dateStrings: ['DATE'] });
    const [rows] = await connection.query(sql).finally(() => connection.end());
    return rows;
  }

  /** Queries the database of a subgraph as the administrator. */
  async rows(subgraph: SubgraphName, sql: string): Promise<Stored[]> {
    const answers = (await this.query(`USE \`${this.prefix}${subgraph}\`; ${sql}`)) as unknown[];
    return answers.at(-1) as Stored[];
  }

  async drop(): Promise<void> {
    for (const name of SUBGRAPHS) {
      const own = `${this.prefix}${name}`;
      await this.query(`DROP DATABASE IF EXISTS \`${own}\`; DROP USER IF EXISTS '${own}'@'%'`);
    }
    for (const name of ['backup', 'restore']) await this.query(`DROP USER IF EXISTS '${this.prefix}${name}'@'%'`);
  }
}

function serverUnderTest(): DatabaseServer {
  const under = databaseUnderTest();
  if (under.type !== 'mysql') throw new Error('The processes of the compose file need MariaDB.');
  const { hostname: host, port, username: user, password } = new URL(under.url);
  return { host, port: Number(port), user, password: decodeURIComponent(password) };
}

/**
 * Returns the SQL of the script that creates the databases. A fake program `mariadb` prints the SQL that the script
 * sends.
 */
function statementsOf(secrets: string, prefix: string): string {
  const bin = mkdtempSync(join(tmpdir(), 'hub-client-'));
  try {
    writeFileSync(join(bin, 'mariadb'), '#!/bin/sh\nexec cat\n', { mode: 0o755 });
    return execFileSync('bash', [join(PROJECT, 'shared/container/create-databases.sh')], {
      encoding: 'utf8',
      env: {
        PATH: `${bin}:${process.env.PATH ?? ''}`,
        HUB_SECRETS: secrets,
        HUB_DATABASE_PREFIX: prefix,
        MARIADB_ROOT_PASSWORD: 'unused',
      },
    });
  } finally {
    rmSync(bin, { recursive: true });
  }
}
