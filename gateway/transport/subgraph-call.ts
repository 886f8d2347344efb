import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { HubError } from '../../shared/kernel/errors';
import { type GatewayContext } from './gateway-context';
import { type SubgraphRequest, type SubgraphTransport } from './subgraph-transport';

/** The request that the executor passes for one fetch. Its extensions and headers are not used. */
export interface Fetch {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly context?: GatewayContext;
}

/**
 * Runs one fetch of the executor and never throws. If a subgraph does not answer, each missing field gets an
 * UNAVAILABLE error. A null without an error would mean that there is nothing, or nothing that the caller may read.
 * Fields of other subgraphs still answer.
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
  try {
    return locate(await transport(subgraph, request, context), request);
  } catch (error) {
    return failed(request, unavailable(error));
  }
}

/**
 * Gives each error a path. A subgraph that refused the whole operation reports no path, so its errors belong to every
 * requested field.
 */
function locate(result: ExecutionResult, request: SubgraphRequest): ExecutionResult {
  if (result.data != null) return result;
  const [first, ...others] = result.errors ?? [];
  if (first === undefined)
    return failed(request, unavailable(new Error('The subgraph answered without data and without errors.')));
  return [first, ...others].some(({ path }) => path != null) ? result : failed(request, first);
}

function failed(request: SubgraphRequest, cause: GraphQLError): ExecutionResult {
  return { data: null, errors: pathsOf(request).map((path) => at(cause, path)) };
}

function at({ message, extensions, originalError }: GraphQLError, path: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(message, { path, extensions, originalError });
}

function unavailable(cause: unknown): GraphQLError {
  const text = {
    zh: '部分数据暂时无法获取,请稍后再试。',
    en: 'Some of the data is not available at present. Try again later.',
  };
  const error = new HubError('UNAVAILABLE', text);
  error.cause = cause;
  return new GraphQLError(text.en, { originalError: error, extensions: { code: error.code, messages: text } });
}

/**
 * Returns the path of each requested field in the answer of the subgraph: root fields, or the fields of each entity.
 */
function pathsOf({ document, variables }: SubgraphRequest): (string | number)[][] {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  return fieldsOf(operation?.selectionSet).flatMap((field) =>
    field.name.value === '_entities' ? entityPaths(field, variables ?? {}) : [[keyOf(field)]],
  );
}

function entityPaths(field: FieldNode, variables: Readonly<Record<string, unknown>>): (string | number)[][] {
  const argument = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  const entities = argument?.kind === Kind.VARIABLE ? variables[argument.name.value] : [];
  return ((entities ?? []) as { __typename?: string }[]).flatMap(({ __typename }, index) =>
    fieldsOf(field.selectionSet, __typename).map((inner) => [keyOf(field), index, keyOf(inner)]),
  );
}

/**
 * Returns the fields of a selection set and of its inline fragments, except fragments on another type. The planner
 * writes no spreads.
 */
function fieldsOf(set: SelectionSetNode | undefined, typename?: string): FieldNode[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [node];
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const on = node.typeCondition?.name.value;
    return on === undefined || typename === undefined || on === typename ? fieldsOf(node.selectionSet, typename) : [];
  });
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
