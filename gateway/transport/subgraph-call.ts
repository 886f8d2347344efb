import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import { HubError, type Message } from '../../shared/kernel/errors';
import { CircuitOpenError } from './circuit-breaker';
import { Deadline, READ_MILLISECONDS, WRITE_MILLISECONDS } from './deadline';
import { type GatewayContext } from './gateway-context';
import { type Path, isMutation, lackingPaths, pathsOf } from './requested-fields';
import { NotReachedError } from './not-reached';
import { type SubgraphRequest, type SubgraphTransport } from './subgraph-transport';

/** One fetch of a plan. What the executor of the planner adds to it, such as extensions, is not used. */
export interface Fetch {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly context?: GatewayContext;
}

/**
 * Runs one fetch of the executor. If a subgraph does not answer, the call does not throw: each missing field gets an
 * UNAVAILABLE error. A null without an error would mean that there is nothing, or nothing that the caller may read.
 * Fields of other subgraphs still get their values.
 */
export async function callSubgraph(
  transport: SubgraphTransport,
  subgraph: string,
  { document, operationName, variables, context }: Fetch,
): Promise<ExecutionResult> {
  if (context === undefined) throw new Error('A subgraph fetch must carry a caller.');
  const request: SubgraphRequest = {
    document,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
  };
  const isWrite = isMutation(document);
  // If the caller leaves, a write goes on, and its answer is lost.
  const deadline = new Deadline(isWrite ? WRITE_MILLISECONDS : READ_MILLISECONDS, isWrite ? undefined : context.signal);
  try {
    const call = () => transport(subgraph, request, { ...context, signal: deadline.signal });
    return locate(await deadline.run(call), request);
  } catch (error) {
    const isUnsent = error instanceof NotReachedError || error instanceof CircuitOpenError;
    const lost = isUnsent ? UNSENT : UNCERTAIN;
    return failed(request, unavailable(error, isWrite ? lost : MISSING));
  }
}

const MISSING: Message = {
  zh: '部分数据暂时无法获取,请稍后再试。',
  en: 'Some of the data is not available at present. Try again later.',
};

/** The message for a write that was not sent. */
const UNSENT: Message = {
  zh: '系统暂时无法受理,本次操作未保存,请稍后重试。',
  en: 'The Hub cannot take the change at present, and nothing was saved. Try again later.',
};

/** The message for a write that was sent and whose answer was lost. */
const UNCERTAIN: Message = {
  zh: '未收到处理结果,无法确定是否已保存。原请求带有幂等键(idempotencyKey)的,请用同一幂等键重新提交;没有的,请先查询是否已保存。',
  en:
    'The outcome did not arrive, so it is not known whether the change was saved. ' +
    'If the request had an idempotency key (idempotencyKey), send it again with this key. If not, check first whether the change was saved.',
};

/**
 * Returns the result with a path for each error. If a subgraph refuses the whole operation, its errors have no path.
 * The first error is then reported for every requested field.
 */
function locate(result: ExecutionResult, request: SubgraphRequest): ExecutionResult {
  if (result.data != null) return completed(result, lackingPaths(result.data, request));
  const [first, ...others] = result.errors ?? [];
  if (first === undefined)
    return failed(request, unavailable(new Error('The subgraph answered without data and without errors.')));
  return [first, ...others].some(({ path }) => path != null) ? result : failed(request, first);
}

/**
 * Returns the result with an error for each field that is missing from it. A field with the value null is not missing.
 */
function completed(result: ExecutionResult, lacking: readonly Path[]): ExecutionResult {
  if (lacking.length === 0) return result;
  const cause = unavailable(new Error('The subgraph left out fields that it was asked for.'));
  return { ...result, errors: [...(result.errors ?? []), ...lacking.map((path) => at(cause, path))] };
}

function failed(request: SubgraphRequest, cause: GraphQLError): ExecutionResult {
  return { data: null, errors: pathsOf(request).map((path) => at(cause, path)) };
}

function at({ message, extensions, originalError }: GraphQLError, path: Path): GraphQLError {
  return new GraphQLError(message, { path, extensions, originalError });
}

function unavailable(cause: unknown, text = MISSING): GraphQLError {
  const error = new HubError('UNAVAILABLE', text);
  error.cause = cause;
  return new GraphQLError(text.en, { originalError: error, extensions: { code: error.code, messages: text } });
}
