import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, HeaderMap } from '@apollo/server';
import {
  type GatewayExecutionResult,
  type GatewayExecutor,
  type GatewayInterface,
} from '@apollo/server-gateway-interface';
import { type GraphQLSchema } from 'graphql';
import { type GatewayContext } from '../transport/gateway-context';
import { type AudienceExecutor } from './audience-executor';

/** Apollo Server's copy of the context of one operation. The plugin adds the execution of this operation. */
type Executed = GatewayContext & { execution?: Promise<GatewayExecutionResult> };

/**
 * Executes each operation in the hook `responseForOperation` of Apollo Server. If the result has no errors, the hook
 * returns the answer, and Apollo Server does not call the gateway's executor. For that call, Apollo Server creates an
 * object with accessors, which keeps the answer in memory until the next full garbage collection
 * (shared/runtime/DECISIONS.md). If the result has errors, Apollo Server calls the executor. The executor returns the
 * result of the first execution, so that no operation runs twice.
 */
export class DirectAnswers {
  /** The plugin that executes operations. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: () => Promise.resolve({ responseForOperation: (context) => this.answer(context) }),
  };
  /** The gateway from which Apollo Server takes its schema, and the results with errors. */
  readonly gateway: GatewayInterface;

  constructor(
    apiSchema: GraphQLSchema,
    private readonly execute: AudienceExecutor['execute'],
  ) {
    this.gateway = gatewayOf(apiSchema, (context) => resultOf(context.context as Executed));
  }

  private async answer({ source, request, contextValue }: GraphQLRequestContextResponseForOperation<GatewayContext>) {
    const executed: Executed = contextValue;
    // The execution receives a copy of the context, so that the context of a call to a subgraph never holds the answer.
    executed.execution = this.execute({ source, request, context: { ...contextValue } });
    const result = await executed.execution.catch(() => null);
    if (result === null || (result.errors ?? []).length > 0) return null;
    return {
      http: { headers: new HeaderMap() },
      body: { kind: 'single', singleResult: { data: result.data } },
    } as const;
  }
}

async function resultOf({ execution }: Executed): Promise<GatewayExecutionResult> {
  if (execution === undefined)
    throw new Error(
      'The operation was not executed. Give Apollo Server the plugin of the DirectAnswers whose gateway it has.',
    );
  return execution;
}

function gatewayOf(apiSchema: GraphQLSchema, executor: GatewayExecutor): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      // The supergraph SDL is left empty, because Apollo Server would use it only for reporting.
      callback({ apiSchema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}
