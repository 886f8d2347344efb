import { type Role, ROLES } from '../domain/roles';
import { audienceSchema } from './audience/audience-schema';
import { buildSubgraph, type SubgraphApi } from './build-subgraph';
import { OperationCache } from './operation/operation-cache';

/** The operations of each role, with the schema against which they are checked. */
export type AudienceOperations = ReadonlyMap<Role, OperationCache>;

const BUILT = new WeakMap<object, Promise<AudienceOperations>>();

/**
 * Returns the operations of each role for a subgraph. They are built once in a process, because some programs serve a
 * subgraph more than once, and building the schemas takes most of the start-up time.
 */
export function audienceOperations<Context extends object>(
  subgraph: SubgraphApi<Context>,
): Promise<AudienceOperations> {
  const known = BUILT.get(subgraph) ?? build(subgraph);
  BUILT.set(subgraph, known);
  return known;
}

async function build<Context extends object>(subgraph: SubgraphApi<Context>): Promise<AudienceOperations> {
  const { schema } = await buildSubgraph(subgraph);
  return new Map(ROLES.map((role) => [role, new OperationCache(audienceSchema(schema, role))]));
}
