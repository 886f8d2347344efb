import { type FlattenNode, type PlanNode } from '@graphql-hive/router-query-planner';
import { buildSchema, GraphQLError } from 'graphql';
import { compilePlan } from '../../../../../gateway/graph/plan/compile-plan';
import { type Entity } from '../../../../../gateway/graph/plan/plan-run';
import { errorsOf, idOf, recordedRun, runPlan, station } from '../../../../support/drivers/recorded-run';

const OPERATION = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { id } }';
const LIST: FlattenNode['path'] = [{ Field: 'stations' }, '@'];

/** Returns the step that completes the entities at a path by one subgraph. */
const fetchFrom = (serviceName: string, path = LIST, requires = idOf('Station')): FlattenNode => ({
  kind: 'Flatten',
  path,
  node: { kind: 'Fetch', serviceName, operation: OPERATION, requires },
});
const PARALLEL: PlanNode = { kind: 'Parallel', nodes: [fetchFrom('staff'), fetchFrom('money')] };

const answered = (...ids: string[]) => ({ stations: ids.map((id) => station(id)) });

describe('parallel fetches of the same entities', () => {
  it('send the same representations, and each completes every object', async () => {
    const run = await runPlan(
      PARALLEL,
      ({ subgraph }) => ({ data: { _entities: ['a', 'b'].map((value) => ({ [subgraph]: { value } })) } }),
      { data: answered('1', '2', '1') },
    );
    expect(run.sent.map(({ subgraph, variables }) => [subgraph, variables])).toEqual(
      ['staff', 'money'].map((subgraph) => [subgraph, { representations: [station('1'), station('2')] }]),
    );
    const [first, second] = ['a', 'b'].map((value) => ({ staff: { value }, money: { value } }));
    expect(run.data).toEqual({
      stations: [station('1', { ...first }), station('2', { ...second }), station('1', { ...first })],
    });
    const [one, , three] = run.data['stations'] as Entity[];
    for (const subgraph of ['staff', 'money']) expect(one?.[subgraph]).not.toBe(three?.[subgraph]);
  });

  it('report the errors of each subgraph at every place', async () => {
    const run = await runPlan(
      PARALLEL,
      ({ subgraph }) => ({ errors: [new GraphQLError('No.', { path: ['_entities', 0, subgraph] })] }),
      { data: answered('1', '2', '1') },
    );
    expect(errorsOf(run)).toEqual(
      ['staff', 'money'].flatMap((subgraph) =>
        [0, 2].map((at) => ({ message: 'No.', path: ['stations', at, subgraph] })),
      ),
    );
  });

  it('are collected again in each run of the plan', async () => {
    const step = compilePlan(PARALLEL, buildSchema('type Query { a: String }'));
    const runs = [answered('1'), answered('2', '3')].map((data) =>
      recordedRun(
        ({ subgraph, variables }) => {
          const asked = variables?.['representations'] as Entity[];
          return { data: { _entities: asked.map((_, index) => ({ [subgraph]: index + 1 })) } };
        },
        { data },
      ),
    );
    await Promise.all(runs.map((run) => step(run)));
    expect(runs.map(({ data }) => data)).toEqual([
      { stations: [station('1', { staff: 1, money: 1 })] },
      { stations: [station('2', { staff: 1, money: 1 }), station('3', { staff: 2, money: 2 })] },
    ]);
  });

  it('do not share entities at other paths, or with other representations', async () => {
    const nodes = [
      fetchFrom('staff'),
      fetchFrom('money', [{ Field: 'one' }]),
      fetchFrom('names', LIST, [{ kind: 'Field', name: 'name' }]),
    ];
    const data = { one: station('2'), stations: [station('1', { name: 'one' })] };
    const { sent } = await runPlan({ kind: 'Parallel', nodes }, () => ({ data: {} }), { data });
    expect(sent.map(({ subgraph, variables }) => [subgraph, variables])).toEqual([
      ['staff', { representations: [station('1')] }],
      ['money', { representations: [station('2')] }],
      ['names', { representations: [{ __typename: 'Station', name: 'one' }] }],
    ]);
  });
});

it('fetches in sequence collect the entities again, because a fetch may have added some', async () => {
  const at: FlattenNode['path'] = [{ Field: 'stations' }, '@', { Field: 'next' }];
  const nodes = [fetchFrom('staff', at), fetchFrom('next'), fetchFrom('money', at)];
  const run = await runPlan(
    { kind: 'Sequence', nodes },
    ({ subgraph }) => ({ data: { _entities: [subgraph === 'next' ? { next: station('2') } : { [subgraph]: 1 }] } }),
    { data: answered('1') },
  );
  expect(run.sent.map(({ subgraph }) => subgraph)).toEqual(['next', 'money']);
  expect(run.data).toEqual({ stations: [station('1', { next: station('2', { money: 1 }) })] });
});
