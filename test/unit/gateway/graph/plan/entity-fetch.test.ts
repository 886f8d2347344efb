import { type FlattenNode } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { errorsOf, idOf, runPlan, station } from '../../../../support/drivers/recorded-run';

const OPERATION =
  'query($representations:[_Any!]!$first:Int){_entities(representations:$representations){...on Station{staff(first:$first){id}}}}';

const STAFF: FlattenNode = {
  kind: 'Flatten',
  path: [{ Field: 'workers' }, '@', { Field: 'station' }],
  node: {
    kind: 'Fetch',
    serviceName: 'staff',
    operation: OPERATION,
    requires: idOf('Station'),
    variableUsages: ['first'],
  },
};

/** Returns an answer with workers at these stations. */
const workersAt = (...stations: unknown[]) => ({ workers: stations.map((each) => ({ station: each })) });

describe('request of entities', () => {
  it('has each distinct representation once, and the variables that the operation uses', async () => {
    const data = workersAt(station('1', { name: 'one' }), null, station('2'), station('1'));
    const { sent } = await runPlan(STAFF, () => ({ data: {} }), { data, variables: { first: 3, other: 4 } });
    expect(sent).toStrictEqual([
      {
        subgraph: 'staff',
        operation: OPERATION,
        variables: { representations: [station('1'), station('2')], first: 3 },
      },
    ]);
  });

  it('has only the representations if the operation uses no variable of the caller', async () => {
    const { sent } = await runPlan(STAFF, () => ({ data: {} }), { data: workersAt(station('1')) });
    expect(sent[0]?.variables).toStrictEqual({ representations: [station('1')] });
  });

  it('has the representations of the plan, and never those of a variable of the caller', async () => {
    const node = { ...STAFF.node, variableUsages: ['first', 'representations'] };
    const given = { data: workersAt(station('1')), variables: { first: 3, representations: [station('9')] } };
    const { sent } = await runPlan({ ...STAFF, node }, () => ({ data: {} }), given);
    expect(sent[0]?.variables).toEqual({ representations: [station('1')], first: 3 });
  });

  it.each<[string, Record<string, unknown>]>([
    ['has no object at the path', workersAt(null, undefined)],
    ['has an empty list on the path', workersAt()],
    ['has null on the path', { workers: null }],
    ['has nothing at all', {}],
    ['has objects without a key', workersAt({ __typename: 'Station' }, { id: '1' })],
    ['has objects of another type', workersAt({ __typename: 'Worker', id: '1' })],
  ])('is not sent if the answer so far %s', async (_name, data) => {
    const before = structuredClone(data);
    const run = await runPlan(STAFF, () => ({ errors: [new GraphQLError('No.')] }), { data });
    expect({ sent: run.sent, errors: run.errors, data: run.data }).toEqual({ sent: [], errors: [], data: before });
  });
});

describe('answer to entities', () => {
  it('is merged into the objects at the path, in the order of the representations', async () => {
    const data = workersAt(station('1'), null, station('2', { name: 'two' }), station('1'));
    const entities = [{ staff: [{ id: 'w1' }] }, { staff: null }];
    const run = await runPlan(STAFF, () => ({ data: { _entities: entities } }), { data });
    expect(run.data).toEqual(
      workersAt(
        station('1', { staff: [{ id: 'w1' }] }),
        null,
        station('2', { name: 'two', staff: null }),
        station('1', { staff: [{ id: 'w1' }] }),
      ),
    );
    expect(run.errors).toEqual([]);
  });

  it.each([[[]], [[{ staff: [{ id: 'w2' }] }]], [[{ staff: [] }, { staff: [] }, { staff: [] }]]])(
    'is left out if its length differs from that of the representations: %j',
    async (entities) => {
      const data = workersAt(station('1'), station('2'));
      const run = await runPlan(STAFF, () => ({ data: { _entities: entities } }), { data });
      expect(run.data).toEqual(workersAt(station('1'), station('2')));
    },
  );

  it.each([[null], [undefined], [{}], [{ _entities: null }], [{ _entities: [null] }]])(
    'changes nothing if it is %j',
    async (data) => {
      const run = await runPlan(STAFF, () => ({ data }), { data: workersAt(station('1')) });
      expect(run.data).toEqual(workersAt(station('1')));
    },
  );
});

describe('error of entities', () => {
  /** Returns the errors of a run in which workers 0 and 3 are at station 1, and worker 2 is at station 2. */
  async function errorsAfter(path: readonly (string | number)[] | undefined) {
    const error = new GraphQLError('No.', { path, extensions: { code: 'FORBIDDEN' } });
    const data = workersAt(station('1'), null, station('2'), station('1'));
    return errorsOf(await runPlan(STAFF, () => ({ data: null, errors: [error] }), { data }));
  }
  const at = (...path: (string | number)[]) => ({ message: 'No.', path, extensions: { code: 'FORBIDDEN' } });

  it('is reported at each place of its entity', async () => {
    expect(await errorsAfter(['_entities', 0, 'staff', 2, 'id'])).toEqual([
      at('workers', 0, 'station', 'staff', 2, 'id'),
      at('workers', 3, 'station', 'staff', 2, 'id'),
    ]);
    expect(await errorsAfter(['_entities', 1])).toEqual([at('workers', 2, 'station')]);
    expect(await errorsAfter(['prefix', '_entities', 1, 'staff'])).toEqual([at('workers', 2, 'station', 'staff')]);
  });

  it.each([
    ['without a path', undefined],
    ['with an empty path', []],
    ['of another field', ['me']],
    ['of all entities', ['_entities']],
    ['of an entity that was not requested', ['_entities', 2, 'staff']],
    ['with a text as the index', ['_entities', '0', 'staff']],
  ])('%s is reported at the path of the fetch, without indices', async (_name, path) => {
    expect(await errorsAfter(path)).toEqual([at('workers', 'station')]);
  });

  it('does not keep the other entities from their values', async () => {
    const errors = [new GraphQLError('No.', { path: ['_entities', 0, 'staff'] })];
    const data = workersAt(station('1'), station('2'));
    const run = await runPlan(STAFF, () => ({ data: { _entities: [null, { staff: [] }] }, errors }), { data });
    expect(run.data).toEqual(workersAt(station('1'), station('2', { staff: [] })));
    expect(errorsOf(run)).toEqual([{ message: 'No.', path: ['workers', 0, 'station', 'staff'] }]);
  });
});
