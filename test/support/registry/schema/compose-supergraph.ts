import 'reflect-metadata';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { buildSubgraph } from '../../../../shared/graphql/build-subgraph';
import { audienceTexts } from './audience-texts';
import { keepOrder } from './keep-order';
import { SUBGRAPH_DEFINITIONS } from '../../drivers/subgraph/subgraphs';

const FILE = join(__dirname, '../../../../gateway/graph/supergraph.graphql');
const AUDIENCES = join(__dirname, '../../../schema/audiences');

/**
 * Composes the supergraph from the subgraphs in this tree, and keeps the order of the committed text. A test checks
 * that the committed text is identical.
 */
export async function composeSupergraph(): Promise<string> {
  const services = [];
  for (const subgraph of SUBGRAPH_DEFINITIONS) {
    const { sdl } = await buildSubgraph(subgraph);
    services.push({ name: subgraph.name, typeDefs: parse(sdl) });
  }
  const composed = composeServices(services);
  if (compositionHasErrors(composed)) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return keepOrder(composed.supergraphSdl, committedSupergraph());
}

export function committedSupergraph(): string {
  return readFileSync(FILE, 'utf8');
}

/** Returns the committed text of each role's schema, by file name. */
export function committedAudiences(): Map<string, string> {
  return new Map(readdirSync(AUDIENCES).map((name) => [name, readFileSync(join(AUDIENCES, name), 'utf8')]));
}

async function main(): Promise<void> {
  const supergraph = await composeSupergraph();
  writeFileSync(FILE, supergraph);
  rmSync(AUDIENCES, { recursive: true, force: true });
  mkdirSync(AUDIENCES);
  for (const [name, text] of audienceTexts(supergraph)) writeFileSync(join(AUDIENCES, name), text);
  process.stdout.write('gateway/graph/supergraph.graphql and test/schema/audiences were written.\n');
}

if (require.main === module) void main();
