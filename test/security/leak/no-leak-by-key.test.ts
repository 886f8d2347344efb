import { type GraphQLSchema } from 'graphql';
import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { entitiesFor, subgraphSchemas } from '../../support/drivers/subgraph/entities';
import { type Noun, keyOf } from '../../support/oracle/gathered-facts';
import { type LeakBench, leakBench, valuesOf } from '../../support/registry/leak-bench';
import { LEAK_CALLERS } from '../../support/registry/leak-callers';
import { TYPES } from '../../support/registry/leak-registry';
import { ROOTS } from '../../support/registry/leak-roots';
import { rootField } from '../../support/oracle/list-call';
import { idOf } from '../../support/city/small-city';

let bench: LeakBench;
let subgraphs: Map<SubgraphName, GraphQLSchema>;

beforeAll(async () => {
  bench = await leakBench();
  subgraphs = await subgraphSchemas();
});
afterAll(() => bench.hub.close());

/** Returns a key of the right form that no row has. */
const nobodys = (noun: Noun) => (noun === 'Division' ? '990199' : idOf('ZZ', 9999));

function keysApart(noun: Noun, caller: Caller): { own: string[]; others: string[] } {
  const own = bench.visible(caller)[noun].map(keyOf);
  return { own, others: bench.all[noun].map(keyOf).filter((key) => !own.includes(key)) };
}

/** Returns variant spellings of a caller's own key. They must find nothing, even if the database compares loosely. */
const lookAlikes = (key: string) =>
  [`${key} `, ` ${key}`, `${key}\u0000`, key.toLowerCase(), fullWidth(key)].filter((each) => each !== key);
const fullWidth = (key: string) => key.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function nounOf(type: string): Noun {
  const noun = TYPES[type];
  if (noun === undefined || noun === 'part' || noun === 'figures') throw new Error(`The entity ${type} has no noun.`);
  return noun;
}

describe.each(LEAK_CALLERS)('%s', (_, caller) => {
  it('gets the same answer for the key of a foreign row as for a key without a row', async () => {
    for (const [root, known] of Object.entries(ROOTS)) {
      if (known.kind !== 'key' || rootField(bench.schema(caller), root) === undefined) continue;
      const sources = bench.probes(caller).filter((probe) => probe.root === root);
      const { own, others } = keysApart(known.noun, caller);
      for (const { source } of sources.slice(0, 2)) {
        const none = await bench.hub.ask(caller, source, { key: nobodys(known.noun) });
        expect(none.body).toEqual({ data: { [root]: null } });
        for (const key of others) {
          const { text } = await bench.hub.ask(caller, source, { key });
          expect({ key, text }).toEqual({ key, text: none.text });
        }
        for (const key of known.noun === 'Division' ? [] : own.slice(0, 1).flatMap(lookAlikes)) {
          const { text } = await bench.hub.ask(caller, source, { key });
          expect({ key, text }).toEqual({ key, text: none.text });
        }
      }
    }
  });

  it('finds each of its own rows by key', async () => {
    for (const [root, known] of Object.entries(ROOTS)) {
      // A caller may know the names of surrounding divisions without being able to query them.
      if (known.kind !== 'key' || known.noun === 'Division') continue;
      const field = rootField(bench.schema(caller), root);
      if (field === undefined) continue;
      const source = `query ($key: ID!) { ${root}(${known.argument}: $key) { ${known.argument} } }`;
      for (const key of keysApart(known.noun, caller).own) {
        expect((await bench.hub.ask(caller, source, { key })).body).toEqual({ data: { [root]: { id: key } } });
      }
    }
  });

  it('gets the same answer from each subgraph for each entity', async () => {
    for (const { subgraph, type, key: name, sources } of entitiesFor(caller.role, subgraphs, valuesOf)) {
      const noun = nounOf(type);
      const { own, others } = keysApart(noun, caller);
      // A caller who governs everything gets the figures of any division code.
      if (others.length === 0 && noun === 'Division') continue;
      const refer = (key: unknown) => ({ representations: [{ __typename: type, [name]: key }] });
      for (const source of sources) {
        const none = await bench.askSubgraph(subgraph, caller, { source, variables: refer(nobodys(noun)) });
        expect({ subgraph, type, none }).toEqual({ subgraph, type, none: { data: { _entities: [null] } } });
        for (const key of [...others, ...own.slice(0, 1).flatMap(lookAlikes)]) {
          const answer = await bench.askSubgraph(subgraph, caller, { source, variables: refer(key) });
          expect({ subgraph, type, key, answer }).toEqual({ subgraph, type, key, answer: none });
        }
      }
    }
  });

  it('gets nothing from any subgraph for an invalid key', async () => {
    for (const { subgraph, type, key: name, sources } of entitiesFor(caller.role, subgraphs, valuesOf)) {
      const [own = ''] = keysApart(nounOf(type), caller).own;
      for (const odd of [null, 0, true, {}, [], [own], { [name]: own }, { toString: own }]) {
        const representations = [{ __typename: type, [name]: odd }];
        const source = sources[0] ?? '';
        const { data, errors = [] } = await bench.askSubgraph(subgraph, caller, {
          source,
          variables: { representations },
        });
        const found = (data?.['_entities'] ?? []) as unknown[];
        expect({ subgraph, type, odd, found: found.filter((each) => each !== null) }).toEqual({
          subgraph,
          type,
          odd,
          found: [],
        });
        expect(
          errors.map(({ extensions }) => extensions?.['code']).filter((code) => code !== 'BAD_USER_INPUT'),
        ).toEqual([]);
      }
    }
  });

  it('reaches no foreign row through one of its own entities at any subgraph', async () => {
    const visible = bench.visible(caller);
    for (const { subgraph, type, key: name, sources } of entitiesFor(caller.role, subgraphs, valuesOf)) {
      const keys = bench.all[nounOf(type)].map(keyOf);
      const representations = [...keys, ...keys.slice(0, 1)].map((key) => ({ __typename: type, [name]: key }));
      for (const source of sources) {
        const answer = await bench.askSubgraph(subgraph, caller, { source, variables: { representations } });
        expect(answer.errors).toBeUndefined();
        expect(bench.lookout.foreign(answer.data, visible)).toEqual([]);
      }
    }
  });
});
