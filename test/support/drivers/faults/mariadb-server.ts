import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise';
import { type DatabaseServer } from '../hub/hub-databases';
import { freePort } from './free-port';
import { ownFolder } from './own-folder';

const TRIES = 120;

/** A MariaDB server that a test may kill. Unlike the server of the other suites, it syncs each commit to disk. */
export class MariadbServer {
  private readonly folder = ownFolder();
  private process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly more: readonly string[],
  ) {}

  /** @param more options of the server in addition to the options that this class sets */
  static async start(...more: readonly string[]): Promise<MariadbServer> {
    const server = new MariadbServer(await freePort(), more);
    // The server runs as another user, who must reach its folder.
    chmodSync(server.folder.path, 0o755);
    mkdirSync(server.data);
    execFileSync('chown', ['mysql', server.data]);
    const options = ['--no-defaults', '--user=mysql', `--datadir=${server.data}`, '--skip-test-db'];
    execFileSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal'], { stdio: 'ignore' });
    await server.restart();
    return server;
  }

  get address(): DatabaseServer {
    return { host: '127.0.0.1', port: this.port, user: 'root', password: '' };
  }

  get running(): boolean {
    return this.process !== null && this.process.exitCode === null && this.process.signalCode === null;
  }

  private get data(): string {
    return this.folder.at('data');
  }

  /** Kills the server like kill -9. */
  async kill(): Promise<void> {
    if (!this.running) return;
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await ended;
  }

  /** Starts the server with the existing data, and waits until it accepts connections. */
  async restart(): Promise<void> {
    const own = ['--no-defaults', '--user=mysql', `--datadir=${this.data}`, `--socket=${this.data}/socket`];
    const network = [`--port=${this.port}`, '--bind-address=127.0.0.1', '--skip-name-resolve'];
    const options = [...own, ...network, '--innodb-flush-log-at-trx-commit=1', ...this.more];
    this.process = spawn('mariadbd', options, { stdio: 'ignore' });
    for (let tries = 0; tries < TRIES; tries += 1) {
      const connection = await this.connect().catch(() => null);
      if (connection !== null) return connection.end();
      await pause(100);
    }
    throw new Error('The server accepts no connections.');
  }

  /** Opens a connection as root. */
  connect(): Promise<Connection> {
    return createConnection({ ...this.address, multipleStatements: true, dateStrings: ['DATE'] });
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
