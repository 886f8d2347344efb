import { runMachineClientCommand } from '../../../shared/process/machine-client-command';
import { jobContext } from '../../../shared/process/jobs/background-jobs';
import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { type Log } from '../../../shared/runtime/log';
import { committedSupergraph } from '../assemble-gateway';
import { openExisting } from './open-existing';
import { grantableTo } from '../../graph/grantable';

type Command = { config: Config; log: Log; args: readonly string[] };

/**
 * Manages the machine clients of a Hub that runs in one process. The Hub may run at the same time.
 * @throws Error if the command cannot be carried out. Its message is for the operator.
 */
export async function manageMachineClients(
  subgraphs: readonly Subgraph<object>[],
  { config, log, args }: Command,
): Promise<void> {
  for (const subgraph of subgraphs) {
    const { machineClients } = subgraph;
    if (machineClients === undefined) continue;
    const database = await openExisting(subgraph, config);
    const ask = () =>
      Promise.reject(new Error('A command for machine clients must not query the facts of other subgraphs.'));
    const context = jobContext({ subgraph, database, ask, clock: () => new Date(), log }, () => false);
    const grantable = (role: Parameters<typeof grantableTo>[0]) =>
      Promise.resolve(grantableTo(role, committedSupergraph()));
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    await runMachineClientCommand({ machineClients, context, grantable, print }, args).finally(() =>
      database.destroy(),
    );
  }
}
