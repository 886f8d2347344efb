import { type ApolloServer } from '@apollo/server';
import { type GraphQLSchema } from 'graphql';
import { type Role } from '../../shared/domain/roles';
import { HubError } from '../../shared/kernel/errors';
import { describeError } from '../../shared/graphql/errors/describe-error';
import { type GatewayContext } from '../transport/gateway-context';
import { type Supergraph } from './supergraph';

export type Question = { query: string; variables: Readonly<Record<string, unknown>> };

/**
 * The graph as a caller may use it: with the schema of their role, the rows that they may read, and the grants of their
 * token.
 */
export type CallersGraph = {
  /** Returns the schema of the role. */
  schemaOf(role: Role): GraphQLSchema;
  /** Returns whether the schema of the role has this root field. */
  sees(role: Role, rootField: string): boolean;
  /** Returns whether any mutation of the role takes an input of this type. */
  takes(role: Role, inputType: string): boolean;
  /**
   * Executes an operation with the rights of the caller, and returns its data.
   * @throws HubError if the answer has any error; it throws the first one. A partial answer is never returned, because
   * it would look complete.
   */
  ask(context: GatewayContext, question: Question): Promise<Readonly<Record<string, unknown>>>;
};

export function callersGraph(
  supergraph: Supergraph,
  serverFor: (role: Role) => ApolloServer<GatewayContext>,
): CallersGraph {
  return {
    schemaOf: (role) => supergraph.audience(role).schema,
    sees: (role, rootField) => {
      const fields = supergraph.audience(role).schema.getQueryType()?.getFields() ?? {};
      return Object.hasOwn(fields, rootField);
    },
    takes: (role, inputType) => supergraph.audience(role).schema.getType(inputType) !== undefined,
    ask: async (contextValue, { query, variables }) => {
      const request = { query, variables: { ...variables } };
      const { body } = await serverFor(contextValue.caller.role).executeOperation(request, { contextValue });
      if (body.kind !== 'single')
        throw new Error('Apollo Server returned an incremental response. Only single responses are supported.');
      const { data, errors } = body.singleResult;
      const [error] = errors ?? [];
      if (error !== undefined) throw asHubError(error);
      return data ?? {};
    },
  };
}

function asHubError(error: unknown): Error {
  const described = describeError(error);
  if (described === null) return new Error('The graph returned an error without a known code.', { cause: error });
  const { code, messages, details, faults, items } = described;
  return new HubError(code, messages, details, faults, items);
}
