import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise';
import { freePort } from './free-port';
import { ownFolder } from './own-folder';

const TRIES = 120;

/** A server of MariaDB that a test may kill. Unlike that of the other suites, it syncs each commit to its disk. */
export class MariadbServer {
  private readonly folder = ownFolder();
  private process: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  static async start(): Promise<MariadbServer> {
    const server = new MariadbServer(await freePort());
    // The server runs as another user, who must reach its folder.
    chmodSync(server.folder.path, 0o755);
    mkdirSync(server.data);
    execFileSync('chown', ['mysql', server.data]);
    const options = ['--no-defaults', '--user=mysql', `--datadir=${server.data}`, '--skip-test-db'];
    execFileSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal'], { stdio: 'ignore' });
    await server.restart();
    return server;
  }

  private get data(): string {
    return this.folder.at('data');
  }

  /** Kills the server like kill -9. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await ended;
  }

  /** Starts the server on its data, and waits until it accepts connections. */
  async restart(): Promise<void> {
    const own = ['--no-defaults', '--user=mysql', `--datadir=${this.data}`, `--socket=${this.data}/socket`];
    const network = [`--port=${this.port}`, '--bind-address=127.0.0.1', '--skip-name-resolve'];
    this.process = spawn('mariadbd', [...own, ...network, '--innodb-flush-log-at-trx-commit=1'], { stdio: 'ignore' });
    for (let tries = 0; tries < TRIES; tries += 1) {
      const connection = await this.connect().catch(() => null);
      if (connection !== null) return connection.end();
      await pause(100);
    }
    throw new Error('The server accepts no connections.');
  }

  /** Opens a connection with every right. */
  connect(): Promise<Connection> {
    const { port } = this;
    return createConnection({ host: '127.0.0.1', port, user: 'root', multipleStatements: true, dateStrings: ['DATE'] });
  }

  async query(sql: string): Promise<RowDataPacket[]> {
    const connection = await this.connect();
    try {
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      return rows;
    } finally {
      await connection.end();
    }
  }

  async close(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }
}
