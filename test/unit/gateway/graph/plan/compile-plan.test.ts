import { type FetchNode, type PlanNode } from '@graphql-hive/router-query-planner';
import { buildSchema, type ExecutionResult } from 'graphql';
import { compilePlan } from '../../../../../gateway/graph/plan/compile-plan';
import { UnsupportedPlan } from '../../../../../gateway/graph/plan/plan-run';
import { idOf, recordedRun, runPlan, station } from '../../../../support/drivers/recorded-run';

const SUPERGRAPH = buildSchema('type Query { a: String }');

const fetchOf = (serviceName: string, rest: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  serviceName,
  operation: `{${serviceName}}`,
  ...rest,
});
const LEAD: PlanNode = {
  kind: 'Flatten',
  path: [{ Field: 'station' }],
  node: fetchOf('lead', {
    operation: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { id } }',
    requires: idOf('Station'),
  }),
};

/** Starts a plan whose fetches wait. `answer` answers a fetch, and returns the subgraphs that are asked after that. */
function started(node: PlanNode) {
  const waiting = new Map<string, (result: ExecutionResult) => void>();
  const run = recordedRun(({ subgraph }) => new Promise((resolve) => waiting.set(subgraph, resolve)));
  const done = compilePlan(node, SUPERGRAPH)(run);
  const asked = () => run.sent.map(({ subgraph }) => subgraph);
  const answer = async (subgraph: string) => {
    waiting.get(subgraph)?.({ data: { [subgraph]: 1 } });
    await new Promise(setImmediate);
    return asked();
  };
  return { run, done, asked, answer };
}

describe('plan in sequence', () => {
  it('sends each fetch after the answer to the one before', async () => {
    const plan = started({ kind: 'Sequence', nodes: ['a', 'b', 'c'].map((name) => fetchOf(name)) });
    expect(plan.asked()).toEqual(['a']);
    expect(await plan.answer('a')).toEqual(['a', 'b']);
    expect(await plan.answer('b')).toEqual(['a', 'b', 'c']);
    await plan.answer('c');
    await plan.done;
    expect(plan.run.data).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('completes the entities that its earlier fetches have answered', async () => {
    const plan: PlanNode = { kind: 'Sequence', nodes: [fetchOf('station'), LEAD] };
    const run = await runPlan(plan, ({ subgraph }) => ({
      data: subgraph === 'station' ? { station: station('1') } : { _entities: [{ lead: { id: 'w1' } }] },
    }));
    expect(run.data).toEqual({ station: station('1', { lead: { id: 'w1' } }) });
    expect(run.sent[1]?.variables).toEqual({ representations: [station('1')] });
  });
});

describe('plan in parallel', () => {
  it('sends all fetches at once, and merges the answers in whatever order they arrive', async () => {
    const plan = started({ kind: 'Parallel', nodes: ['a', 'b', 'c'].map((name) => fetchOf(name)) });
    expect(plan.asked()).toEqual(['a', 'b', 'c']);
    for (const subgraph of ['c', 'a', 'b']) await plan.answer(subgraph);
    await plan.done;
    expect(plan.run.data).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('ends before the next step of a sequence begins, while a sequence in it goes on by itself', async () => {
    const inner: PlanNode = { kind: 'Sequence', nodes: [fetchOf('a'), fetchOf('b')] };
    const parallel: PlanNode = { kind: 'Parallel', nodes: [inner, fetchOf('c')] };
    const plan = started({ kind: 'Sequence', nodes: [parallel, fetchOf('d')] });
    expect(plan.asked()).toEqual(['a', 'c']);
    expect(await plan.answer('a')).toEqual(['a', 'c', 'b']);
    expect(await plan.answer('b')).toEqual(['a', 'c', 'b']);
    expect(await plan.answer('c')).toEqual(['a', 'c', 'b', 'd']);
    await plan.answer('d');
    await plan.done;
  });

  it('lets two steps complete different fields of one object at the same time', async () => {
    const plan: PlanNode = { kind: 'Parallel', nodes: [fetchOf('a'), fetchOf('b')] };
    const fields: Record<string, object> = { a: { lead: { id: 'w1' } }, b: { lead: { name: 'one' }, id: '1' } };
    const run = await runPlan(plan, ({ subgraph }) => ({ data: { station: fields[subgraph] } }));
    expect(run.data).toEqual({ station: { id: '1', lead: { id: 'w1', name: 'one' } } });
  });
});

describe('plan that is left to the executor of the planner', () => {
  const rewrite = { KeyRenamer: { path: [{ Key: 'id' }], renameKeyTo: 'key' } };
  const withRewrites: Partial<FetchNode>[] = [{ inputRewrites: [rewrite] }, { outputRewrites: [rewrite] }];
  const alias = { alias: '_e0', representationsVariableName: 'r', paths: [[]], requires: idOf('Station') };
  const batch = { kind: 'BatchFetch', serviceName: 'a', operation: '{ _e0: _entities { id } }' } as const;

  it.each<[string, PlanNode]>([
    ['a condition', { kind: 'Condition', condition: 'yes', ifClause: fetchOf('a') }],
    ['a deferred part', { kind: 'Defer', primary: { node: fetchOf('a') }, deferred: [] }],
    ['a subscription', { kind: 'Subscription', primary: fetchOf('a') }],
    ['entities of another step than a fetch', { kind: 'Flatten', path: [], node: { kind: 'Sequence', nodes: [] } }],
    ['a condition on types in a path', { ...LEAD, path: [{ TypeCondition: ['Station'] }] }],
    ...withRewrites.flatMap((rest): [string, PlanNode][] => [
      [`${Object.keys(rest).join()} of root fields`, fetchOf('a', rest)],
      [`${Object.keys(rest).join()} of entities`, { kind: 'Flatten', path: [], node: fetchOf('a', rest) }],
      [
        `${Object.keys(rest).join()} of a batch`,
        { ...batch, entityBatch: { aliases: [alias, { ...alias, ...rest }] } },
      ],
    ]),
  ])('has %s, at any depth', (_name, node) => {
    for (const each of [node, nested(node)]) expect(() => compilePlan(each, SUPERGRAPH)).toThrow(UnsupportedPlan);
  });

  function nested(node: PlanNode): PlanNode {
    return { kind: 'Sequence', nodes: [fetchOf('a'), { kind: 'Parallel', nodes: [fetchOf('b'), node] }] };
  }

  it('does not have empty lists of rewrites', () => {
    expect(() => compilePlan(fetchOf('a', { inputRewrites: [], outputRewrites: [] }), SUPERGRAPH)).not.toThrow();
  });
});
