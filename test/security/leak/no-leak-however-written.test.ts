import { buildSchema, isObjectType } from 'graphql';
import { keyFieldsOf } from '../../../gateway/graph/document/alias-rule';
import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { keysOf } from '../../../shared/graphql/audience/audience-tag';
import { type Caller } from '../../../shared/access/caller';
import { aliased, coordinatesIn, coordinatesOf, stepsIn, stepsOf } from '../../support/registry/schema/asked-fields';
import { drawn } from '../../support/drivers/at-scale';
import { PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { type LeakBench, knownRoots, leakBench, valuesOf } from '../../support/registry/leak-bench';
import { TYPES } from '../../support/registry/leak-registry';
import { REWRITINGS } from '../../support/registry/schema/rewritten';
import { LARGEST } from '../../support/registry/schema/query-chunks';
import { probesOf } from '../../support/registry/schema/schema-walk';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STREET } from '../../support/city/small-city';

let bench: LeakBench;

beforeAll(async () => {
  bench = await leakBench();
});
afterAll(() => bench.hub.close());

/**
 * One caller of each role. More callers are not needed, because the Hub rewrites a query in the same way for all
 * callers of a role.
 */
const CALLERS: [string, Caller][] = [
  ['the platform', office('CITY_PLATFORM', CITY)],
  ['a district bureau', office('DISTRICT_BUREAU', SHIZHONG)],
  ['a district hub', hub(LIXIA, CONTRACTOR.hub)],
  ['a street office', office('STREET_OFFICE', STREET.lixiaFirst)],
  ['a contractor', contractor(CONTRACTOR.lixia)],
  ['a finance bureau', office('FINANCE_BUREAU', SHIZHONG)],
  ['an auditor', office('AUDITOR', LIXIA)],
  ['the public', PUBLIC],
];

const supergraph = buildSchema(committedSupergraph(), { assumeValidSDL: true, assumeValid: true });
const keyNames = [...keyFieldsOf(supergraph)];
/** Returns whether a type is an entity. In an entity, a query could give another field the alias of the key. */
const isEntity = (type: string) => {
  const known = supergraph.getType(type);
  return isObjectType(known) && keysOf(known).length > 0;
};

/** Returns the queries that take no key, whose aliases have no number, and that are small enough to be rewritten. */
const plainProbes = (caller: Caller) =>
  probesOf(bench.schema(caller), knownRoots(bench.schema(caller)), valuesOf, SMALL).filter(
    ({ source, takesKey }) => !takesKey && !/\w_\d+:/.test(source),
  );
const SMALL = { ...LARGEST, tokens: 700 };

describe.each(CALLERS)('%s', (_, caller) => {
  it('reaches every field of its schema with the queries of this suite', () => {
    const schema = bench.schema(caller);
    const asked = new Set(bench.probes(caller).flatMap(({ source }) => [...coordinatesIn(source, schema)]));
    const missing = coordinatesOf(schema).filter((coordinate) => !asked.has(coordinate));
    expect(missing).toEqual([]);
  });

  it('reaches every nested field through every type that has it', () => {
    const schema = bench.schema(caller);
    const asked = new Set(bench.probes(caller).flatMap(({ source }) => [...stepsIn(source, schema)]));
    expect(stepsOf(schema).filter((each) => !asked.has(each))).toEqual([]);
  });

  it.each(Object.entries(REWRITINGS))(
    'sees the same own rows and no foreign row in rewritten queries: %s',
    async (name, rewrite) => {
      const visible = bench.visible(caller);
      for (const { source } of drawn(plainProbes(caller), 1 / 8)) {
        const rewritten = rewrite(source, bench.schema(caller));
        const { body } = await bench.hub.ask(caller, rewritten);
        expect(body.errors ?? []).toEqual([]);
        expect(bench.lookout.foreign(body, visible)).toEqual([]);
        if (name !== 'withAliases') expect(body).toEqual((await bench.hub.ask(caller, source)).body);
      }
    },
  );

  it('may not use the name of a key as an alias, which would fetch another row', async () => {
    const schema = bench.schema(caller);
    const leaves = coordinatesOf(schema).filter((each) => isEntity(each.split('.')[0] ?? ''));
    for (const leaf of drawn(leaves, 1 / 8)) {
      const probe = bench.probes(caller).find(({ source }) => coordinatesIn(source, schema).has(leaf));
      for (const alias of keyNames.filter((key) => key !== leaf.split('.')[1])) {
        const source = aliased(probe?.source ?? '{ __typename }', schema, { leaf, alias });
        if (source === null) continue;
        const { body } = await bench.hub.ask(caller, source, { key: STREET.zone });
        expect({ leaf, alias, data: body.data, code: body.errors?.[0]?.extensions.code }).toEqual({
          leaf,
          alias,
          data: undefined,
          code: 'BAD_USER_INPUT',
        });
      }
    }
  });
});

it('has an expected scope for every entity in the graph', () => {
  const types = Object.values(supergraph.getTypeMap()).filter((type) => isEntity(type.name));
  const unjudged = types.filter(({ name }) => ['part', 'figures', undefined].includes(TYPES[name]));
  expect(unjudged.map(({ name }) => name)).toEqual([]);
});
