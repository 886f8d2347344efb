import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { buildSubgraph } from '../../shared/graphql/build-subgraph';
import { SUBGRAPH_DEFINITIONS } from './subgraphs';

const FILE = join(__dirname, '../../gateway/supergraph.graphql');

/** The supergraph as the subgraphs in this tree compose it; the committed one must be the same text. */
export async function composeSupergraph(): Promise<string> {
  const services = [];
  for (const subgraph of SUBGRAPH_DEFINITIONS) {
    const { sdl } = await buildSubgraph(subgraph);
    services.push({ name: subgraph.name, typeDefs: parse(sdl) });
  }
  const composed = composeServices(services);
  if (compositionHasErrors(composed)) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return `${composed.supergraphSdl.trim()}\n`;
}

export function committedSupergraph(): string {
  return readFileSync(FILE, 'utf8');
}

async function main(): Promise<void> {
  writeFileSync(FILE, await composeSupergraph());
  process.stdout.write('gateway/supergraph.graphql was written.\n');
}

if (require.main === module) void main();
