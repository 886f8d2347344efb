import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The request that a probe client sends repeatedly. */
export type ProbeRequest = { url: string; token: string | null; query: string; variables?: Record<string, unknown> };

/** The counts and the latencies in milliseconds of a period. `longest` includes the wait of a pending request. */
export type Probed = { answers: number; failures: number; longest: number; median: number; p95: number };

/**
 * A client that sends one small request after the other on one connection. It runs in its own process, so the work of
 * the measuring process does not delay it.
 */
export class Probe {
  private constructor(private readonly child: ChildProcess) {}

  static async start(request: ProbeRequest): Promise<Probe> {
    const child = fork(join(__dirname, 'probe-process.ts'), { execArgv: ['-r', '@swc-node/register'] });
    child.send(request);
    const probe = new Probe(child);
    while ((await probe.read()).answers === 0) await pause(50);
    return probe;
  }

  /** Begins a new period. */
  async mark(): Promise<void> {
    await this.read();
  }

  /** Returns the measurements since the last call, and begins a new period. */
  read(): Promise<Probed> {
    return new Promise((resolve) => {
      this.child.once('message', (seen) => resolve(seen as Probed));
      this.child.send('read');
    });
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
