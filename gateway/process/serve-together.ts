import { type RunningJob } from '../../shared/process/jobs/background-jobs';
import { type Readiness, readinessOf } from '../../shared/process/readiness';
import { type KeyPairs } from '../../shared/runtime/keys';
import { type Log } from '../../shared/runtime/log';
import { NO_TELEMETRY, type Telemetry } from '../../shared/runtime/telemetry/telemetry';
import { observeLags } from '../../shared/follow/observe-lags';
import { type SubgraphServer, serveSubgraph } from '../../shared/graphql/serve-subgraph';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { AccessFacts } from '../identity/access/access-facts';
import { type HostedSubgraph } from './host-subgraph';
import { InProcessFollowers } from './in-process-followers';
import { inProcessTransport } from '../transport/in-process-transport';
import { type SubgraphTransport } from '../transport/subgraph-transport';

export type TogetherSetting = {
  /** The key pairs of passports, newest first. */
  passport: KeyPairs;
  clock: () => Date;
  log: Log;
  telemetry?: Telemetry;
  pollsApartMilliseconds?: number;
};

export type Together = {
  servers: SubgraphServer[];
  transport: SubgraphTransport;
  followers: InProcessFollowers;
  access: AccessFacts;
  /** The background jobs. Every write wakes them, and no write waits for them. */
  jobs: Set<Pick<RunningJob, 'wake'>>;
  /** Runs after each write, whether a caller or the Hub itself wrote. */
  afterWrite: (subgraph: SubgraphName) => Promise<void>;
  ready: () => Promise<Readiness>;
};

/**
 * Serves the subgraphs of one process, which follow each other. A write is answered after every follower has applied
 * it, or after five seconds.
 */
export async function serveTogether(hosted: readonly HostedSubgraph[], setting: TogetherSetting): Promise<Together> {
  const { passport, clock, log, telemetry = NO_TELEMETRY } = setting;
  const servers: SubgraphServer[] = [];
  const transport: SubgraphTransport = (...call) => inProcess(...call);
  const followers = new InProcessFollowers(hosted, { ...setting, transport });
  const access = new AccessFacts(transport, clock);
  const jobs: Together['jobs'] = new Set();
  const afterWrite = async (subgraph: SubgraphName) => {
    await followers.afterWrite(subgraph);
    for (const worker of jobs) worker.wake();
    await access.afterWrite(subgraph, log);
  };
  for (const { subgraph, database, verifier } of hosted) {
    const { name } = subgraph;
    const kept = verifier === undefined ? {} : { verifier };
    const serving = {
      database,
      passportKeys: passport.map(({ publicKey }) => publicKey),
      clock,
      log,
      telemetry,
      ...kept,
    };
    const own = { afterWrite: () => afterWrite(name), catchUp: () => followers.pollOnce(name) };
    observeLags(telemetry.metrics, name, () => followers.lags(name));
    servers.push(await serveSubgraph(subgraph, { ...serving, ...own }));
  }
  const inProcess = inProcessTransport(servers);
  return { servers, transport, followers, access, jobs, afterWrite, ready: () => readinessOfAll(servers, followers) };
}

async function readinessOfAll(servers: readonly SubgraphServer[], followers: InProcessFollowers): Promise<Readiness> {
  const states = servers.map(async (server) => {
    return { subgraph: server.name, isReady: await server.ready(), follows: followers.lags(server.name) };
  });
  return readinessOf(await Promise.all(states));
}
