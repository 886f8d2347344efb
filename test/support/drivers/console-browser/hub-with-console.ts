import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhereStale } from '../hub/built-hub';

const PROJECT = join(__dirname, '../../../..');

/** The maximum time that a Hub needs to fill its databases while other suites run on the machine. */
export const START_MS = 300_000;

/** A running Hub with the demonstration and the built console. `data` is its data folder. */
export type HubWithConsole = { url: string; data: string; stop: () => void };

/**
 * Starts the built Hub on a free port. To repeat a suite quickly, set `HUB_TEST_CONSOLE_URL` to the address of a
 * running Hub and `HUB_TEST_CONSOLE_DATA` to its data folder. The function then returns that Hub.
 */
export async function startHubWithConsole(): Promise<HubWithConsole> {
  const running = process.env.HUB_TEST_CONSOLE_URL ?? '';
  if (running !== '') return { url: running, data: process.env.HUB_TEST_CONSOLE_DATA ?? '', stop: () => undefined };
  buildWhereStale();
  const data = mkdtempSync(join(tmpdir(), 'hub-console-'));
  const filled = join(process.env.JEST_RUN_FOLDER ?? data, 'demonstration');
  const isFilled = existsSync(filled);
  if (isFilled) cpSync(filled, data, { recursive: true });
  let { child, url } = await startHub(data);
  if (!isFilled && process.env.JEST_RUN_FOLDER !== undefined) {
    await keepFilled(child, data, filled);
    ({ child, url } = await startHub(data));
  }
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  return { url, data, stop };
}

async function startHub(data: string): Promise<{ child: ChildProcess; url: string }> {
  const env = { PATH: process.env.PATH, HUB_DATA: data, HUB_PORT: '0' };
  const child = spawn('node', ['dist/gateway/standalone.js'], { cwd: PROJECT, env });
  return { child, url: await addressOf(child) };
}

/**
 * Ends a Hub that has filled its databases, and keeps a copy of its data folder for the other suites of the run. A copy
 * takes a moment, but filling the databases again would take ten seconds.
 */
async function keepFilled(child: ChildProcess, data: string, filled: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  // Two Jest workers may copy at the same time. The first copy is kept, and no reader ever sees an incomplete copy.
  const own = `${filled}-${process.pid}`;
  cpSync(data, own, { recursive: true });
  if (!existsSync(filled)) renameSync(own, filled);
}

/** Waits until the Hub has printed its tokens. Returns the address of the Hub. */
function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The Hub ended with ${code}.`)));
    child.stderr?.resume();
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, origin] = /(http:\/\/[^/\s]+)\/graphql/.exec(output) ?? [];
      if (origin !== undefined && output.includes('AUDITOR')) resolve(origin);
    });
  });
}
