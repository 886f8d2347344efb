import { type KeyObject } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import { type SubgraphServer, digestOfCall } from '../../shared/graphql/serve-subgraph';
import { mintPassport } from '../../shared/access/passport';
import { type SubgraphTransport } from './subgraph-transport';

/** The planner hands over the same document object each time it runs a plan. */
const sources = new WeakMap<DocumentNode, string>();

export function sourceOf(document: DocumentNode): string {
  const known = sources.get(document);
  if (known !== undefined) return known;
  const source = print(document);
  sources.set(document, source);
  return source;
}

/** Calls the subgraphs of this process. The passport is minted and verified as between processes: there is no other way in. */
export function inProcessTransport(
  subgraphs: readonly SubgraphServer[],
  passportKey: KeyObject,
  clock: () => Date,
): SubgraphTransport {
  const byName = new Map<string, SubgraphServer>(subgraphs.map((each) => [each.name.toUpperCase(), each]));
  return async (name, { document, operationName, variables = {} }, { caller, requestId }) => {
    const subgraph = byName.get(name.toUpperCase());
    if (subgraph === undefined) throw new Error(`There is no subgraph ${name}.`);
    const call = { body: null, source: sourceOf(document), operationName, variables };
    const content = { aud: subgraph.name, caller, requestId, digest: digestOfCall(call) };
    const passport = mintPassport(content, passportKey, clock());
    return (await subgraph.answer({ ...call, passport })) as ExecutionResult;
  };
}
