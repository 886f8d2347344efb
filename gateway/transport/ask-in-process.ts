import { randomUUID } from 'node:crypto';
import { type DocumentNode, parse } from 'graphql';
import { type AskGraph, GraphRefusal, refusalSchema } from '../../shared/follow/feed';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type SubgraphTransport } from './subgraph-transport';

/**
 * Returns the function that queries one subgraph in the role FOLLOWER. Each call carries a passport, like any other
 * call. It needs no planner, because it goes to one subgraph only.
 */
export function askAs(subject: SubgraphName | 'gateway', transport: SubgraphTransport): AskGraph {
  return async (of, source, variables) => {
    const context = { caller: { role: 'FOLLOWER', subject }, requestId: randomUUID() } as const;
    const { data, errors } = await transport(of, { document: documentOf(source), variables }, context);
    const [error] = errors ?? [];
    if (error !== undefined) {
      const { code, field } = refusalSchema.parse({ code: 'unknown', ...error.extensions });
      throw new GraphRefusal(
        code,
        field,
        `A query to the subgraph ${of} failed (${code}). Search the log of that subgraph.`,
      );
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
