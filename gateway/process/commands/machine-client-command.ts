import { manageClients } from '../../../shared/process/manage-clients';
import { type Config } from '../../../shared/runtime/config';
import { type Subgraph } from '../../../shared/graphql/build-subgraph';
import { type Log } from '../../../shared/runtime/log';
import { workingOf } from '../../../shared/process/background-jobs';
import { committedSupergraph } from '../assemble-gateway';
import { openExisting } from './open-existing';
import { grantableTo } from '../../graph/grantable';

type Command = { config: Config; log: Log; args: readonly string[] };

/** Manages the machine clients of the hub in one process. The hub may run at the same time. @throws Error in plain words */
export async function manageMachineClients(
  subgraphs: readonly Subgraph<object>[],
  { config, log, args }: Command,
): Promise<void> {
  for (const subgraph of subgraphs) {
    const { clients } = subgraph;
    if (clients === undefined) continue;
    const database = await openExisting(subgraph, config);
    const ask = () => Promise.reject(new Error('A machine client is added without any facts.'));
    const managing = workingOf({ subgraph, database, ask, clock: () => new Date(), log }, () => false);
    const grantable = (role: Parameters<typeof grantableTo>[0]) =>
      Promise.resolve(grantableTo(role, committedSupergraph()));
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    await manageClients({ clients, managing, grantable, tell: print }, args).finally(() => database.destroy());
  }
}
