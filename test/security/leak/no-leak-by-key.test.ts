import { randomInt } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { drawn } from '../../support/drivers/at-scale';
import { entitiesFor, subgraphSchemas } from '../../support/drivers/subgraph/entities';
import { type Noun, keyOf } from '../../support/oracle/gathered-facts';
import { type LeakBench, leakBench, valuesOf } from '../../support/registry/leak-bench';
import { LEAK_CALLERS } from '../../support/registry/leak-callers';
import { TYPES } from '../../support/registry/leak-registry';
import { ROOTS } from '../../support/registry/leak-roots';
import { rootField } from '../../support/oracle/list-call';
import { idOf } from '../../support/city/small-city';

let bench: LeakBench;
let subgraphs: ReadonlyMap<SubgraphName, GraphQLSchema>;

beforeAll(async () => {
  bench = await leakBench();
  subgraphs = await subgraphSchemas();
});
afterAll(() => bench.hub.close());

/** Returns a key of valid form that no row has. */
const nobodys = (noun: Noun) => (noun === 'Division' ? '990199' : idOf('ZZ', 9999));

function keysApart(noun: Noun, caller: Caller): { own: string[]; others: string[] } {
  const own = bench.visible(caller)[noun].map(keyOf);
  return { own, others: bench.all[noun].map(keyOf).filter((key) => !own.includes(key)) };
}

/**
 * Returns variant spellings of a caller's own key. These variants must find no row, even if the database ignores case
 * or blanks when it compares.
 */
const lookAlikes = (key: string) =>
  [`${key} `, ` ${key}`, `${key}\u0000`, key.toLowerCase(), fullWidth(key)].filter((each) => each !== key);
const fullWidth = (key: string) => key.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The maximum number of root fields in one document. */
const KEYS_AT_ONCE = 20;
/** The number of foreign keys that the test queries one by one, each with every field. */
const WHOLE_QUERIES = 3;

/**
 * Returns a query that asks for several keys at once, each under an alias. `nothing` is its answer if no key has a row.
 */
function manyByKey(root: string, { argument, noun }: { argument: string; noun: Noun }, keys: readonly string[]) {
  const aliases = keys.map((_, index) => `k${index}`);
  const fields = aliases.map((alias) => `${alias}: ${root}(${argument}: $${alias}) { __typename }`);
  const type = noun === 'Division' ? 'DivisionCode!' : 'ID!';
  const source = `query (${aliases.map((alias) => `$${alias}: ${type}`).join(', ')}) { ${fields.join(' ')} }`;
  const variables = Object.fromEntries(aliases.map((alias, index) => [alias, keys[index]]));
  return { source, variables, nothing: Object.fromEntries(aliases.map((alias) => [alias, null])) };
}

/** Draws keys at random. Many runs together query every key. */
function some(keys: readonly string[], count: number): string[] {
  const left = [...keys];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(randomInt(left.length), 1)).flat();
}

function nounOf(type: string): Noun {
  const noun = TYPES[type];
  if (noun === undefined || noun === 'part' || noun === 'figures') throw new Error(`The entity ${type} has no noun.`);
  return noun;
}

describe.each(LEAK_CALLERS)('%s', (_, caller) => {
  it('gets the same answer for the key of a foreign row as for a key without a row', async () => {
    for (const [root, known] of drawn(Object.entries(ROOTS), 1 / 8)) {
      if (known.kind !== 'key' || rootField(bench.schema(caller), root) === undefined) continue;
      const sources = bench.probes(caller).filter((probe) => probe.root === root);
      const { own, others } = keysApart(known.noun, caller);
      for (let start = 0; start < others.length; start += KEYS_AT_ONCE) {
        const keys = others.slice(start, start + KEYS_AT_ONCE);
        const { source, variables, nothing } = manyByKey(root, known, keys);
        expect((await bench.hub.ask(caller, source, variables)).body).toEqual({ data: nothing });
      }
      for (const { source } of sources.slice(0, 2)) {
        const none = await bench.hub.ask(caller, source, { key: nobodys(known.noun) });
        expect(none.body).toEqual({ data: { [root]: null } });
        const alike = known.noun === 'Division' ? [] : own.slice(0, 1).flatMap(lookAlikes);
        for (const key of [...some(others, WHOLE_QUERIES), ...alike]) {
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
    for (const { subgraph, type, key: name, sources } of drawn(entitiesFor(caller.role, subgraphs, valuesOf), 1 / 8)) {
      const noun = nounOf(type);
      const { own, others } = keysApart(noun, caller);
      // If the caller may read every division, no division is foreign. A code without a division then also has figures.
      if (others.length === 0 && noun === 'Division') continue;
      const refer = (key: unknown) => ({ representations: [{ __typename: type, [name]: key }] });
      for (const source of sources) {
        const none = await bench.askSubgraph(subgraph, caller, { source, variables: refer(nobodys(noun)) });
        expect({ subgraph, type, none }).toEqual({ subgraph, type, none: { data: { _entities: [null] } } });
        const keys = [...others, ...own.slice(0, 1).flatMap(lookAlikes)];
        const representations = keys.map((key) => ({ __typename: type, [name]: key }));
        const all = await bench.askSubgraph(subgraph, caller, { source, variables: { representations } });
        expect({ subgraph, type, all }).toEqual({ subgraph, type, all: { data: { _entities: keys.map(() => null) } } });
        for (const key of some(keys, WHOLE_QUERIES)) {
          const answer = await bench.askSubgraph(subgraph, caller, { source, variables: refer(key) });
          expect({ subgraph, type, key, answer }).toEqual({ subgraph, type, key, answer: none });
        }
      }
    }
  });

  it('gets no row from any subgraph for an invalid key', async () => {
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
    for (const { subgraph, type, key: name, sources } of drawn(entitiesFor(caller.role, subgraphs, valuesOf), 1 / 8)) {
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
