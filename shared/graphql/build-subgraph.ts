import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLObjectType, type GraphQLSchema, isUnionType, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { directiveUses } from './audience/audience-tag';
import { tagValues } from './audience/value-audience';
import { type Area } from './area';
import { describeSchema } from './describe-schema';
import { type Request } from './request';

/**
 * The reference resolvers, by type name. Each resolver returns the entity for a key, or null if the caller may not see
 * it.
 */
export type References<Context> = Record<string, ReferenceResolver<Context>['resolve']>;
/**
 * Finds the entity for a reference. `resolve` is declared as a method, because TypeScript compares the parameters of
 * methods less strictly. TypeScript therefore accepts a subgraph with a context of its own wherever any subgraph is
 * expected.
 */
type ReferenceResolver<Context> = { resolve(reference: never, context: Context): unknown };

/** The API of one subgraph: its schema, its entities, and the context that it creates for a request. */
export type SubgraphApi<Context extends object> = {
  name: SubgraphName;
  areas: readonly Area[];
  orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  references: References<Context>;
  createContext(request: Request): Context;
  /** Runs before an answer is returned. If it fails, the answer is an error without data. */
  beforeAnswer?(context: Context): Promise<void>;
};

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@tag"])';

/**
 * Builds the subgraph's schema.
 * @returns the executable federated schema, and its SDL for composition.
 * @throws Error if an entity has no reference resolver
 */
export async function buildSubgraph<Context extends object>(
  subgraph: SubgraphApi<Context>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const { areas, orphanedTypes } = subgraph;
  const [first, ...others] = areas.flatMap(({ resolvers }) => resolvers);
  if (first === undefined) throw new Error(`The subgraph ${subgraph.name} has no resolver.`);
  const resolvers: BuildSchemaOptions['resolvers'] = [first, ...others];
  const plain = await buildSchema({ resolvers, orphanedTypes, validate: false, skipCheck: true });
  describeSchema(plain);
  tagValues(plain);
  const sdl = `${FEDERATION}\n\n${printSchemaWithDirectives(plain)}`;
  const module = { typeDefs: parse(sdl), resolvers: { ...createResolversMap(plain) } };
  const schema = buildSubgraphSchema([module as never]);
  attachReferences(schema, subgraph.references);
  return { schema, sdl };
}

/**
 * Attaches the reference resolvers. Every entity must have one: otherwise @apollo/subgraph would return any key it is
 * sent.
 */
function attachReferences<Context>(schema: GraphQLSchema, references: References<Context>): void {
  const entities = schema.getType('_Entity');
  const types = isUnionType(entities) ? entities.getTypes() : [];
  for (const type of types) attach(type, references[type.name] ?? unresolvable(type));
  const known = new Set(types.map((each) => each.name));
  for (const name of Object.keys(references))
    if (!known.has(name))
      throw new Error(`The type ${name} has a reference resolver, but is not an entity. Give it a @key.`);
}

function attach<Context>(type: GraphQLObjectType, resolve: References<Context>[string]): void {
  const resolveReference = (reference: never, context: Context) =>
    isPlain(reference) ? resolve(reference, context) : null;
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
}

/**
 * Returns whether all values of a reference are strings. A value of another type would make the SQL statement fail for
 * all references that are loaded with it.
 */
function isPlain(reference: object): boolean {
  return Object.values(reference).every((value) => typeof value === 'string');
}

/**
 * Returns the resolver of a type to which this subgraph only refers (`resolvable: false`). The resolver returns null.
 */
function unresolvable(type: GraphQLObjectType): () => null {
  if (directiveUses(type, 'key').every((key) => key['resolvable'] === false)) return () => null;
  throw new Error(`The entity ${type.name} has no reference resolver. Add one.`);
}
