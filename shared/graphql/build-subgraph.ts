import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLObjectType, type GraphQLSchema, isUnionType, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { directiveUses } from './audience/audience-tag';
import { type Area } from './area';
import { describeSchema } from './describe-schema';
import { type Request } from './request';

/** Entities by type name: from the key that another subgraph knows to the row, or null where the caller may not see it. */
export type References<Context> = Record<string, ReferenceResolver<Context>['resolve']>;
/** Declared as a method, so that a subgraph of a particular context is also one of any. */
type ReferenceResolver<Context> = { resolve(reference: never, context: Context): unknown };

/** What one subgraph answers: its schema, its entities, and what it opens for a request. */
export type SubgraphApi<Context extends object> = {
  name: SubgraphName;
  areas: readonly Area[];
  orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  references: References<Context>;
  createContext(request: Request): Context;
  /** What must be certain before an answer leaves; where it fails, the answer is an error and holds no data. */
  beforeAnswer?(context: Context): Promise<void>;
};

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@tag"])';

/** @returns the executable federated schema and its SDL, for composition. @throws where an entity has no reference resolver. */
export async function buildSubgraph<Context extends object>(
  subgraph: SubgraphApi<Context>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const { areas, orphanedTypes } = subgraph;
  const [first, ...others] = areas.flatMap(({ resolvers }) => resolvers);
  if (first === undefined) throw new Error(`The subgraph ${subgraph.name} has no resolver.`);
  const resolvers: BuildSchemaOptions['resolvers'] = [first, ...others];
  const plain = await buildSchema({ resolvers, orphanedTypes, validate: false, skipCheck: true });
  describeSchema(plain);
  const sdl = `${FEDERATION}\n\n${printSchemaWithDirectives(plain)}`;
  const module = { typeDefs: parse(sdl), resolvers: { ...createResolversMap(plain) } };
  const schema = buildSubgraphSchema([module as never]);
  attachReferences(schema, subgraph.references);
  return { schema, sdl };
}

/** Without a resolver of its own @apollo/subgraph would echo whatever key it is sent, so each entity must have one. */
function attachReferences<Context>(schema: GraphQLSchema, references: References<Context>): void {
  const entities = schema.getType('_Entity');
  const types = isUnionType(entities) ? entities.getTypes() : [];
  for (const type of types) attach(type, references[type.name] ?? unresolvable(type));
  const known = new Set(types.map((each) => each.name));
  for (const name of Object.keys(references))
    if (!known.has(name)) throw new Error(`The type ${name} has a reference resolver, but is not an entity.`);
}

function attach<Context>(type: GraphQLObjectType, resolve: References<Context>[string]): void {
  const resolveReference = (reference: never, context: Context) =>
    isPlain(reference) ? resolve(reference, context) : null;
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
}

/** Keys are text. Another value would fail in the database, for all who wait for the same statement. */
function isPlain(reference: object): boolean {
  return Object.values(reference).every((value) => typeof value === 'string');
}

/** A type that is only referred to here (`resolvable: false`) is never looked up here. */
function unresolvable(type: GraphQLObjectType): () => null {
  if (directiveUses(type, 'key').every((key) => key['resolvable'] === false)) return () => null;
  throw new Error(`The entity ${type.name} has no reference resolver.`);
}
