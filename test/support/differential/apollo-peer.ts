import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Caller } from '../../../shared/access/caller';
import { PROJECT } from '../drivers/hub/compose-file';
import { type Operation } from './draw-operation';
import { callerHeader } from './passport-forwarder';

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
   * Starts the process. @param forwarder the address that forwards fetches to the subgraphs (passport-forwarder.ts)
   * @throws Error with the output of the process if the process ends before it prints its address
   */
  static async start(forwarder: string): Promise<ApolloPeer> {
    const child = spawn(process.execPath, [PROGRAM, SUPERGRAPH, forwarder], {
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    });
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
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
