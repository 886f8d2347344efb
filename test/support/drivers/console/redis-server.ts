import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort } from '../faults/free-port';

const PROGRAM = '/usr/bin/redis-server';
export const PASSWORD = 'the password of the test';

/** Whether the Debian package `redis-server` is installed on this machine. */
export const HAS_REDIS = existsSync(PROGRAM);
if (!HAS_REDIS && process.env['HUB_TEST_REQUIRE_MYSQL'] === '1')
  throw new Error(`${PROGRAM} is missing, and this run requires it.`);

/** A Redis server for a test. It keeps its data in memory. */
export class RedisServer {
  private constructor(
    private process: ChildProcess,
    readonly port: number,
  ) {}

  static async start(port?: number): Promise<RedisServer> {
    const chosen = port ?? (await freePort());
    const settings = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn(PROGRAM, [...settings, '--requirepass', PASSWORD], { stdio: 'ignore' });
    while (!(await listens(chosen))) await new Promise((resolve) => setTimeout(resolve, 20));
    return new RedisServer(child, chosen);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.process.once('exit', () => resolve());
      this.process.kill('SIGKILL');
    });
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
