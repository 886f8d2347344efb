import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/drivers/faults/free-port';
import { standaloneHub } from '../../support/drivers/load/measured-hub';
import { Clients } from './clients';
import { type Line, lineOf, print, printHead } from './line';
import { verdictOf } from './verdict';

/** The time between two printed lines. */
const LINE_MILLISECONDS = 30_000;

/**
 * The soak does not test the query budgets, so it raises them. Its 50 connections share a few callers, who would exceed
 * the normal budgets.
 */
const WITHOUT_BUDGETS = {
  HUB_LIMIT_FIELDS_A_MINUTE: '10000000',
  HUB_LIMIT_PUBLIC_FIELDS_A_MINUTE: '10000000',
  HUB_LOG_LEVEL: 'warn',
};

/**
 * `npm run soak` lets 50 connections read and write as all roles, against a Hub in a separate process. It prints a line
 * every half minute. At the end, it prints whether memory and latency stayed the same, and the errors. It ends with
 * code 1 if a figure grew or an error occurred.
 *
 *     npm run soak -- --minutes 30 --connections 50
 */
async function main(): Promise<void> {
  const { minutes, connections } = readArguments();
  const port = await freePort();
  const hub = await standaloneHub({ ...WITHOUT_BUDGETS, HUB_ADMIN_PORT: String(port) });
  const clients = new Clients(hub, connections);
  try {
    const lines: Line[] = [];
    printHead();
    clients.start();
    for (let number = 1; number <= minutes * (60_000 / LINE_MILLISECONDS); number += 1) {
      await pause(LINE_MILLISECONDS);
      const line = await lineOf({ number, seen: clients.seen(), pid: hub.pids['hub'] ?? 0, port });
      lines.push(line);
      print(line);
    }
    await clients.stop();
    const verdict = verdictOf(lines, clients.failures);
    for (const text of verdict.texts) process.stdout.write(`${text}\n`);
    process.exitCode = verdict.holds ? 0 : 1;
  } finally {
    await clients.stop();
    await hub.close();
  }
}

function readArguments(): { minutes: number; connections: number } {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '30' }, connections: { type: 'string', default: '50' } },
  });
  const [minutes, connections] = [Number(values.minutes), Number(values.connections)];
  if (!(minutes > 0) || !(Number.isInteger(connections) && connections >= 20))
    throw new Error('Give --minutes as a number above 0, and --connections as a whole number from 20.');
  return { minutes, connections };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
