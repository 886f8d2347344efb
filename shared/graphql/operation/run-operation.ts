import { type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { type HandedRequest } from '../../access/handed-passport';
import { type Passport } from '../../access/passport';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { type CallOrigin } from '../../runtime/telemetry/call-origin';
import { type Span, type Traces } from '../../runtime/telemetry/traces';
import { type InTurn } from './caller-turns';
import { afterCommit } from './committed';
import { formatForSubgraph } from '../errors/format-error';
import { type OperationCache } from './operation-cache';

export type SubgraphAnswer = { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] };

type Execution = {
  /** The call. Its signal is aborted when the gateway does not wait for the answer any more. */
  call: HandedRequest & { signal?: AbortSignal | undefined; origin?: CallOrigin | undefined };
  passport: Passport;
  context: object;
  beforeAnswer: () => Promise<void>;
  inTurn: InTurn;
  log: Log;
  /** The trace span of the call. The span ends when the call is answered. Null if the call is not traced. */
  span: Span | null;
};

/** Starts a span in the trace of the request to which a call belongs. @returns null if the call is not traced */
export function callSpan(subgraph: SubgraphName, origin: CallOrigin | undefined, traces: Traces | null): Span | null {
  if (traces === null || origin === undefined) return null;
  return traces.resume(`${subgraph} operation`, origin.traceparent, { 'hub.subgraph': subgraph });
}

/**
 * The answer to a call whose sender has left. Nobody reads this answer, and the errors of aborted reads are not logged.
 */
const NOBODY_WAITS: SubgraphAnswer = { data: null };

/** Matches a document that writes. The planner prints one operation, which begins with its kind. */
const WRITE = /^\s*mutation\b/;

/** Runs an operation that one role has sent. Errors are part of the answer. */
export async function runOperation(audience: OperationCache, execution: Execution): Promise<SubgraphAnswer> {
  const { call, passport, beforeAnswer, log, span } = execution;
  const requestId = call.origin?.requestId ?? passport.requestId;
  const format = (error: unknown) => afterCommit(formatForSubgraph(error, log, requestId), passport);
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
 * execution and the answer may take seconds. It is not part of the turn, so that the caller's next query does not wait
 * for it.
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
