import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../../support/drivers/hub/compose-file';

const printedSchema = z.object({
  address: z.string(),
  counts: z.array(z.object({ name: z.string(), statements: z.number(), rows: z.number() })).default([]),
});

/**
 * A program that the bench compares with the Hub: what it printed at its start, and its process id. `counts` is empty
 * except for the program that runs the SQL statements alone.
 */
export type Front = z.infer<typeof printedSchema> & { id: number };

/**
 * Starts a program, and waits until it prints its address. The program ends when this process ends.
 * @throws Error if the program ends before it prints a line
 */
export async function startFront(program: string, ...args: readonly string[]): Promise<Front> {
  const words = ['-r', '@swc-node/register', join(PROJECT, 'test/bench', program), ...args];
  const environment = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' };
  const child = spawn(process.execPath, words, { cwd: PROJECT, env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (first.done === true || child.pid === undefined) throw new Error(`${program} did not start.`);
  child.stdout.resume();
  return { ...printedSchema.parse(JSON.parse(first.value)), id: child.pid };
}
