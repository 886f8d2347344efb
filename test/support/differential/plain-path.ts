import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { AudienceExecutor, type Engine } from '../../../gateway/graph/audience-executor';
import { Documents } from '../../../gateway/graph/document/documents';
import { type Flat } from '../../../gateway/graph/document/flatten';
import { DEFAULT_LIMITS, MANY } from '../../../gateway/graph/document/limits';
import { routerExecutor } from '../../../gateway/graph/plan/router-executor';
import { Flattened } from '../../../gateway/graph/flattening/flattened';
import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { type GatewayContext } from '../../../gateway/transport/gateway-context';
import { type SubgraphTransport } from '../../../gateway/transport/subgraph-transport';
import { formatForApiClient, formatForGateway } from '../../../shared/graphql/errors/format-error';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { audienceSchemas } from '../registry/leak-bench';
import { type Send } from './operation-draws';

/**
 * Brings operations into their plainest form as the Hub does (gateway/graph/flattening), but marks the answer to each
 * as incomplete. graphql-js therefore completes every answer.
 */
class AlwaysCompleted extends Flattened {
  override of(...given: Parameters<Flattened['of']>): Flat {
    return { ...super.of(...given), needsCompletion: true };
  }
}

/**
 * Creates the plain path of the gateway, which has none of the gateway's shortcuts: graphql-js completes every answer
 * with the schema of the role, even an answer that the gateway would send unchanged. The answers of the Hub must equal
 * the answers of the plain path, byte by byte.
 * @param transport calls the subgraphs, for example over HTTP with signed passports
 */
export function plainPath(transport: SubgraphTransport): Send {
  const sdl = committedSupergraph();
  const supergraph = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  const engine: Engine = {
    documents: new Documents(DEFAULT_LIMITS),
    refuseComplex: () => undefined,
    flattened: new AlwaysCompleted(supergraph, DEFAULT_LIMITS.selections),
    run: routerExecutor(supergraph, { supergraphSdl: sdl, transport }),
  };
  const executors = new Map(
    [...audienceSchemas()].map(([role, schema]) => [role, new AudienceExecutor(schema, engine, MANY)]),
  );
  return async (caller, { query, ...request }) => {
    const executor = executors.get(caller.role);
    if (executor === undefined) throw new Error(`The role ${caller.role} has no schema.`);
    const context: GatewayContext = { caller, requestId: randomUUID() };
    const { data, errors } = await executor.execute({ source: query, request, context });
    const formatted = errors?.map((error) =>
      formatForApiClient(formatForGateway(error, SILENT_LOG), { language: 'en', log: SILENT_LOG }),
    );
    return { text: JSON.stringify({ errors: formatted, data }) };
  };
}
