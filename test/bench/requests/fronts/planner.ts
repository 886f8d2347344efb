import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionRequest } from '@graphql-tools/utils';
import { buildSchema, type DocumentNode, type ExecutionResult, parse, print } from 'graphql';
import { committedSupergraph } from '../../../../gateway/process/assemble-gateway';
import { Forwarded } from './forwarded';
import { serve } from './serve';

/**
 * The subgraphs to which this program sends its queries. The program runs only the Hub's planner and executor, without
 * roles, limits, validation, or checks of the answers.
 */
const subgraphs = new Forwarded(process.argv[2] ?? '');
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
      const answer = await subgraphs.fetch(subgraph.toLowerCase(), { query: keptText(document), variables });
      return answer as ExecutionResult;
    },
  });
  if (executor === undefined) throw new Error('The planner returned no executor.');
  serve(async ({ query, operationName, variables }) =>
    JSON.stringify(await executor({ document: keptDocument(query), operationName, variables })),
  );
}

void main();
