import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionRequest } from '@graphql-tools/utils';
import { buildSchema, type DocumentNode, parse, print } from 'graphql';
import { committedSupergraph } from '../../../../gateway/process/assemble-gateway';
import { serve } from './serve';
import { SubgraphClient } from './subgraph-client';

/**
 * The subgraphs to which this program sends its queries. The program runs only the Hub's planner, with the executor
 * that comes with it, and has no roles, limits, validation, or checks of the answers. Its arguments are the file of the
 * key that signs passports, and the origins of the four subgraphs.
 */
const subgraphs = new SubgraphClient(process.argv.slice(2));
const documents = new Map<string, DocumentNode>();
const texts = new WeakMap<DocumentNode, string>();

function keptDocument(source: string): DocumentNode {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
}

function keptText(document: DocumentNode): string {
  const known = texts.get(document) ?? print(document);
  texts.set(document, known);
  return known;
}

async function main(): Promise<void> {
  const sdl = committedSupergraph();
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(sdl, { assumeValidSDL: true, assumeValid: true, noLocation: true }),
    getUnifiedGraphSDL: () => sdl,
    onSubgraphExecute: async (subgraph: string, fetch: ExecutionRequest<Record<string, unknown>>) => {
      const { document, variables = {} } = fetch;
      return subgraphs.fetch(subgraph.toLowerCase(), { query: keptText(document), variables });
    },
  });
  if (executor === undefined) throw new Error('The planner returned no executor.');
  serve(async ({ query, operationName, variables }) =>
    JSON.stringify(await executor({ document: keptDocument(query), operationName, variables })),
  );
}

void main();
