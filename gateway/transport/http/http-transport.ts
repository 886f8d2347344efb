import { type KeyObject } from 'node:crypto';
import { type Readiness, readinessOf } from '../../../shared/process/readiness';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { turnOwner } from '../../../shared/access/turn-owner';
import { originHeaders } from '../../../shared/runtime/telemetry/call-origin';
import { type Metrics } from '../../../shared/runtime/telemetry/metrics';
import { SUBGRAPHS, type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { isMutation } from '../requested-fields';
import { sourceOf } from '../document-source';
import { Deadline, READ_MILLISECONDS, WRITE_MILLISECONDS } from '../deadline';
import { SubgraphProcesses } from './subgraph-processes';
import { type SubgraphRequest, type SubgraphTransport } from '../subgraph-transport';

export type HttpTransport = {
  transport: SubgraphTransport;
  ready(): Promise<Readiness>;
  close(): Promise<void>;
};

/**
 * Returns the transport that calls the subgraphs over HTTP. Its errors name addresses, so they belong in the log and
 * never in an answer.
 * @param addresses the origins of the processes of each subgraph
 * @param metrics measures the state of the circuit breakers; null if nothing is measured
 */
export function httpTransport(
  addresses: Readonly<Record<SubgraphName, readonly string[]>>,
  passportKey: KeyObject,
  metrics: Metrics | null = null,
): HttpTransport {
  const all = new Map(SUBGRAPHS.map((name) => [name, new SubgraphProcesses(addresses[name])]));
  metrics?.gauge('hub_subgraph_breaker_open', () =>
    [...all].map(([subgraph, { isOpen }]) => ({ value: Number(isOpen), labels: { subgraph } })),
  );
  const send: SubgraphTransport = (graphName, request, { caller, requestId, client, isCheck, signal, origin }) => {
    const processes = all.get(graphName.toLowerCase() as SubgraphName);
    if (processes === undefined) throw new Error(`There is no subgraph named ${graphName}.`);
    const body = bodyOf(request);
    const content = { caller, requestId, client, isCheck, digest: digestOf(body) };
    const passportFor = (aud: string) => mintPassport({ ...content, aud }, passportKey);
    const isWrite = isMutation(request.document);
    const headers = originHeaders(origin);
    const call = () => processes.call({ body, passportFor, signal, isWrite, headers }, turnOwner({ caller, client }));
    return call().catch((error: unknown) => {
      if (!isBroken(error) || isWrite) throw error;
      return call();
    });
  };
  return {
    transport: (graphName, request, context) => {
      if (context.signal !== undefined) return send(graphName, request, context);
      // The gateway's own queries belong to no request, and no signal ends them. They therefore get a time limit here.
      const deadline = new Deadline(isMutation(request.document) ? WRITE_MILLISECONDS : READ_MILLISECONDS, undefined);
      return deadline.run(() => send(graphName, request, { ...context, signal: deadline.signal }));
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

/** Returns the body of a request. It has only the parts that the request has. */
function bodyOf({ document, operationName, variables }: SubgraphRequest): string {
  const others = JSON.stringify({ variables, operationName }).slice(1);
  return `{"query":${sourceOf(document).json}${others === '}' ? others : `,${others}`}`;
}

/**
 * The codes of the errors that report a broken connection. After such an error, the transport repeats a query. It never
 * repeats a mutation, which may have taken effect.
 */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.has(String(error.code));
}
