import { execFileSync, type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { freePort } from './free-port';
import { ownFolder } from './own-folder';

/** The library of Debian's package `galera-4`. */
export const GALERA = '/usr/lib/galera/libgalera_smm.so';

const TRIES = 120;

type Node = { port: number; process: ChildProcess };

/** Two MariaDB servers that replicate to each other. Each server has its own folder. */
export class GaleraCluster {
  private readonly folder = ownFolder();
  private readonly nodes: Node[] = [];

  /** Starts the servers one after the other. The first server creates the cluster. */
  static async start(): Promise<GaleraCluster> {
    const cluster = new GaleraCluster();
    // The servers run as another user, who must reach their folders.
    chmodSync(cluster.folder.path, 0o755);
    const groups = [await freePort(), await freePort()];
    try {
      for (const index of [0, 1]) await cluster.startNode(index, groups);
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  addressOf(node: number, database: string) {
    const port = this.nodes[node]?.port ?? 0;
    return { type: 'mysql', host: '127.0.0.1', port, user: 'root', password: '', database, writers: 'many' } as const;
  }

  /** Runs a statement on one server, after that server has applied all commits of the other server. */
  async run(node: number, sql: string): Promise<RowDataPacket[]> {
    const { host, port, user } = this.addressOf(node, '');
    const connection = await createConnection({ host, port, user });
    try {
      await connection.query('SET SESSION wsrep_sync_wait = 15');
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      return rows;
    } finally {
      await connection.end();
    }
  }

  async close(): Promise<void> {
    const ended = this.nodes.map(({ process }) => new Promise((resolve) => process.once('exit', resolve)));
    for (const { process } of this.nodes) process.kill('SIGKILL');
    await Promise.all(ended);
    this.folder.remove();
  }

  private async startNode(index: number, groups: readonly number[]): Promise<void> {
    const data = this.folder.at(`node-${index}`);
    mkdirSync(data);
    execFileSync('chown', ['mysql', data]);
    const own = ['--no-defaults', '--user=mysql', `--datadir=${data}`];
    const install = [...own, '--auth-root-authentication-method=normal', '--skip-test-db'];
    execFileSync('mariadb-install-db', install, { stdio: 'ignore' });
    const [port, transfer, increments] = [await freePort(), await freePort(), await freePort()];
    const group = groups[index] ?? 0;
    const provider = `gmcast.listen_addr=tcp://127.0.0.1:${group};ist.recv_addr=127.0.0.1:${increments}`;
    const options = {
      ...{ port, 'bind-address': '127.0.0.1', socket: `${data}/socket`, 'pid-file': `${data}/pid` },
      ...{ 'wsrep-on': 'ON', 'wsrep-provider': GALERA, 'wsrep-provider-options': provider },
      ...{
        'wsrep-cluster-name': 'hub',
        'wsrep-cluster-address': `gcomm://${groups.map((each) => `127.0.0.1:${each}`).join()}`,
      },
      ...{ 'wsrep-node-address': `127.0.0.1:${group}`, 'wsrep-sst-method': 'rsync' },
      ...{ 'wsrep-sst-receive-address': `127.0.0.1:${transfer}`, 'binlog-format': 'ROW' },
      ...{ 'innodb-autoinc-lock-mode': 2, 'innodb-flush-log-at-trx-commit': 0 },
    };
    const words = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    const first = index === 0 ? ['--wsrep-new-cluster'] : [];
    const process = spawn('mariadbd', [...own, '--skip-name-resolve', ...words, ...first], { stdio: 'ignore' });
    this.nodes.push({ port, process });
    await this.joined(index);
  }

  /** Waits until the server has joined the cluster of the earlier servers. */
  private async joined(index: number): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const size = "SHOW STATUS LIKE 'wsrep_cluster_size'";
      const rows = await this.run(index, size).catch(() => []);
      if (Number(rows[0]?.['Value']) === index + 1) return;
      await pause(250);
    }
    throw new Error('The server does not join the cluster.');
  }
}
