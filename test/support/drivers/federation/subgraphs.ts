import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, type GraphQLSchema, Kind, parse, type TypeDefinitionNode } from 'graphql';

/** An object of the data that all subgraphs share. Each subgraph shows only the fields that its schema has. */
export type Row = { readonly __typename: string; readonly [field: string]: unknown };

/** An object as a subgraph resolves it. `sent` has the fields with which the gateway refers to this object. */
export type Found = Row & { readonly sent: Readonly<Record<string, unknown>> };

type Resolvers = Record<string, Record<string, (source: Found, args: Record<string, never>) => unknown>>;

/**
 * A subgraph of a test: its schema without the `@link` of {@link HEADER}, and resolvers for the fields whose values are
 * not in its rows.
 */
export type Subgraph = { readonly sdl: string; readonly resolvers?: Resolvers };

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external",
  "@provides", "@requires", "@override", "@inaccessible", "@interfaceObject"])\n`;

/** Returns the SDL of the supergraph. @throws Error with the composer's message if the subgraphs do not compose */
export function composed(subgraphs: Readonly<Record<string, Subgraph>>): string {
  const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: name, typeDefs: readSdl(sdl) }));
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/**
 * Builds the executable schema of a subgraph. A reference resolves to the row with the same values in all key fields.
 */
export function executableSubgraph({ sdl, resolvers = {} }: Subgraph, rows: readonly Row[]): GraphQLSchema {
  const typeDefs = readSdl(sdl);
  const entities = typeDefs.definitions.filter(isEntity).map((type) => {
    const { value: name } = type.name;
    const isObject = type.kind !== Kind.INTERFACE_TYPE_DEFINITION;
    const own = { ...resolvers[name], __resolveReference: (sent: Row) => entityOf(rows, sent, isObject) };
    return [name, own] as const;
  });
  return buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers, ...Object.fromEntries(entities) } }]);
}

function readSdl(sdl: string): DocumentNode {
  return parse(HEADER + sdl);
}

function isEntity(node: DocumentNode['definitions'][number]): node is TypeDefinitionNode {
  const isComposite = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return isComposite && (node.directives ?? []).some(({ name }) => name.value === 'key');
}

/**
 * Returns the row to which a reference refers, or null if there is none. With `keepsType`, the result keeps the type of
 * the reference, because a subgraph with only an interface object does not know the type of the row.
 */
function entityOf(rows: readonly Row[], sent: Row, keepsType: boolean): Found | null {
  const { __typename, ...key } = sent;
  const row = rows.find((each) => isMatch(each, key));
  if (row === undefined) return null;
  return { ...row, __typename: keepsType ? __typename : row.__typename, sent: key };
}

/**
 * Returns whether a row fits a reference. It compares only fields that are texts in both, because a reference also
 * contains the fields of @requires.
 */
function isMatch(row: Row, key: object): boolean {
  const texts = sharedTexts(row, key);
  return texts.length > 0 && texts.every(([own, value]) => own === value);
}

function sharedTexts(row: object, key: object): [string, unknown][] {
  const sent = new Map<string, unknown>(Object.entries(key));
  return Object.entries(row).flatMap(([name, own]: [string, unknown]) => {
    const value = sent.get(name);
    if (typeof own === 'string' && sent.has(name)) return [[own, value]];
    const isNested = typeof own === 'object' && own !== null && typeof value === 'object' && value !== null;
    return isNested ? sharedTexts(own, value) : [];
  });
}
