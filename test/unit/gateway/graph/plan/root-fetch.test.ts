import { type FetchNode } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { errorsOf, runPlan } from '../../../../support/drivers/recorded-run';

const STATION: FetchNode = {
  kind: 'Fetch',
  serviceName: 'stations',
  operation: 'query ($id: ID!, $first: Int) { one: station(id: $id) { staff(first: $first) { id } } me }',
  variableUsages: ['id', 'first'],
};

describe('request of root fields', () => {
  it('has the operation, and only the variables that the operation uses', async () => {
    const variables = { id: '1', first: null, other: 2 };
    const { sent } = await runPlan(STATION, () => ({ data: {} }), { variables });
    expect(sent).toStrictEqual([
      {
        subgraph: 'stations',
        operation: 'query($id:ID!$first:Int){one:station(id:$id){staff(first:$first){id}}me}',
        variables: { id: '1', first: null },
      },
    ]);
  });

  it('leaves out a variable without a value, so that the subgraph takes its default', async () => {
    const { sent } = await runPlan(STATION, () => ({ data: {} }), { variables: { id: '1' } });
    expect(sent[0]?.variables).toStrictEqual({ id: '1' });
  });

  it('has no variables if there are none to send', async () => {
    const unused: FetchNode = { kind: 'Fetch', serviceName: 'stations', operation: '{ me }' };
    for (const node of [unused, { ...unused, variableUsages: [] }, { ...unused, variableUsages: ['id', 'toString'] }]) {
      const { sent } = await runPlan(node, () => ({ data: {} }), { variables: { first: 1 } });
      expect(sent).toStrictEqual([{ subgraph: 'stations', operation: '{me}' }]);
    }
  });

  it('has the name of the operation if there is one', async () => {
    const named: FetchNode = { ...STATION, operation: 'query Q { me }', operationName: 'Q', variableUsages: [] };
    const { sent } = await runPlan(named, () => ({ data: {} }));
    expect(sent).toStrictEqual([{ subgraph: 'stations', operation: 'query Q{me}', operationName: 'Q' }]);
  });
});

describe('answer to root fields', () => {
  it('is merged into the data of the run', async () => {
    const data = { one: { id: '1' }, two: 2 };
    const { errors } = await runPlan(STATION, () => ({ data: { me: 'me', one: { name: 'one' } } }), { data });
    expect(data).toEqual({ one: { id: '1', name: 'one' }, two: 2, me: 'me' });
    expect(errors).toEqual([]);
  });

  it.each([[null], [undefined]])('changes nothing if its data is %p', async (data) => {
    const run = await runPlan(STATION, () => ({ data }), { data: { two: 2 } });
    expect(run.data).toEqual({ two: 2 });
  });

  it('adds its errors. An error without a path gets the path of the first field, by its alias', async () => {
    const errors = [
      new GraphQLError('No staff.', { path: ['one', 'staff'], extensions: { code: 'FORBIDDEN' } }),
      new GraphQLError('No.', { extensions: { code: 'UNAVAILABLE' } }),
    ];
    const run = await runPlan(STATION, () => ({ data: { me: 'me' }, errors }));
    expect(run.data).toEqual({ me: 'me' });
    expect(errorsOf(run)).toEqual([
      { message: 'No staff.', path: ['one', 'staff'], extensions: { code: 'FORBIDDEN' } },
      { message: 'No.', path: ['one'], extensions: { code: 'UNAVAILABLE' } },
    ]);
    expect(run.errors[0]).toBe(errors[0]);
    expect(run.errors[1]?.originalError).toBe(errors[1]);
  });

  it('gives an error without a path the name of the first field, if it has no alias', async () => {
    const run = await runPlan({ ...STATION, operation: '{ ... { a } me }' }, () => ({
      errors: [new GraphQLError('No.')],
    }));
    expect(errorsOf(run)).toEqual([{ message: 'No.', path: ['me'] }]);
  });
});
