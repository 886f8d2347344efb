import { type ExecutionResult } from 'graphql';
import { type SubgraphServer } from '../../shared/graphql/serve-subgraph';
import { handPassport } from '../../shared/access/handed-passport';
import { sourceOf } from './document-source';
import { type SubgraphTransport } from './subgraph-transport';

/**
 * Returns the transport that calls the subgraphs of this process. Each call carries a passport, as between processes,
 * because a subgraph does not answer without a passport.
 */
export function inProcessTransport(subgraphs: readonly SubgraphServer[]): SubgraphTransport {
  const byName = new Map<string, SubgraphServer>(subgraphs.map((each) => [each.name.toUpperCase(), each]));
  return async (name, { document, operationName, variables = {} }, context) => {
    const { caller, requestId, client, isCheck, signal, origin } = context;
    const subgraph = byName.get(name.toUpperCase());
    if (subgraph === undefined) throw new Error(`There is no subgraph named ${name}.`);
    const request = { source: sourceOf(document).text, operationName, variables };
    const passport = handPassport({ aud: subgraph.audience, caller, requestId, client, isCheck }, request);
    return (await subgraph.answer({ ...request, body: null, passport, signal, origin })) as ExecutionResult;
  };
}
