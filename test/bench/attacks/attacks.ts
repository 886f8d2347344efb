import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ServiceProcess } from '../../support/drivers/hub/service-process';
import { FinanceProxy } from '../../support/drivers/load/finance-proxy';
import { distributedHub, type MeasuredHub, standaloneHub } from '../../support/drivers/load/measured-hub';
import { BODIES } from './bodies';
import { CONNECTIONS } from './connections';
import { crowds } from './crowds';
import { DEAR_QUERIES } from './dear-queries';
import { runFinanceFaults } from './finance-faults';
import { Bench } from './measure';
import { PLANNER_DOCUMENTS } from './planner-documents';
import { printCost, printHead } from './print';
import { startProbe } from './start-probe';
import { TOKENS } from './tokens';
import { VALID_DOCUMENTS } from './valid-documents';

/** The longest time in milliseconds that the probe client may wait for an answer during an attack. */
const MOST_WAIT = { distributed: 250, standalone: 1000 } as const;

const FAMILIES = { VALID_DOCUMENTS, PLANNER_DOCUMENTS, BODIES, TOKENS, DEAR_QUERIES, CONNECTIONS } as const;

type Form = keyof typeof MOST_WAIT;

/**
 * `npm run attacks` sends each known attack to the Hub. It prints the answers, the processor time that the attack
 * costs, and the longest time that a probe client waits meanwhile. It ends with code 1 if the Hub does not withstand an
 * attack. The Hub runs in separate processes, first distributed and then as one process. With `--database mariadb`, the
 * distributed Hub uses the MariaDB server of the tests.
 *
 *     npm run attacks -- --on standalone --database sqlite
 */
async function main(): Promise<void> {
  let holds = true;
  for (const form of readForms()) {
    const opened = await open(form);
    try {
      holds = (await attack(form, opened)) && holds;
    } finally {
      await opened.close();
      await ServiceProcess.killAll();
    }
  }
  process.exitCode = holds ? 0 : 1;
}

function readForms(): readonly Form[] {
  const options = { on: { type: 'string', default: '' }, database: { type: 'string', default: 'sqlite' } } as const;
  const { on, database } = parseArgs({ options }).values;
  if (!['', 'distributed', 'standalone'].includes(on) || !['sqlite', 'mariadb'].includes(database))
    throw new Error('Give --on as distributed or standalone, and --database as sqlite or mariadb.');
  const { HUB_TEST_MYSQL_URL: url = 'mysql://root@127.0.0.1:3306' } = process.env;
  if (database === 'mariadb') Object.assign(globalThis, { HUB_TEST_DATABASE: { type: 'mysql', url } });
  return on === '' ? ['distributed', 'standalone'] : [on as Form];
}

type Opened = { hub: MeasuredHub; finance: FinanceProxy | null; close: () => Promise<void> };

async function open(form: Form): Promise<Opened> {
  if (form === 'standalone') {
    const hub = await standaloneHub();
    return { hub, finance: null, close: () => hub.close() };
  }
  let finance: FinanceProxy | null = null;
  const hub = await distributedHub(async (address) => (finance = await FinanceProxy.start(address)).address);
  const close = async () => {
    await hub.close();
    finance?.close();
  };
  return { hub, finance, close };
}

async function attack(form: Form, { hub, finance }: Opened): Promise<boolean> {
  const probe = await startProbe(hub);
  let holds = true;
  try {
    const bench = await Bench.create({ hub, probe, finance }, MOST_WAIT[form]);
    const families = { ...FAMILIES, CROWDS: await crowds(hub) };
    printHead(`The Hub is ${form}. The probe may wait ${MOST_WAIT[form]} ms.`);
    for (const each of Object.values(families).flat()) {
      const cost = await bench.measure(each);
      printCost(cost);
      holds &&= cost.faults.length === 0;
    }
  } finally {
    probe.stop();
  }
  return finance === null ? holds : (await runFinanceFaults(hub, finance)) && holds;
}

main().catch(async (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await ServiceProcess.killAll();
  process.exit(1);
});
