import { type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { type HandedRequest } from '../../access/handed-passport';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { type CallOrigin } from '../../runtime/telemetry/call-origin';
import { type Span, type Traces } from '../../runtime/telemetry/traces';
import { type InTurn } from './caller-turns';
import { formatForSubgraph } from '../errors/format-error';
import { type OperationCache } from './operation-cache';

export type SubgraphAnswer = { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] };

type Execution = {
  /** The request. Its signal is aborted when the gateway does not wait for the answer any more. */
  call: HandedRequest & { signal?: AbortSignal | undefined };
  context: object;
  beforeAnswer: () => Promise<void>;
  inTurn: InTurn;
  log: Log;
  /** The id under which the log reports errors. */
  requestId: string;
  /** The step of a trace, which ends with the answer. */
  span: Span | null;
};

/** Continues the trace of the request to which a call belongs. @returns null if the call is not traced */
export function callSpan(subgraph: SubgraphName, origin: CallOrigin | undefined, traces: Traces | null): Span | null {
  if (traces === null || origin === undefined) return null;
  return traces.resume(`${subgraph} operation`, origin.traceparent, { 'hub.subgraph': subgraph });
}

/** The answer to a call whose sender has left. Nobody reads it, and the errors of the ended reads are not logged. */
const NOBODY_WAITS: SubgraphAnswer = { data: null };

/** The beginning of a write. The planner writes one operation, and its kind first. */
const WRITE = /^\s*mutation\b/;

/** Runs an operation that one role has sent. Errors are part of the answer. */
export async function runOperation(audience: OperationCache, execution: Execution): Promise<SubgraphAnswer> {
  const { call, beforeAnswer, log, requestId, span } = execution;
  const format = (error: unknown) => formatForSubgraph(error, log, requestId);
  try {
    const result = await executeInTurn(audience, execution);
    if (result === null || isOver(call)) return NOBODY_WAITS;
    await beforeAnswer();
    const { data = null, errors = [] } = result;
    if (errors.length === 0) return { data };
    span?.fail();
    return { data, errors: errors.map(format) };
  } catch (error) {
    span?.fail();
    return isOver(call) ? NOBODY_WAITS : { errors: [format(error)] };
  } finally {
    span?.end();
  }
}

/**
 * Executes an operation. A query waits for its turn, and the turn ends with the execution. The work between the
 * execution and the answer is not part of the turn, because it may take seconds, and the caller's next query must not
 * wait for it.
 * @returns null if the caller has left before the turn
 */
async function executeInTurn(audience: OperationCache, execution: Execution): Promise<ExecutionResult | null> {
  const { call, context, inTurn } = execution;
  const { source, operationName, variables } = call;
  const execute = async () => audience.executorOf(source, operationName)({ context, variables, operationName });
  if (WRITE.test(source)) return execute();
  return inTurn(async () => (isOver(call) ? null : execute()));
}

function isOver({ signal }: Execution['call']): boolean {
  return signal?.aborted === true;
}
