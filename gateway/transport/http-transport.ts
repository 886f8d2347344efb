import { type KeyObject } from 'node:crypto';
import { type ExecutionResult } from 'graphql';
import { type Readiness, readinessOf } from '../../shared/process/readiness';
import { digestOf, mintPassport } from '../../shared/access/passport';
import { SUBGRAPHS, type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { isMutation } from './requested-fields';
import { sourceOf } from './in-process-transport';
import { NotReachedError, SubgraphProcess } from './subgraph-process';
import { type SubgraphTransport } from './subgraph-transport';

export type HttpTransport = {
  transport: SubgraphTransport;
  ready(): Promise<Readiness>;
  close(): Promise<void>;
};

/**
 * Calls the subgraphs over HTTP. Its errors name addresses, so they belong in the log and never in an answer.
 * @param addresses the origins of the processes of each subgraph
 */
export function httpTransport(
  addresses: Readonly<Record<SubgraphName, readonly string[]>>,
  passportKey: KeyObject,
  clock: () => Date,
): HttpTransport {
  const all = new Map(SUBGRAPHS.map((name) => [name, new SubgraphProcesses(addresses[name])]));
  const byGraphName = new Map<string, SubgraphName>(SUBGRAPHS.map((name) => [name.toUpperCase(), name]));
  return {
    transport: (graphName, { document, operationName, variables }, { caller, requestId, client }) => {
      const name = byGraphName.get(graphName.toUpperCase());
      const processes = name && all.get(name);
      if (processes === undefined) throw new Error(`There is no subgraph named ${graphName}.`);
      const body = JSON.stringify({ query: sourceOf(document), operationName, variables });
      const content = { caller, requestId, client, digest: digestOf(body) };
      const call = () => processes.call(body, (aud) => mintPassport({ ...content, aud }, passportKey, clock()));
      return call().catch((error: unknown) => {
        if (!isBroken(error) || isMutation(document)) throw error;
        return call();
      });
    },
    ready: async () => {
      const states = [...all].map(async ([subgraph, processes]) => ({ subgraph, ...(await processes.state()) }));
      return readinessOf(await Promise.all(states));
    },
    close: async () => {
      await Promise.all([...all.values()].map((processes) => processes.close()));
    },
  };
}

/**
 * The codes of errors after which a query may be asked again: the connection broke. A mutation may have taken effect, so
 * it is never sent again.
 */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.has(String(error.code));
}

/** The processes of one subgraph. Requests go to them in rotation, and a process that cannot be reached is passed over. */
class SubgraphProcesses {
  private readonly processes: readonly SubgraphProcess[];
  private turn = 0;

  constructor(origins: readonly string[]) {
    this.processes = origins.map((origin) => new SubgraphProcess(origin));
  }

  /** Sends an operation to one process. An operation that did not reach the process is sent to the next one. */
  async call(body: string, passportFor: (audience: string) => string): Promise<ExecutionResult> {
    let unreached: unknown = new Error('The subgraph has no process.');
    for (const process of this.inTurn()) {
      try {
        return await process.call(body, passportFor);
      } catch (error) {
        if (!(error instanceof NotReachedError)) throw error;
        unreached = error;
      }
    }
    throw unreached;
  }

  async state() {
    const states = await Promise.all(this.processes.map((process) => process.state()));
    return { isReady: states.some(({ isReady }) => isReady), follows: states.flatMap(({ follows }) => follows) };
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.close()));
  }

  /** Those that are passed over come last: a host that vanished would cost the time of a connection. */
  private inTurn(): readonly SubgraphProcess[] {
    this.turn = (this.turn + 1) % Math.max(1, this.processes.length);
    const turned = [...this.processes.slice(this.turn), ...this.processes.slice(0, this.turn)];
    return turned.sort((one, other) => Number(one.isPassedOver()) - Number(other.isPassedOver()));
  }
}
