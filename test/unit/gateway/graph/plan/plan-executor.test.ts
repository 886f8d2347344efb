import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { execute, parse } from 'graphql';
import { type SubgraphTransport } from '../../../../../gateway/transport/subgraph-transport';
import { CONTEXT, ownExecutor } from '../../../../support/drivers/both-executors';
import { LIBRARY, ROWS } from '../../../../support/drivers/federation/library';
import { composed, executableSubgraph } from '../../../../support/drivers/federation/subgraphs';
import { type Answer, compose, toyTransport } from '../../../../support/drivers/toy/toy-federation';
import { SUPERGRAPH } from '../../../../support/drivers/toy/toy-gateway';

const DOWN: SubgraphTransport = () => Promise.reject(new Error('down'));

function toyExecutor(instead?: Answer) {
  const { transport, calls } = toyTransport(instead);
  return { run: ownExecutor(SUPERGRAPH, transport), calls };
}

describe('executor of flat operations', () => {
  const QUERY = 'query Q($id: ID!, $n: Int) { s: station(id: $id) { staff(first: $n) { name } kind } me }';

  it('answers with the fields of several subgraphs, in the order of the operation', async () => {
    const { run, calls } = toyExecutor();
    expect(JSON.stringify(await run(QUERY, { id: '1', n: 2 }))).toBe(
      '{"data":{"s":{"staff":[{"name":"worker of 1"}],"kind":"STREET"},"me":"me"}}',
    );
    expect(calls.map(({ subgraph, request }) => [subgraph, request.variables])).toEqual([
      ['stations', { id: '1' }],
      ['staff', { n: 2, representations: [{ __typename: 'Station', id: '1' }] }],
    ]);
    for (const { context } of calls)
      expect(context).toEqual({ ...CONTEXT, signal: expect.any(AbortSignal) as unknown });
  });

  it('answers null and an error for each field of a subgraph that fails', async () => {
    const { run } = toyExecutor(({ subgraph }) =>
      subgraph === 'staff' ? { errors: [{ message: 'No.' }] as never } : undefined,
    );
    expect(await run('{ stations { id lead { id } } }')).toEqual({
      data: {
        stations: [
          { id: '1', lead: null },
          { id: '2', lead: null },
        ],
      },
      errors: [0, 1].map((at) => ({ message: 'No.', path: ['stations', at, 'lead'] })),
    });
  });

  it('answers null for all root fields if no subgraph answers', async () => {
    const { data, errors } = await ownExecutor(SUPERGRAPH, DOWN)('{ x: stations { id } me workers { id } }');
    expect(data).toEqual({ x: null, me: null, workers: null });
    expect(errors?.map(({ path }) => path).sort()).toEqual([['me'], ['workers'], ['x']]);
  });

  it('runs a mutation', async () => {
    const query = 'mutation ($input: RenameInput!) { rename(input: $input) { secretRemark lead { phone } } }';
    expect(await toyExecutor().run(query, { input: { id: '2', name: 'x' } })).toEqual({
      data: { rename: { secretRemark: 'r2', lead: { phone: '138' } } },
    });
  });

  it('plans each document once, for all variables and for runs at the same time', async () => {
    const planned = jest.spyOn(QueryPlanner.prototype, 'planAsync');
    const { run } = toyExecutor();
    const [first, second] = [parse(QUERY), parse(QUERY)];
    const [one, two] = await Promise.all([run(first, { id: '1' }), run(first, { id: '2', n: 1 })]);
    expect([one.data, two.data]).toEqual([
      { s: { staff: [{ name: 'worker of 1' }], kind: 'STREET' }, me: 'me' },
      { s: { staff: [{ name: 'worker of 2' }], kind: 'TOWN' }, me: 'me' },
    ]);
    expect((await run(first, { id: '3' })).data).toEqual({ s: null, me: 'me' });
    expect(planned).toHaveBeenCalledTimes(1);
    await run(second, { id: '1' });
    expect(planned).toHaveBeenCalledTimes(2);
    planned.mockRestore();
  });

  it('fails if the planner has no plan, also when the document is run again', async () => {
    const { run, calls } = toyExecutor();
    const document = parse('{ me __type(name: "Station") { name } }');
    for (let times = 0; times < 2; times += 1) await expect(run(document)).rejects.toThrow(/No paths found/);
    expect(calls).toEqual([]);
  });
});

/** The executor of the planner leaves `data` out of an answer without any data. The graph's own never does. */
const WITHOUT_DATA = ['errors'];

describe('operation on abstract types', () => {
  const schemas = new Map(Object.entries(LIBRARY).map(([name, each]) => [name, executableSubgraph(each, ROWS)]));
  const transport: SubgraphTransport = async (name, { document, variables }) =>
    execute({ schema: schemas.get(name)!, document, variableValues: variables });

  it.each<[string, string, unknown]>([
    [
      'from an interface',
      '{ newest { __typename id title ... on Film { minutes } ... on Book { pages } } }',
      { newest: { __typename: 'Film', id: 'f1', title: 'Waters', minutes: 90 } },
    ],
    [
      'from a union',
      '{ works { __typename ... on Book { pages } ... on Film { cast { name } } } }',
      {
        works: [
          { __typename: 'Book', pages: 300 },
          { __typename: 'Film', cast: [{ name: 'Wu' }, { name: 'Lin' }] },
        ],
      },
    ],
    ['of an interface object', '{ book { title stars } }', { book: { title: 'Waters', stars: 4 } }],
  ])('with fields %s is answered by the executor of the planner', async (_name, query, data) => {
    expect(await ownExecutor(composed(LIBRARY), transport)(query)).toEqual({ data });
    expect(Object.keys(await ownExecutor(composed(LIBRARY), DOWN)(query))).toEqual(WITHOUT_DATA);
  });

  it('does not keep the other operations of the graph from the own executor', async () => {
    const { data } = await ownExecutor(composed(LIBRARY), DOWN)('{ book { title author { name } } }');
    expect(data).toEqual({ book: null });
  });
});

describe('graph with progressive @override', () => {
  const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override"])`;
  const overridden = (label: string) =>
    compose({
      old: `${LINK} type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }`,
      new: `${LINK} type Item @key(fields: "id") { id: ID! price: Int @override(from: "old", label: "${label}") }`,
    });
  const transport: SubgraphTransport = (subgraph) => {
    const item = { __typename: 'Item', id: '1', price: 1 };
    return Promise.resolve({ data: subgraph === 'old' ? { item } : { _entities: [{ price: 2 }] } });
  };

  it.each([
    ['percent(0)', 1],
    ['percent(100)', 2],
    ['a-flag', 1],
  ])('and the label %s is answered by the executor of the planner', async (label, price) => {
    const query = '{ item { price } }';
    expect(await ownExecutor(overridden(label), transport)(query)).toEqual({ data: { item: { price } } });
    expect(Object.keys(await ownExecutor(overridden(label), DOWN)(query))).toEqual(WITHOUT_DATA);
  });
});
