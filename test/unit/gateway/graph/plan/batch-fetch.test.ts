import { type Entity } from '../../../../../gateway/graph/plan/plan-run';
import { type BatchFetchNode, type EntityBatchAlias } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { errorsOf, idOf, runPlan, station } from '../../../../support/drivers/recorded-run';

const OPERATION =
  'query($r:[_Any!]!$first:Int){_e0:_entities(representations:$r){...on Station{lead{id}}}_e1:_entities(representations:$r){...on Station{staff(first:$first){id}}}}';

const alias = (name: string, variable: string, paths: EntityBatchAlias['paths']): EntityBatchAlias => ({
  alias: name,
  representationsVariableName: variable,
  paths,
  requires: idOf('Station'),
});
const ONE = [{ Field: 'one' }];
const LIST = [{ Field: 'stations' }, '@' as const];
const WORKERS = [{ Field: 'workers' }, '@' as const, { Field: 'station' }];

const batchOf = (...aliases: EntityBatchAlias[]): BatchFetchNode => ({
  kind: 'BatchFetch',
  serviceName: 'staff',
  operation: OPERATION,
  variableUsages: ['first'],
  entityBatch: { aliases },
});
const SHARED = batchOf(alias('_e0', 'r', [ONE, WORKERS]), alias('_e1', 'r', [LIST]));
const APART = batchOf(alias('_e0', 'r0', [ONE]), alias('_e1', 'r1', [LIST]));

/** Returns an answer in which station 1 is at all three paths, station 2 in the list, and station 3 at a worker. */
const answered = () => ({
  one: station('1'),
  stations: [station('2'), null, station('1')],
  workers: [{ station: station('3') }, { station: station('1') }],
});

describe('request of a batch of entities', () => {
  it('has one list of distinct representations for each variable, which several aliases may share', async () => {
    const given = { data: answered(), variables: { first: 2, other: 3 } };
    const { sent } = await runPlan(SHARED, () => ({ data: {} }), given);
    expect(sent).toStrictEqual([
      {
        subgraph: 'staff',
        operation: OPERATION,
        variables: { r: [station('1'), station('3'), station('2')], first: 2 },
      },
    ]);
  });

  it('has a list for each variable if the aliases share none, also an empty one', async () => {
    const all = await runPlan(APART, () => ({ data: {} }), { data: answered() });
    expect(all.sent[0]?.variables).toStrictEqual({ r0: [station('1')], r1: [station('2'), station('1')] });
    const some = await runPlan(APART, () => ({ data: {} }), { data: { ...answered(), one: null } });
    expect(some.sent[0]?.variables).toStrictEqual({ r0: [], r1: [station('2'), station('1')] });
  });

  it('has the representations of the plan, and never those of a variable of the caller', async () => {
    const given = { data: answered(), variables: { r0: [station('9')], r1: [] } };
    const { sent } = await runPlan({ ...APART, variableUsages: ['r0', 'r1'] }, () => ({ data: {} }), given);
    expect(sent[0]?.variables).toEqual({ r0: [station('1')], r1: [station('2'), station('1')] });
  });

  it('is not sent if no alias has an entity', async () => {
    const data = { one: null, stations: [null, { id: '1' }], workers: [] };
    for (const node of [SHARED, APART]) expect((await runPlan(node, () => ({}), { data })).sent).toEqual([]);
  });
});

describe('answer to a batch of entities', () => {
  const lead = (id: string) => ({ lead: { id } });
  const staff = (id: string) => ({ staff: [{ id }] });

  it('is merged under each alias into the objects of this alias only', async () => {
    const data = {
      _e0: [lead('w1'), lead('w3'), lead('not asked')],
      _e1: [staff('w1'), staff('not asked'), staff('w2')],
    };
    const run = await runPlan(SHARED, () => ({ data }), { data: answered() });
    expect(run.data).toEqual({
      one: station('1', lead('w1')),
      stations: [station('2', staff('w2')), null, station('1', staff('w1'))],
      workers: [{ station: station('3', lead('w3')) }, { station: station('1', lead('w1')) }],
    });
  });

  it('completes one object under two aliases, and shares no part between objects', async () => {
    const node = batchOf(alias('_e0', 'r', [ONE, WORKERS]), alias('_e1', 'r', [ONE]));
    const data = { _e0: [lead('w1'), lead('w3')], _e1: [{ lead: { name: 'a' } }, null] };
    const run = await runPlan(node, () => ({ data }), { data: answered() });
    expect(run.data).toEqual({
      one: station('1', { lead: { id: 'w1', name: 'a' } }),
      stations: [station('2'), null, station('1')],
      workers: [{ station: station('3', lead('w3')) }, { station: station('1', lead('w1')) }],
    });
  });

  it.each([[null], [undefined], [{}], [{ _e0: null, _e1: [null, null, null] }]])(
    'changes nothing if it is %j',
    async (data) => {
      const run = await runPlan(SHARED, () => ({ data }), { data: answered() });
      expect(run.data).toEqual(answered());
    },
  );
});

describe('error of a batch of entities', () => {
  /** Returns the paths of the errors of a run with one error at this path. */
  async function pathsAfter(path?: (string | number)[], data: Entity | null = {}) {
    const errors = [new GraphQLError('No.', { path, extensions: { code: 'FORBIDDEN' } })];
    const found = errorsOf(await runPlan(SHARED, () => ({ errors, data }), { data: answered() }));
    for (const each of found) expect(each).toMatchObject({ message: 'No.', extensions: { code: 'FORBIDDEN' } });
    return found.map((each) => each.path);
  }

  it('is reported at each place that its entity has under its alias', async () => {
    expect(await pathsAfter(['_e0', 0, 'lead', 'id'])).toEqual([
      ['one', 'lead', 'id'],
      ['workers', 1, 'station', 'lead', 'id'],
    ]);
    expect(await pathsAfter(['_e0', 1])).toEqual([['workers', 0, 'station']]);
    expect(await pathsAfter(['_e1', 0, 'staff', 0])).toEqual([['stations', 2, 'staff', 0]]);
    expect(await pathsAfter(['_e1', 2, 'staff'])).toEqual([['stations', 0, 'staff']]);
  });

  it('has the fields of its alias as its path if it belongs to no entity, and never a name of the request', async () => {
    for (const path of [['_e0'], ['_e0', 2, 'lead']]) expect(await pathsAfter(path)).toEqual([['one']]);
    expect(await pathsAfter(['_e1', 7])).toEqual([['stations']]);
    for (const path of [undefined, ['me'], ['_e2', 0]]) expect(await pathsAfter(path)).toEqual([undefined]);
  });

  it('is reported for each alias without an error of its own if nothing was answered', async () => {
    for (const path of [undefined, ['me'], ['_e2', 0]])
      expect(await pathsAfter(path, null)).toEqual([['one'], ['stations'], undefined]);
    expect(await pathsAfter(['_e0', 1], null)).toEqual([['workers', 0, 'station'], ['stations']]);
  });
});
