import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import {
  execute,
  type ExecutionResult,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type SubgraphTransport } from '../../../../gateway/transport/subgraph-transport';

/**
 * The header of the schemas of the two toy subgraphs. These schemas have every feature that the gateway must handle.
 */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag", "@shareable"])`;
const ALL = `@tag(name: "city-bureau") @tag(name: "public")`;
const CITY = `@tag(name: "city-bureau")`;

const STATIONS = `${LINK}
scalar Fen
enum Kind { STREET TOWN }
type Query {
  me: String ${ALL}
  stations(filter: StationFilter): [Station!] ${ALL}
  station(id: ID!): Station ${ALL}
  secretStations: [Station!] ${CITY}
  broken: [Station!] ${ALL}
}
type Mutation { rename(input: RenameInput!): Station ${CITY} }
input StationFilter {
  kind: Kind ${ALL}
  above: Fen ${ALL}
  nameContains: String ${ALL}
  secretRank: Int ${CITY}
  nested: NestedFilter ${ALL}
}
input NestedFilter { text: String! ${ALL} }
input RenameInput { id: ID! ${CITY} name: String! ${CITY} }
type Station @key(fields: "id") {
  id: ID! ${ALL}
  name: String! ${ALL}
  kind: Kind ${ALL}
  address: String ${ALL}
  secretRemark: String ${CITY}
}
`;

const STAFF = `${LINK}
type Query { workers: [Worker!] ${CITY} }
type Mutation { hire(stationId: ID!): Worker ${CITY} }
type Station @key(fields: "id") { id: ID! ${ALL} staff(first: Int): [Worker!] ${ALL} lead: Worker ${ALL} }
type Worker @key(fields: "id") {
  id: ID! ${ALL}
  name: String! ${ALL}
  phone: String ${CITY}
  station: Station ${ALL}
}
`;

export const SUBGRAPHS = { stations: STATIONS, staff: STAFF } as const;

/**
 * Composes subgraphs into a supergraph.
 * @throws Error with the composer's messages if the subgraphs do not compose
 */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }));
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

export const FEN = new GraphQLScalarType({
  name: 'Fen',
  parseValue: (value) => {
    if (!Number.isSafeInteger(value)) throw new GraphQLError('Fen is a whole number.');
    return value;
  },
});

/** The stations. The name of station 1 is the id of station 2, so that a mix-up of name and id becomes visible. */
const STATION_ROWS = [
  { id: '1', name: '2', kind: 'STREET', address: '1 Lixia Road', secretRemark: 'r1' },
  { id: '2', name: 'two', kind: 'TOWN', address: null, secretRemark: 'r2' },
];

function stationsSchema(): GraphQLSchema {
  const byId = ({ id }: { id: string }) => STATION_ROWS.find((row) => row.id === id) ?? null;
  return buildSubgraphSchema([
    {
      typeDefs: parse(STATIONS),
      resolvers: {
        Query: {
          me: () => 'me',
          stations: () => STATION_ROWS,
          station: (_: unknown, args: { id: string }) => byId(args),
          secretStations: () => STATION_ROWS,
        },
        Mutation: { rename: (_: unknown, { input }: { input: { id: string } }) => byId(input) },
        Station: { __resolveReference: byId },
      },
    },
  ]);
}

function staffSchema(): GraphQLSchema {
  const staffOf = ({ id }: { id: string }) => [{ id: `w${id}`, name: `worker of ${id}`, phone: '138' }];
  return buildSubgraphSchema([
    {
      typeDefs: parse(STAFF),
      resolvers: {
        Query: { workers: () => [{ id: 'w1', name: 'worker of 1', station: { __typename: 'Station', id: '1' } }] },
        Mutation: { hire: (_: unknown, args: { stationId: string }) => staffOf({ id: args.stationId })[0] },
        Station: {
          __resolveReference: (reference: { id: string }) => reference,
          staff: staffOf,
          lead: (station: { id: string }) => staffOf(station)[0],
        },
      },
    },
  ]);
}

export type Call = { subgraph: string; request: Parameters<SubgraphTransport>[1]; context: unknown };
export type Answer = (call: Call) => Promise<ExecutionResult> | ExecutionResult | undefined;

/** Returns a transport to the toy subgraphs. For any call, `instead` may answer or throw in place of the subgraph. */
export function toyTransport(instead: Answer = () => undefined): { transport: SubgraphTransport; calls: Call[] } {
  const schemas: Record<string, GraphQLSchema> = { stations: stationsSchema(), staff: staffSchema() };
  const calls: Call[] = [];
  const transport: SubgraphTransport = async (subgraph, request, context) => {
    calls.push({ subgraph, request, context });
    const other = await instead({ subgraph, request, context });
    return other ?? run(schemas[subgraph] as GraphQLSchema, request);
  };
  return { transport, calls };
}

async function run(schema: GraphQLSchema, request: Call['request']): Promise<ExecutionResult> {
  const { document, variables, operationName } = request;
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({ schema, document, variableValues: variables, operationName });
}
