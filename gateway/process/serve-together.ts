import { type RunningJob } from '../../shared/process/background-jobs';
import { type KeyPair } from '../../shared/runtime/keys';
import { type Log } from '../../shared/runtime/log';
import { type SubgraphServer, serveSubgraph } from '../../shared/graphql/serve-subgraph';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { EndedDivisions } from '../identity/ended-divisions';
import { type Housed, InProcessFollowers } from './in-process-followers';
import { inProcessTransport } from '../transport/in-process-transport';
import { type SubgraphTransport } from '../transport/subgraph-transport';

export type TogetherSetting = {
  passport: KeyPair;
  clock: () => Date;
  log: Log;
  pollsApartMilliseconds?: number;
};

export type Together = {
  servers: SubgraphServer[];
  transport: SubgraphTransport;
  followers: InProcessFollowers;
  endedDivisions: EndedDivisions;
  /** Woken by every write, and not waited for by any. */
  works: Set<Pick<RunningJob, 'wake'>>;
  /** For a write of the hub itself, as for any other. */
  afterWrite: (subgraph: SubgraphName) => Promise<void>;
  /** The names of those that are not ready. */
  notReady: () => Promise<SubgraphName[]>;
};

/** Subgraphs of one process, which follow each other: a writer is answered when what follows from the write is in. */
export async function serveTogether(housed: readonly Housed[], setting: TogetherSetting): Promise<Together> {
  const { passport, clock, log } = setting;
  const servers: SubgraphServer[] = [];
  const transport: SubgraphTransport = (...call) => inProcess(...call);
  const followers = new InProcessFollowers(housed, { ...setting, transport });
  const endedDivisions = new EndedDivisions(transport, clock);
  const works: Together['works'] = new Set();
  const afterWrite = async (subgraph: SubgraphName) => {
    await followers.afterWrite(subgraph);
    for (const worker of works) worker.wake();
    if (subgraph === 'stations') await hearOfEnds(endedDivisions, log);
  };
  for (const { subgraph, database, verifier } of housed) {
    const { name } = subgraph;
    const kept = verifier === undefined ? {} : { verifier };
    const serving = { database, passportKey: passport.publicKey, clock, log, ...kept };
    const own = { afterWrite: () => afterWrite(name), catchUp: () => followers.pollOnce(name) };
    servers.push(await serveSubgraph(subgraph, { ...serving, ...own }));
  }
  const inProcess = inProcessTransport(servers, passport.privateKey, clock);
  return { servers, transport, followers, endedDivisions, works, afterWrite, notReady: () => notReadyOf(servers) };
}

async function notReadyOf(servers: readonly SubgraphServer[]): Promise<SubgraphName[]> {
  const states = await Promise.all(servers.map(async (server) => ((await server.ready()) ? null : server.name)));
  return states.filter((name) => name !== null);
}

async function hearOfEnds(endedDivisions: EndedDivisions, log: Log): Promise<void> {
  await endedDivisions
    .refresh()
    .catch((error: unknown) => log.error('It is not known whether a division has ended by a write.', { error }));
}
