import { type KeyObject } from 'node:crypto';
import { type ExecutionResult } from 'graphql';
import { type Readiness, readinessOf } from '../../shared/process/readiness';
import { digestOf, mintPassport } from '../../shared/access/passport';
import { originHeaders } from '../../shared/runtime/telemetry/call-origin';
import { type Metrics } from '../../shared/runtime/telemetry/metrics';
import { SUBGRAPHS, type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { isMutation } from './requested-fields';
import { sourceOf } from './in-process-transport';
import { CircuitBreaker, type Verdict } from './circuit-breaker';
import { Deadline, DeadlineError, READ_MILLISECONDS, WRITE_MILLISECONDS } from './deadline';
import { AnswerTooLargeError, MalformedAnswerError } from './subgraph-answer';
import { NotReachedError, type SubgraphCall, SubgraphProcess } from './subgraph-process';
import { type SubgraphTransport } from './subgraph-transport';

export type HttpTransport = {
  transport: SubgraphTransport;
  ready(): Promise<Readiness>;
  close(): Promise<void>;
};

/**
 * Calls the subgraphs over HTTP. Its errors name addresses, so they belong in the log and never in an answer.
 * @param addresses the origins of the processes of each subgraph
 * @param metrics measures the state of the circuit breakers; null if nothing is measured
 */
export function httpTransport(
  addresses: Readonly<Record<SubgraphName, readonly string[]>>,
  passportKey: KeyObject,
  metrics: Metrics | null = null,
): HttpTransport {
  const all = new Map(SUBGRAPHS.map((name) => [name, new SubgraphProcesses(addresses[name])]));
  const byGraphName = new Map<string, SubgraphName>(SUBGRAPHS.map((name) => [name.toUpperCase(), name]));
  metrics?.gauge('hub_subgraph_breaker_open', () =>
    [...all].map(([subgraph, { isOpen }]) => ({ value: Number(isOpen), labels: { subgraph } })),
  );
  const send: SubgraphTransport = (graphName, request, { caller, requestId, client, isCheck, signal, origin }) => {
    const { document, operationName, variables } = request;
    const name = byGraphName.get(graphName.toUpperCase());
    const processes = name && all.get(name);
    if (processes === undefined) throw new Error(`There is no subgraph named ${graphName}.`);
    const body = JSON.stringify({ query: sourceOf(document), operationName, variables });
    const content = { caller, requestId, client, isCheck, digest: digestOf(body) };
    const passportFor = (aud: string) => mintPassport({ ...content, aud }, passportKey);
    const call = () => processes.call({ body, passportFor, signal, headers: originHeaders(origin) });
    return call().catch((error: unknown) => {
      if (!isBroken(error) || isMutation(document)) throw error;
      return call();
    });
  };
  return {
    transport: (graphName, request, context) => {
      if (context.signal !== undefined) return send(graphName, request, context);
      // The gateway's own queries belong to no request whose time limit would end them.
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

/**
 * The codes of errors that say that the connection broke. The transport repeats a query after such an error. It never
 * repeats a mutation, which may have taken effect.
 */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.has(String(error.code));
}

/** Returns what the error of a call says about the subgraph. An error that arrives at once counts as an answer. */
function verdictOf(error: unknown, signal: AbortSignal | undefined): Verdict {
  if (signal?.aborted === true) return signal.reason instanceof DeadlineError ? 'FAILED' : 'UNKNOWN';
  const isLate = error instanceof NotReachedError && error.isLate;
  const isUnusable = error instanceof AnswerTooLargeError || error instanceof MalformedAnswerError;
  return isLate || isUnusable ? 'FAILED' : 'ANSWERED';
}

/**
 * The processes of one subgraph, which get the requests in rotation. A process that cannot be reached is skipped for a
 * while.
 */
class SubgraphProcesses {
  private readonly processes: readonly SubgraphProcess[];
  private readonly breaker = new CircuitBreaker();
  private turn = 0;

  constructor(origins: readonly string[]) {
    this.processes = origins.map((origin) => new SubgraphProcess(origin));
  }

  /** True while calls are refused, because the last ones got no answer in time. */
  get isOpen(): boolean {
    return this.breaker.isOpen;
  }

  /** Sends an operation to one process. An operation that did not reach the process is sent to the next one. */
  call(call: SubgraphCall): Promise<ExecutionResult> {
    return this.breaker.run(
      () => this.callOne(call),
      (error) => verdictOf(error, call.signal),
    );
  }

  private async callOne(call: SubgraphCall): Promise<ExecutionResult> {
    let unreached: unknown = new Error('The subgraph has no process.');
    for (const process of this.inTurn()) {
      try {
        return await process.call(call);
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

  /**
   * Returns the processes in rotation. Skipped processes come last, because a connection to a host that vanished costs
   * its whole timeout.
   */
  private inTurn(): readonly SubgraphProcess[] {
    this.turn = (this.turn + 1) % Math.max(1, this.processes.length);
    const turned = [...this.processes.slice(this.turn), ...this.processes.slice(0, this.turn)];
    return turned.sort((one, other) => Number(one.isPassedOver()) - Number(other.isPassedOver()));
  }
}
