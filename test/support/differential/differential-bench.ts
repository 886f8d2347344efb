import { postJson } from '../drivers/hub/gateway-under-test';
import { type LeakBench, leakBench } from '../registry/leak-bench';
import { startDistributedGateway } from './distributed-gateway';
import { type Operation } from './draw-operation';
import { type Send } from './operation-draws';
import { listenSubgraphs, type SubgraphOrigins } from './subgraphs-over-http';

/** A Hub with the crowded city, its subgraphs over HTTP, and the ways to send an operation to it. */
export type DifferentialBench = LeakBench & {
  readonly origins: SubgraphOrigins;
  /** Sends an operation to the Hub in one process. */
  readonly sendTogether: Send;
  /** Sends an operation to a gateway that calls the same subgraphs over HTTP. */
  readonly sendDistributed: Send;
  readonly close: () => Promise<void>;
};

export async function differentialBench(): Promise<DifferentialBench> {
  const bench = await leakBench();
  const { hub } = bench;
  const { origins, close: closeSubgraphs } = await listenSubgraphs(hub);
  const distributed = await startDistributedGateway(hub, origins);
  const sendTo = (url: string): Send => {
    return async (caller, operation: Operation) => {
      const token = await hub.tokenOf(caller);
      const answer = await postJson(url, operation, token === null ? {} : { authorization: `Bearer ${token}` });
      // The test drivers record every call and statement. These records would fill the memory, so they are dropped.
      for (const kept of [hub.calls, hub.requests, hub.logged, ...Object.values(hub.statements)]) kept.length = 0;
      return answer;
    };
  };
  const close = async () => {
    await distributed.close();
    await closeSubgraphs();
    await hub.close();
  };
  return { ...bench, origins, sendTogether: sendTo(hub.url), sendDistributed: sendTo(distributed.url), close };
}
