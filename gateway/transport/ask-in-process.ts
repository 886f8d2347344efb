import { randomUUID } from 'node:crypto';
import { type DocumentNode, parse } from 'graphql';
import { type AskGraph, GraphRefusal } from '../../shared/follow/feed';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type SubgraphTransport } from './subgraph-transport';

/**
 * Asks one subgraph as a follower. The call carries a passport like any other, but skips the planner, because it
 * concerns one subgraph.
 */
export function askAs(subject: SubgraphName | 'gateway', transport: SubgraphTransport): AskGraph {
  return async (of, source, variables) => {
    const context = { caller: { role: 'FOLLOWER', subject }, requestId: randomUUID() } as const;
    const { data, errors } = await transport(of, { document: documentOf(source), variables }, context);
    const [error] = errors ?? [];
    if (error !== undefined) {
      const code = String(error.extensions?.['code']);
      throw new GraphRefusal(code, `Subgraph ${of} answered with the code ${code}.`);
    }
    return data;
  };
}

/** The parsed documents. There are few: one feed for each subgraph, and the gateway's own queries. */
const documents = new Map<string, DocumentNode>();

function documentOf(source: string): DocumentNode {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return document;
}
