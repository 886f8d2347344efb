import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { temporaryPair } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { type HostedSubgraph } from '../host-subgraph';
import { openExisting } from './open-existing';
import { type Together, serveTogether } from '../serve-together';

export type Command = { config: Config; log: Log; clock: () => Date };

/** Serves the subgraphs on their existing databases while a command runs on them. The Hub may run at the same time. */
export async function togetherOnExisting(
  subgraphs: readonly Subgraph<object>[],
  { config, log, clock }: Command,
  work: (hosted: readonly HostedSubgraph[], together: Together) => Promise<void>,
): Promise<void> {
  const hosted: HostedSubgraph[] = [];
  for (const subgraph of subgraphs) hosted.push({ subgraph, database: await openExisting(subgraph, config) });
  const together = await serveTogether(hosted, { passport: [temporaryPair()], clock, log });
  try {
    await work(hosted, together);
  } finally {
    for (const server of together.servers) await server.close();
  }
}
