import { type GraphQLField } from 'graphql';
import { type Caller } from '../../../shared/access/caller';
import { drawn } from '../../support/drivers/at-scale';
import { type Noun, keyOf } from '../../support/oracle/gathered-facts';
import { type LeakBench, leakBench } from '../../support/registry/leak-bench';
import { LEAK_CALLERS } from '../../support/registry/leak-callers';
import { type Choice, type Choices } from '../../support/registry/leak-choices';
import { ROOTS } from '../../support/registry/leak-roots';
import { argumentPaths, listCall, nested, rootField } from '../../support/oracle/list-call';
import { isAccepted } from '../../support/registry/schema/accepted-values';

let bench: LeakBench;

beforeAll(async () => {
  bench = await leakBench();
});
afterAll(() => bench.hub.close());

type Page = {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  nodes: { id: string }[];
};

/** Returns one page of a list. A refusal fails the test. */
async function page(caller: Caller, root: string, values: Readonly<Record<string, unknown>>): Promise<Page> {
  const field = rootField(bench.schema(caller), root);
  if (field === undefined) throw new Error(`The role ${caller.role} has no field ${root}.`);
  const { source, variables } = listCall(field, values);
  const { body } = await bench.hub.ask(caller, source, variables);
  if (body.errors !== undefined) throw new Error(`${root} ${JSON.stringify(values)}: ${JSON.stringify(body.errors)}`);
  return body.data?.['list'] as Page;
}

/** Reads all pages of a list, and returns them as one page. */
async function whole(caller: Caller, root: string, values: Readonly<Record<string, unknown>>): Promise<Page> {
  const first = await page(caller, root, values);
  const nodes = [...first.nodes];
  for (let last = first; last.pageInfo.hasNextPage;) {
    last = await page(caller, root, { ...values, after: last.pageInfo.endCursor });
    nodes.push(...last.nodes);
  }
  return { ...first, nodes };
}

/**
 * Returns whether a list can only be read forward. Such a list, for example an event feed, has no `last` argument.
 */
function isForwardOnly(caller: Caller, root: string): boolean {
  return rootField(bench.schema(caller), root)?.args.some(({ name }) => name === 'last') !== true;
}

type ListRoot = {
  root: string;
  noun: Noun;
  choices: Choices;
  base: Readonly<Record<string, Choice>>;
  unasked: string | undefined;
};

/** Returns the root fields of the caller's role that are lists. `base` has one value for each required argument. */
function listsOf(caller: Caller): ListRoot[] {
  return Object.entries(ROOTS).flatMap(([root, known]) => {
    const field = rootField(bench.schema(caller), root);
    if (field === undefined || known.kind !== 'list') return [];
    const required = field.args.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name);
    const base = Object.fromEntries(
      Object.entries(known.arguments).flatMap(([path, [first]]) =>
        required.includes(path) && first ? [[path, first]] : [],
      ),
    );
    const present = argumentPaths(field);
    const choices = Object.fromEntries(
      Object.entries(known.arguments)
        .filter(([path]) => present.includes(path))
        .map(([path, each]) => [path, each.filter((choice) => isOffered(field, path, choice))]),
    );
    return [{ root, noun: known.noun, choices, base, unasked: known.unasked }];
  });
}

/** Returns whether the role's schema offers a value of an argument. The schema may hide some values of an enum. */
function isOffered(field: GraphQLField<unknown, unknown>, path: string, { value }: Choice): boolean {
  const argument = field.args.find(({ name }) => name === path.split('.')[0]);
  return argument !== undefined && isAccepted(argument, nested({ [path]: value })[argument.name]);
}

function valuesOf(choices: Readonly<Record<string, Choice>>): Record<string, unknown> {
  const entries = Object.entries(choices).map(([path, { value, also }]) => ({ ...also, [path]: value }));
  return Object.assign({}, ...entries) as Record<string, unknown>;
}

/**
 * Returns the keys of the rows that the list must return: the rows that the caller may read and that match the
 * arguments.
 */
function expected(
  caller: Caller,
  { root, noun, unasked }: ListRoot,
  choices: Readonly<Record<string, Choice>>,
): string[] {
  const visible = bench.visible(caller);
  const own = 'division' in caller && caller.division.length <= 6 ? caller.division : '';
  const isListed = (fact: object) =>
    unasked === undefined ||
    'division' in choices ||
    String((fact as Record<string, unknown>)[unasked]).startsWith(own);
  // If an office filters trainings by a district, it finds a training only if it governs this district or may read a
  // station there. Otherwise, the filter would show where a former worker is on post.
  const isFound = (fact: object) => {
    if (root !== 'trainings' || !('division' in choices) || !('division' in caller)) return true;
    const { districtCode } = fact as { districtCode: string };
    const { division } = choices;
    if (String(division?.value).length !== 6 || districtCode.startsWith(caller.division)) return true;
    return visible.Station.some((station) => station.districtCode === districtCode);
  };
  const kept = visible[noun].filter(
    (fact) =>
      isListed(fact) && isFound(fact) && Object.values(choices).every(({ keeps }) => keeps(fact as never, visible)),
  );
  return kept.map(keyOf).sort();
}

async function expectExactly(caller: Caller, list: ListRoot, choices: Readonly<Record<string, Choice>>): Promise<void> {
  const values = valuesOf(choices);
  const { nodes, totalCount } = await whole(caller, list.root, values);
  const ids = expected(caller, list, choices);
  const found = { root: list.root, values, ids: nodes.map(({ id }) => id).sort(), totalCount };
  expect(found).toEqual({ root: list.root, values, ids, totalCount: ids.length });
}

describe.each(LEAK_CALLERS)('%s', (_, caller) => {
  it('gets exactly its own rows in each list, and the matching count', async () => {
    for (const list of listsOf(caller)) await expectExactly(caller, list, list.base);
  });

  it('gets no other row through any filter or sort order', async () => {
    for (const list of listsOf(caller)) {
      for (const [path, values] of Object.entries(list.choices)) {
        for (const choice of drawn(values, 1 / 6)) {
          await expectExactly(caller, list, { ...list.base, [path]: choice });
        }
      }
    }
  });

  it('gets the same rows in the same order page by page, with one row a page for short lists', async () => {
    for (const { root, base } of drawn(listsOf(caller), 1 / 6)) {
      const all = await whole(caller, root, valuesOf(base));
      const first = Math.max(1, Math.ceil(all.totalCount / 20));
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const one: Page = await page(caller, root, { ...valuesOf(base), first, after });
        seen.push(...one.nodes.map(({ id }) => id));
        after = one.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
      } while (after !== null && seen.length <= all.totalCount);
      expect({ root, seen }).toEqual({ root, seen: all.nodes.map(({ id }) => id) });
    }
  });

  it('gets the same rows in the same order from the last page back to the first', async () => {
    for (const { root, base } of drawn(listsOf(caller), 1 / 4)) {
      if (isForwardOnly(caller, root)) continue;
      const all = await whole(caller, root, valuesOf(base));
      const last = Math.max(1, Math.ceil(all.totalCount / 20));
      const seen: string[] = [];
      let before: string | null = null;
      do {
        const one: Page = await page(caller, root, { ...valuesOf(base), last, before });
        seen.unshift(...one.nodes.map(({ id }) => id));
        expect(one.pageInfo.hasNextPage).toBe(before !== null);
        before = one.pageInfo.hasPreviousPage ? one.pageInfo.startCursor : null;
      } while (before !== null && seen.length <= all.totalCount);
      expect({ root, seen }).toEqual({ root, seen: all.nodes.map(({ id }) => id) });
    }
  });
});
