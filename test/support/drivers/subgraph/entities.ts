import { type GraphQLSchema, isUnionType } from 'graphql';
import { type Role } from '../../../../shared/domain/roles';
import { audienceSchema } from '../../../../shared/graphql/audience/audience-schema';
import { keysOf } from '../../../../shared/graphql/audience/audience-tag';
import { buildSubgraph } from '../../../../shared/graphql/build-subgraph';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { type ValuesOf, selectionsOf } from '../../registry/schema/schema-walk';
import { SUBGRAPH_DEFINITIONS } from './subgraphs';

/** An entity type that one subgraph resolves for one role, with queries for all its fields. */
export type RoleEntity = { subgraph: SubgraphName; type: string; key: string; sources: string[] };

let built: Promise<ReadonlyMap<SubgraphName, GraphQLSchema>> | null = null;

/** Returns each subgraph's own schema, without the filter for a role. A suite builds them once. */
export function subgraphSchemas(): Promise<ReadonlyMap<SubgraphName, GraphQLSchema>> {
  return (built ??= buildAll());
}

async function buildAll(): Promise<ReadonlyMap<SubgraphName, GraphQLSchema>> {
  const schemas = new Map<SubgraphName, GraphQLSchema>();
  for (const subgraph of SUBGRAPH_DEFINITIONS) schemas.set(subgraph.name, (await buildSubgraph(subgraph)).schema);
  return schemas;
}

/** Returns the entities that a role may reference at each subgraph, with queries that take `$representations`. */
export function entitiesFor(
  role: Role,
  schemas: ReadonlyMap<SubgraphName, GraphQLSchema>,
  valuesOf: ValuesOf,
): RoleEntity[] {
  return [...schemas].flatMap(([subgraph, whole]) => {
    const union = audienceSchema(whole, role).getType('_Entity');
    const types = isUnionType(union) ? union.getTypes() : [];
    const names = new Set(types.map(({ name }) => name));
    return types.map((type) => {
      const [key = ''] = keysOf(whole.getType(type.name) ?? {});
      const sources = selectionsOf(type, names, valuesOf).map(
        (text) =>
          `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type.name} { ${text} } } }`,
      );
      return { subgraph, type: type.name, key, sources };
    });
  });
}
