import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT } from './compose-file';

/** The exit code of a process, or the signal that ended it. */
type Exit = number | NodeJS.Signals | null;

/**
 * A process that gets only the given environment, and not the environment of the test. `output` contains everything
 * that the process has printed, or only the latest part if the output is limited.
 */
export class ServiceProcess {
  private static readonly alive = new Set<ServiceProcess>();

  readonly exited: Promise<Exit>;
  output = '';
  private readonly child: ChildProcess;

  /** @param mostOutput the number of characters of the latest output that are kept */
  constructor(
    [program = '', ...args]: readonly string[],
    environment: Readonly<Record<string, string>>,
    mostOutput = Infinity,
  ) {
    const file = program === 'node' ? process.execPath : program;
    const child = spawn(file, args, { cwd: PROJECT, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-mostOutput)));
    }
    this.child = child;
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? signal));
    });
    ServiceProcess.alive.add(this);
    void this.exited.finally(() => ServiceProcess.alive.delete(this)).catch(() => undefined);
  }

  /** Ends all processes that a test left running, even after a failure. */
  static async killAll(): Promise<void> {
    await Promise.all([...ServiceProcess.alive].map((each) => each.end('SIGKILL')));
  }

  /** The id of the process in the operating system. */
  get id(): number {
    if (this.child.pid === undefined) throw new Error('The process did not start.');
    return this.child.pid;
  }

  get running(): boolean {
    return ServiceProcess.alive.has(this);
  }

  /**
   * Sends a signal, and waits until the process has ended.
   * @returns the exit code or the ending signal, or a fixed text if the process does not end in time
   */
  async end(signal: 'SIGTERM' | 'SIGKILL', milliseconds = 5000): Promise<Exit | 'still running'> {
    this.child.kill(signal);
    const patience = new AbortController();
    const late = pause(milliseconds, 'still running' as const, { signal: patience.signal }).catch(() => null);
    return Promise.race([this.exited, late]).finally(() => patience.abort());
  }
}
