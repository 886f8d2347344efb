import { type GraphQLArgument, type GraphQLSchema, isRequiredArgument } from 'graphql';
import { ROLES } from '../../../shared/domain/roles';
import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { type Audiences, audiences } from '../../../gateway/graph/audiences';
import { SCALARS } from '../../../shared/graphql/types/scalars';
import { type SubgraphAnswer } from '../../../shared/graphql/operation/run-operation';
import { digestOfCall } from '../../../shared/graphql/serve-subgraph';
import { type Caller } from '../../../shared/access/caller';
import { mintPassport } from '../../../shared/access/passport';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { crowdedCity } from '../city/crowded-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { EVERY_FIELD_AT_ONCE } from '../drivers/wide-limits';
import { gatherEvents, gatherFindings, seedQualificationFiles, seedReads } from '../oracle/gathered-events';
import { type Gathered, gather } from '../oracle/gathered-facts';
import { gatherLedger, seedReconciliations } from '../oracle/gathered-money';
import { type Choices, type Root } from './leak-choices';
import { FIELD_ARGUMENTS } from './leak-registry';
import { ROOTS } from './leak-roots';
import { nested, rootField } from '../oracle/list-call';
import { visibleFacts } from '../oracle/oracle';
import { type Probe, type Roots, probesOf } from './schema/schema-walk';
import { seedWebhooks } from '../city/seeded-webhooks';
import { Lookout } from '../oracle/sightings';
import { NOW, TODAY } from '../city/small-city';

/** The Hub with the crowded city, the facts of that city, and the facts that each caller may read. */
export type LeakBench = {
  hub: GatewayUnderTest;
  all: Gathered;
  lookout: Lookout;
  visible(caller: Caller): Gathered;
  schema(caller: Caller): GraphQLSchema;
  probes(caller: Caller): readonly Probe[];
  /** Queries one subgraph directly, with a passport that looks like a passport of the gateway. */
  askSubgraph(name: SubgraphName, caller: Caller, call: SubgraphCall): Promise<SubgraphAnswer>;
};
type SubgraphCall = { source: string; variables: Record<string, unknown> };

/**
 * The page size of lists that the leak suite reads only in part. Full pages would be too large, because there are many
 * findings and each contains its station.
 */
const FEWER_THAN_ALL: Readonly<Record<string, number>> = { findings: 4 };

export async function leakBench(): Promise<LeakBench> {
  const hub = forgetful(await gatewayUnderTest(crowdedCity, NOW, EVERY_FIELD_AT_ONCE));
  await hub.assessDay();
  const facts = gather(crowdedCity());
  const PersonalDataRead = await seedReads(hub.databases, facts.StationWorker);
  const QualificationFile = await seedQualificationFiles(hub.databases, facts.StationWorker);
  const Finding = await gatherFindings(hub.databases);
  const Webhook = await seedWebhooks(hub.databases);
  const Reconciliation = await seedReconciliations(hub.databases);
  const LedgerPosting = await gatherLedger(hub.databases);
  const all = {
    ...facts,
    ...(await gatherEvents(hub.databases)),
    PersonalDataRead,
    QualificationFile,
    Finding,
    Reconciliation,
    LedgerPosting,
    Webhook,
  };
  const schemas = audienceSchemas();
  const probes = new Map<string, readonly Probe[]>();
  const seen = new Map<Caller, Gathered>();
  const schema = (caller: Caller) => schemaOf(schemas, caller);
  return {
    hub,
    all,
    lookout: new Lookout(all),
    visible: (caller) => {
      const known = seen.get(caller) ?? visibleFacts(all, caller, TODAY);
      seen.set(caller, known);
      return known;
    },
    schema,
    probes: (caller) => {
      const known = probes.get(caller.role) ?? probesOf(schema(caller), knownRoots(schema(caller)), valuesOf);
      probes.set(caller.role, known);
      return known;
    },
    askSubgraph: (name, caller, { source, variables }) => {
      const server = hub.servers.get(name);
      if (server === undefined) throw new Error(`There is no subgraph ${name}.`);
      const call = { body: null, source, operationName: undefined, variables };
      const content = { aud: server.audience, caller, requestId: 'test', digest: digestOfCall(call) };
      return server.answer({ ...call, passport: mintPassport(content, hub.keys.passport) });
    },
  };
}

/**
 * Returns the Hub with another `ask`. The new `ask` drops the logged calls and statements after each call, because they
 * would fill the memory.
 */
function forgetful(hub: GatewayUnderTest): GatewayUnderTest {
  const forget = () => {
    for (const kept of [hub.calls, hub.requests, hub.logged, ...Object.values(hub.statements)]) kept.length = 0;
  };
  return { ...hub, ask: (...call) => hub.ask(...call).finally(forget) };
}

/** Returns every role's schema, as the gateway serves it. */
export function audienceSchemas(): Audiences {
  return audiences(committedSupergraph(), { scalars: SCALARS, roles: ROLES });
}

function schemaOf(schemas: Audiences, { role }: Caller): GraphQLSchema {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return schema;
}

/** Returns the root fields that read one row by its key, and the root fields that list all rows a caller may read. */
export function knownRoots(schema: GraphQLSchema): Roots {
  const all = Object.entries(ROOTS);
  const isWhole = ([name, root]: [string, Root]) => {
    const field = rootField(schema, name);
    if (field === undefined || root.kind !== 'list' || root.unasked !== undefined) return false;
    return (
      FEWER_THAN_ALL[name] === undefined &&
      !field.args.some((each) => each.name !== 'first' && isRequiredArgument(each))
    );
  };
  return {
    keyed: new Map(all.flatMap(([name, root]) => (root.kind === 'key' ? [[name, root.argument]] : []))),
    whole: new Set(all.filter(isWhole).map(([name]) => name)),
  };
}

/** Returns the values that the leak suite sends for an argument, or null if the registry has none. */
export function valuesOf(coordinate: string, { name }: Pick<GraphQLArgument, 'name'>): readonly unknown[] | null {
  // Each list of the crowded city fits in a page of 30 rows. A larger page would exceed the limits of queries.
  if (name === 'first')
    return [FEWER_THAN_ALL[coordinate.replace('Query.', '')] ?? (coordinate.startsWith('Query.') ? 30 : 3)];
  // no-leak-in-lists.test.ts sends the arguments for other pages.
  if (['after', 'last', 'before'].includes(name)) return [];
  const registered = FIELD_ARGUMENTS[coordinate]?.[name];
  if (registered !== undefined) return registered;
  const [parent, field = ''] = coordinate.split('.');
  const root = parent === 'Query' ? ROOTS[field] : undefined;
  return root?.kind === 'list' ? rootValues(root.arguments, name) : null;
}

function rootValues(choices: Choices, name: string): unknown[] | null {
  const paths = Object.entries(choices).filter(([path]) => path.split('.')[0] === name);
  if (paths.length === 0) return null;
  return paths.flatMap(([path, values]) => values.map(({ value, also }) => nested({ ...also, [path]: value })[name]));
}
