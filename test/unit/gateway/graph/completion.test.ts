import { buildSchema, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { complete } from '../../../../gateway/graph/answer/completion';
import { HubError } from '../../../../shared/kernel/errors';

const schema = buildSchema(`
  enum Kind { STREET TOWN }
  type Query { stations: [Station!] station: Station count: Int! }
  type Station { id: ID! name: String! kind: Kind staff: [Worker!] lead: Worker }
  type Worker { id: ID! phone: String! }
`);

const completed = (query: string, result: ExecutionResult) =>
  complete(result, { schema, document: parse(query), variables: {} });

describe('completion of an answer by the schema of the audience', () => {
  it('sets null up to the next nullable field', () => {
    const result = completed('{ stations { id name } }', { data: { stations: [{ id: '1', name: null }] } });
    expect(result.data).toEqual({ stations: null });
    expect(result.errors).toEqual([expect.objectContaining({ path: ['stations', 0, 'name'] })]);
  });

  it('returns null for the whole answer if the root is not nullable or there is no data', () => {
    expect(completed('{ count }', {}).data).toBeNull();
    const down = new GraphQLError('down', { path: ['station'] });
    expect(completed('{ station { id } }', { errors: [down] })).toMatchObject({ data: { station: null } });
  });

  it('reports a fault once: no second error is added if there is an error above or below the missing value', () => {
    const data = { stations: [{ id: '1', name: 'a', staff: [{ id: 'w', phone: null }] }] };
    for (const path of [
      ['stations', 0, 'staff', 0, 'phone'],
      ['stations', 0, 'staff'],
      ['stations', 'staff'],
      undefined,
    ]) {
      const given = new GraphQLError('down', { path });
      const { errors } = completed('{ stations { id staff { phone } } }', { data, errors: [given, given] });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ message: 'down' });
    }
    const elsewhere = new GraphQLError('down', { path: ['stations', 1, 'staff'] });
    expect(completed('{ stations { staff { phone } } }', { data, errors: [elsewhere] }).errors).toHaveLength(2);
  });

  it('reports errors in the order of the document, in whatever order the subgraphs have answered', () => {
    const query = `query Q { count ...S stations { staff { phone } lead { id } } }
      fragment S on Query { station { kind lead { phone } } stations { id } }`;
    const paths = [
      undefined,
      ['count'],
      ['station'],
      ['station', 'kind'],
      ['station', 'lead', 'phone'],
      ['stations'],
      ['stations', 'lead'],
      ['stations', 0, 'id'],
      ['stations', 0, 'staff', 2, 'phone'],
      ['stations', 0, 'staff', 10, 'phone'],
      ['stations', 1, 'id'],
      ['stations', 1, 'lead'],
      ['unknown'],
    ];
    const same = ['x', 'y'].flatMap((message) =>
      ['A', 'B'].map((code) => new GraphQLError(message, { path: ['unknown', 1], extensions: { code } })),
    );
    const given = [...paths.map((path) => new GraphQLError('down', { path })), ...same];
    const expected = [...paths, ['unknown', 1], ['unknown', 1]];
    const orders = [given, [...given].reverse(), [...given.slice(7), ...given.slice(0, 7)]];
    const answers = orders.map((errors) => completed(query, { data: null, errors }).errors);
    for (const errors of answers) {
      expect(errors?.map(({ path }) => path)).toEqual(expected);
      expect(JSON.stringify(errors)).toBe(JSON.stringify(answers[0]));
    }
  });

  it('keeps the meaning of a subgraph’s error, but not its location in the planner’s document', () => {
    const cause = new HubError('NOT_FOUND', {
      zh: '未找到,请核对编号或代码。',
      en: 'Not found. Check the id or code.',
    });
    const inner = new GraphQLError('x', { originalError: cause, positions: [1] });
    const outer = new GraphQLError('x', { originalError: inner, path: ['station'], extensions: { code: 'NOT_FOUND' } });
    const [error] = completed('{ station { id } }', { data: { station: null }, errors: [outer] }).errors ?? [];
    expect(error?.originalError).toBe(cause);
    expect(error?.toJSON()).toEqual({ message: 'x', path: ['station'], extensions: { code: 'NOT_FOUND' } });
  });

  it('removes all data that the schema does not define', () => {
    const data = { station: { id: '1', name: 'a', kind: 'SECRET', hidden: 1 } };
    expect(completed('{ station { id kind } }', { data }).data).toEqual({ station: { id: '1', kind: null } });
  });

  it('answers introspection from the schema, in the requested order', () => {
    const result = completed('{ count __typename x: __type(name: "Worker") { fields { name } } }', {
      data: { count: 1 },
    });
    expect(JSON.stringify(result.data)).toBe(
      '{"count":1,"__typename":"Query","x":{"fields":[{"name":"id"},{"name":"phone"}]}}',
    );
  });
});
