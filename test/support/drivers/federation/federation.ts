import {
  buildSchema,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { createAudienceServer } from '../../../../gateway/graph/apollo-server';
import { apiSchema } from '../../../../gateway/graph/audiences';
import { type Limits } from '../../../../gateway/graph/document/limits';
import { supergraphOf } from '../../../../gateway/graph/supergraph';
import { type SubgraphTransport } from '../../../../gateway/transport/subgraph-transport';
import { composed, executableSubgraph, type Row, type Subgraph } from './subgraphs';

export interface Federation {
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly rows: readonly Row[];
  readonly limits?: Limits;
  /** Returns an answer in place of the subgraph's answer, or undefined if the subgraph should answer. */
  readonly instead?: (subgraph: string) => ExecutionResult | undefined;
}

export type Answer = Pick<FormattedExecutionResult, 'data' | 'errors'>;
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
export type Gateway = { readonly ask: Ask; readonly calls: string[] };

/**
 * Starts the whole pipeline of the gateway over any subgraphs, with one role that may query every field. A subgraph
 * validates each query, as in production.
 */
export function federate({ subgraphs, rows, limits, instead }: Federation): Gateway {
  const supergraphSdl = composed(subgraphs);
  const schemas = new Map(Object.entries(subgraphs).map(([name, each]) => [name, executableSubgraph(each, rows)]));
  const calls: string[] = [];
  const transport: SubgraphTransport = async (name, { document, variables, operationName }) => {
    calls.push(name);
    const schema = schemas.get(name);
    if (schema === undefined) throw new Error(`There is no subgraph ${name}.`);
    const other = instead?.(name);
    if (other !== undefined) return other;
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : execute({ schema, document, variableValues: variables, operationName });
  };
  const options = { supergraphSdl, transport, ...(limits && { limits }) };
  const supergraph = supergraphOf(new Map([['PUBLIC', apiSchema(supergraphSdl, [])]]), options);
  const server = createAudienceServer(supergraph.audience('PUBLIC'));
  const contextValue = { caller: { role: 'PUBLIC' }, requestId: 'audit', spend: () => undefined } as const;
  const ask: Ask = async (query, variables = {}) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The gateway must answer in one part.');
    return plain(body.singleResult);
  };
  return { ask, calls };
}

/** Returns a function that executes documents with graphql-js on one schema. The gateway must give the same answers. */
export function oneSchema(sdl: string | GraphQLSchema, rootValue: Readonly<Record<string, unknown>>): Ask {
  const schema = typeof sdl === 'string' ? buildSchema(sdl) : sdl;
  return async (query, variables = {}) => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return plain(await execute({ schema, document, rootValue, variableValues: variables }));
  };
}

function plain(result: unknown): Answer {
  return JSON.parse(JSON.stringify(result)) as Answer;
}
