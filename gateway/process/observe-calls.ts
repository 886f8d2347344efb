import { type ExecutionResult } from 'graphql';
import { type Log } from '../../shared/runtime/log';
import { type Metrics } from '../../shared/runtime/telemetry/metrics';
import { type WatchedRequests } from '../http/observing/watched-requests';
import { CircuitOpenError } from '../transport/circuit-breaker';
import { DeadlineError } from '../transport/deadline';
import { isMutation } from '../transport/requested-fields';
import { NotReachedError } from '../transport/not-reached';
import { type SubgraphTransport } from '../transport/subgraph-transport';

/** The observers of calls. `watched` is null where no requests are served, as in a command. */
export type CallObserving = { log: Log; watched: WatchedRequests | null; metrics: Metrics | null };

/**
 * Returns the transport that also measures and traces the calls to subgraphs. It adds to each call the origin of its
 * request. If a subgraph does not answer, the log gets the reason. The reason names addresses, so the caller receives
 * only UNAVAILABLE.
 */
export function observedTransport(transport: SubgraphTransport, observing: CallObserving): SubgraphTransport {
  const { log, watched, metrics } = observing;
  return async (graphName, request, context) => {
    const subgraph = graphName.toLowerCase();
    const of = watched?.find(context.requestId);
    const type = () => (isMutation(request.document) ? 'mutation' : 'query');
    const attributes = () => ({ 'hub.subgraph': subgraph, 'graphql.operation.type': type() });
    const span = of?.span?.child(`call ${subgraph}`, 'client', attributes()) ?? null;
    const origin = of && span ? { requestId: of.id, traceparent: span.traceparent } : of?.origin;
    const startedAt = performance.now();
    const end = (outcome: Outcome) => {
      metrics?.subgraphCall({ subgraph, outcome }, (performance.now() - startedAt) / 1000);
      span?.set({ 'hub.outcome': outcome });
      if (outcome !== 'ok') span?.fail();
      span?.end();
    };
    try {
      const answer = await transport(graphName, request, origin === undefined ? context : { ...context, origin });
      end(isWhole(answer) ? 'ok' : 'errors');
      return answer;
    } catch (error) {
      end(outcomeOf(error));
      log.error('Subgraph call failed', { subgraph: graphName, requestId: of?.id ?? context.requestId, error });
      throw error;
    }
  };
}

type Outcome = 'ok' | 'errors' | 'late' | 'not reached' | 'not called' | 'failed';

function isWhole({ errors }: ExecutionResult): boolean {
  return errors === undefined || errors.length === 0;
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof DeadlineError) return 'late';
  if (error instanceof NotReachedError) return 'not reached';
  return error instanceof CircuitOpenError ? 'not called' : 'failed';
}
