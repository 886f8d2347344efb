import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { type Caller } from '../../../../shared/access/caller';
import { drawn } from '../../drivers/at-scale';
import { type MutationCase } from '../mutation-case';
import { MutationBench } from '../mutation-bench';
import { withKey } from '../mutation-calls';
import { MUTATIONS_OF } from '../mutation-registry';
import { type Placed, placedAt, withPlaced } from '../paths';
import { type ShownItem, type StrictAct, type SubgraphWork, actsOf } from './work-act';
import { expectBackward } from './work-backward';
import { WorkWalk } from './work-walk';

type Case = { name: string; index: number; each: MutationCase };
type Refused = { name: string; index: number; what: string; caller: Caller; variables: Record<string, unknown> };

/** Declares the tests that compare the work items of a subgraph with what its mutations accept and refuse. */
export function describeWork(subgraph: SubgraphName, work: SubgraphWork): void {
  let bench: MutationBench;
  beforeAll(async () => {
    bench = await MutationBench.open();
  });
  afterAll(() => bench?.close());
  beforeEach(() => bench.reset());

  const walk = new WorkWalk(work, () => bench);
  const cases = casesOf(subgraph);
  const strict = new Map(
    actsOf(work).flatMap(({ act }) => (act.isAlsoOpen === null ? [[act.mutation, act] as const] : [])),
  );
  const callers = work.callers.map((caller) => [titleOf(caller), caller] as const);
  const mayAct = async (mutation: string, caller: Caller) =>
    (await walk.itemsFor(mutation, caller)).filter((item) => item.mayAct).map(({ subject }) => subject.id);

  it.each(drawn(callers, 1 / 4))(
    'can be completed by a person of the office, or are refused with their reason: %s',
    (_, caller) => walk.walk(caller, (items) => items),
  );

  it.each(drawn(callers, 1 / 4))('exist for each act that succeeds only if there is an item: %s', (_, caller) =>
    walk.tryWithoutItems(caller),
  );

  const states = Object.entries(work.states);

  it.each(drawn(states, 1 / 8))('agree with the acts in another state: %s', async (_, statements) => {
    await bench.change(subgraph, statements);
    const changed = await bench.state();
    for (const caller of drawn(work.callers, 1 / 8)) {
      await bench.reset(changed);
      await walk.tryWithoutItems(caller);
      await bench.reset(changed);
      await walk.walk(caller, (items) => items);
    }
  });

  it('exist for each kind, in one of these states', async () => {
    const kinds = new Set<string>();
    for (const statements of [[], ...Object.values(work.states)]) {
      await bench.reset();
      await bench.change(subgraph, statements);
      for (const caller of work.callers) for (const { kind } of await walk.itemsOf(caller)) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(Object.keys(work.acts).sort());
  });

  it('are read backward in the same order, in each of these states', async () => {
    for (const statements of [[], ...Object.values(work.states)]) {
      await bench.reset();
      await bench.change(subgraph, statements);
      for (const caller of work.callers) await expectBackward(bench, caller, work.list);
    }
  });

  it.each(cases.filter(({ name }) => strict.has(name)))(
    'exist before $name succeeds, case $index',
    async ({ name, each: { caller, variables } }) => {
      const subject = subjectOf(strict.get(name), variables, await bench.state());
      expect(await mayAct(name, caller)).toContain(subject);
    },
  );

  it.each(refusedIn(cases, strict))(
    'are not READY where $name is refused, case $index: $what',
    async ({ name, caller, variables }) => {
      const subject = subjectOf(strict.get(name), variables, await bench.state());
      expect(await mayAct(name, caller)).not.toContain(subject);
    },
  );

  it.each(drawn(cases, 1 / 8))('agree with the acts after $name, case $index', async ({ name, index, each }) => {
    const before = new Map<Caller, ReadonlySet<string>>();
    for (const caller of work.callers) {
      before.set(caller, new Set((await walk.itemsOf(caller)).map((item) => JSON.stringify(item))));
    }
    await bench.run(name, each.caller, withKey(each.variables, 'prepared'));
    const prepared = await bench.state();
    for (const [position, caller] of work.callers.entries()) {
      await bench.reset(prepared);
      await walk.walk(caller, (items) => changedAndOne(items, before.get(caller), index + position));
    }
  });
}

function titleOf(caller: Caller): string {
  const place = 'division' in caller ? caller.division : 'contractorId' in caller ? caller.contractorId : '';
  return `${caller.role} ${place}`;
}

function casesOf(subgraph: SubgraphName): Case[] {
  return Object.entries(MUTATIONS_OF[subgraph]).flatMap(([name, entry]) =>
    Object.values(entry).flatMap((some) => some.map((each, index) => ({ name, index, each }))),
  );
}

function subjectOf(
  act: StrictAct | undefined,
  variables: Record<string, unknown>,
  rows: Parameters<StrictAct['subjects']>[0],
): unknown {
  if (act === undefined) throw new Error('Only an act that needs an item has a subject.');
  return typeof act.subject === 'string' ? placedAt(variables, act.subject) : act.subject(variables, rows);
}

/**
 * Returns the calls in the registry that name another subject than the case does, and that the Hub refuses because of
 * the state of this subject.
 */
function refusedIn(cases: readonly Case[], strict: ReadonlyMap<string, StrictAct>): Refused[] {
  return cases.flatMap(({ name, index, each }) => {
    const act = strict.get(name);
    if (act === undefined) return [];
    const isOther = (set: Placed) =>
      typeof act.subject === 'string' ? act.subject in set : Object.keys(set).length > 0;
    return Object.entries(each.refusals)
      .filter(([, { code, set }]) => code === 'INVALID_STATE' && isOther(set))
      .map(([what, { set, caller = each.caller }]) => {
        return { name, index, what, caller, variables: withPlaced(each.variables, set) };
      });
  });
}

/** Returns all items that a mutation has made or changed, and one of the unchanged items. */
function changedAndOne(
  items: readonly ShownItem[],
  known: ReadonlySet<string> | undefined,
  turn: number,
): readonly ShownItem[] {
  const isChanged = (item: ShownItem) => known?.has(JSON.stringify(item)) !== true;
  const others = items.filter((item) => !isChanged(item));
  return [...items.filter(isChanged), ...others.slice(turn % Math.max(1, others.length)).slice(0, 1)];
}
