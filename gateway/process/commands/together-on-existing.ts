import { type Config } from '../../../shared/runtime/config';
import { type Subgraph } from '../../../shared/graphql/build-subgraph';
import { temporaryPair } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { type Housed } from '../in-process-followers';
import { openExisting } from './open-existing';
import { type Together, serveTogether } from '../serve-together';

export type Command = { config: Config; log: Log; clock: () => Date };

/** For a command: the subgraphs on the databases that are there, also while the hub runs, until its work is done. */
export async function togetherOnExisting(
  subgraphs: readonly Subgraph<object>[],
  { config, log, clock }: Command,
  work: (housed: readonly Housed[], together: Together) => Promise<void>,
): Promise<void> {
  const housed: Housed[] = [];
  for (const subgraph of subgraphs) housed.push({ subgraph, database: await openExisting(subgraph, config) });
  const together = await serveTogether(housed, { passport: temporaryPair(), clock, log });
  try {
    await work(housed, together);
  } finally {
    for (const server of together.servers) await server.close();
  }
}
