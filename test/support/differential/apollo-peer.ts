import { type ChildProcess, spawn } from 'node:child_process';
import { type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Caller } from '../../../shared/access/caller';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
import { PROJECT } from '../drivers/hub/compose-file';
import { type Operation } from './draw-operation';
import { callerHeader } from './signed-fetches';
import { type SubgraphOrigins } from './subgraphs-over-http';

/** The program that runs Apollo's gateway. `npm ci --prefix test/bench/peers` installs the packages that it needs. */
const PROGRAM = join(PROJECT, 'test/bench/peers/apollo-gateway.cjs');
const SUPERGRAPH = join(PROJECT, 'gateway/graph/supergraph.graphql');

const addressSchema = z.object({ address: z.string() });

/** Apollo's gateway on the Hub's supergraph, in a process of its own. */
export class ApolloPeer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly address: string,
  ) {}

  /**
   * Starts the process on these subgraphs. @param key the key that signs passports for the fetches
   * @throws Error with the output of the process if the process ends before it prints its address
   */
  static async start(origins: SubgraphOrigins, key: KeyObject): Promise<ApolloPeer> {
    const folder = mkdtempSync(join(tmpdir(), 'apollo-peer-'));
    const keyFile = join(folder, 'passport-key');
    writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const addresses = SUBGRAPHS.flatMap((name) => origins[name]);
    const child = spawn(process.execPath, ['-r', '@swc-node/register', PROGRAM, SUPERGRAPH, keyFile, ...addresses], {
      cwd: PROJECT,
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    });
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    rmSync(folder, { recursive: true });
    if (first.done === true) throw new Error(`Apollo's gateway did not start: ${printed}`);
    return new ApolloPeer(child, addressSchema.parse(JSON.parse(first.value)).address);
  }

  async ask(caller: Caller, operation: Operation): Promise<{ text: string }> {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...callerHeader(caller) },
      body: JSON.stringify(operation),
    });
    return { text: await response.text() };
  }

  close(): void {
    this.child.kill('SIGKILL');
  }
}
