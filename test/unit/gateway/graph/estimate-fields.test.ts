import { getOperationAST, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { committedSupergraph } from '../../../../gateway/process/assemble-gateway';
import { apiSchema, audiences } from '../../../../gateway/graph/audiences';
import { estimator } from '../../../../gateway/graph/document/estimate-fields';
import { flatten } from '../../../../gateway/graph/document/flatten';
import { DEAR, DEAR_ARGUMENT, DEFAULT_LIMITS, mostFieldsOf } from '../../../../gateway/graph/document/limits';
import { type Role, ROLES } from '../../../../shared/domain/roles';
import { SCALARS } from '../../../../shared/graphql/types/scalars';
import { clientQueries } from '../../../support/registry/operations';

const GRAPH = apiSchema(committedSupergraph(), SCALARS);
const SCHEMAS = audiences(committedSupergraph(), { scalars: SCALARS, roles: ROLES });

function estimate(source: string, variables: Record<string, unknown> = {}, schema: GraphQLSchema = GRAPH): number {
  const document = parse(source);
  const { executable } = flatten(document, getOperationAST(document) as OperationDefinitionNode, variables);
  return executable === null ? 0 : estimator(schema, executable)(variables);
}

const aliased = (times: number, field: string) =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('estimate of an answer’s fields', () => {
  it('counts one for an object, twenty for a list, and the page size for a page', () => {
    expect(estimate('{ me { role } }')).toBe(2);
    expect(estimate('{ station(id: "a") { staff { id name } } }')).toBe(2 + 20 * 2);
    expect(estimate('{ stations(first: 7) { totalCount nodes { id } } }')).toBe(3 + 7);
    expect(estimate('query ($n: Int!) { stations(first: $n) { nodes { id } } }', { n: 7 })).toBe(2 + 7);
  });

  it.each<[string, Record<string, unknown>[], number[]]>([
    ['query ($n: Int!) { stations(first: $n) { nodes { id } } }', [{ n: 7 }, { n: 9 }, { n: 7 }], [9, 11, 9]],
    [
      'query ($p: String) { workers(first: 1, nameContains: $p) { totalCount } }',
      [{ p: null }, { p: '王' }, {}],
      [2, 2 + DEAR_ARGUMENT.fields, 2],
    ],
    [
      'mutation ($id: ID!, $ids: [ID!]!) { approveDisbursements(ids: $ids, idempotencyKey: $id) { id } }',
      [{ ids: Array<string>(30).fill('a') }, { ids: Array<string>(90).fill('a') }],
      [31, 91],
    ],
    ['query ($id: ID!) { station(id: $id) { staff { id } } }', [{ id: 'a' }, { id: 'b' }], [22, 22]],
  ])('follows the variables of each request for one document: %s', (source, requests, expected) => {
    const document = parse(source);
    const { executable } = flatten(document, getOperationAST(document) as OperationDefinitionNode, {});
    const estimated = estimator(GRAPH, executable!);
    expect(requests.map((variables) => estimated(variables))).toEqual(expected);
  });

  it('limits an invalid page size, which the check of the argument refuses later', () => {
    expect(estimate('{ stations(first: 2000000000) { nodes { id } } }')).toBe(2 + 200);
    expect(estimate('{ stations(first: -1) { nodes { id } } }')).toBe(2 + 1);
  });

  it('counts the items that the arguments of a list name, and never fewer than it assumes without them', () => {
    const approve = 'mutation ($ids: [ID!]!) { approveDisbursements(ids: $ids, idempotencyKey: "k") { id } }';
    const ids = (count: number) => ({ ids: Array.from({ length: count }, (_, index) => `id-${index}`) });
    expect([1, 90, 1000].map((count) => estimate(approve, ids(count)))).toEqual([1 + 20, 1 + 90, 1 + 200]);
    const request = 'mutation ($input: RequestDisbursementsInput!) { requestDisbursements(input: $input) { id } }';
    expect(estimate(request, { input: { requests: ids(60).ids } })).toBe(1 + 60);
  });

  it('multiplies the sizes along a path, also through fragments and aliases, and assumes shorter lists at lower levels', () => {
    const query =
      '{ contracts(first: 10) { nodes { a: lots { id } ...L } } } fragment L on ServiceContract { b: lots { id } }';
    expect(estimate(query)).toBe(2 + 10 * (1 + 5 + 1 + 5));
    const deeper = '{ contracts(first: 10) { nodes { lots { station { staff { id } } } } } }';
    expect(estimate(deeper)).toBe(2 + 10 * (1 + 5 * (1 + 1 + 2)));
  });

  it('adds the cost of a search that decrypts names, unless the search is left out', () => {
    const query = 'query ($part: String) { workers(first: 1, nameContains: $part) { totalCount } }';
    const without = estimate(query, { part: null });
    expect(estimate(query, { part: '王' }) - without).toBe(DEAR_ARGUMENT.fields);
  });

  it('lists only fields of the graph as expensive', () => {
    const roots = GRAPH.getQueryType()?.getFields() ?? {};
    expect([...DEAR.keys()].filter((name) => !Object.hasOwn(roots, name))).toEqual([]);
  });

  it.each(clientQueries().map(({ file, name, source }) => [`${file}/${name}`, source]))(
    'accepts the client query %s',
    (key, source) => {
      const role = key.split('/', 1)[0]?.toUpperCase().replaceAll('-', '_') as Role;
      const found = estimate(source, { first: 100 }, SCHEMAS.get(role));
      expect(found).toBeLessThan(mostFieldsOf(role, DEFAULT_LIMITS));
    },
  );
});

describe('limit of fields', () => {
  const page = 'stations(first: 100) { nodes { id name status address openedOn version } }';

  it.each<[Role, string]>([
    ['CITY_BUREAU', aliased(20, page)],
    ['PUBLIC', aliased(20, 'stations(first: 100) { nodes { id name status openedOn } }')],
    ['AUDITOR', aliased(7, 'verifyFinanceChains { chain }')],
  ])('refuses a query of %s that takes more than 0.1 s', (role, query) => {
    expect(estimate(query, {}, SCHEMAS.get(role))).toBeGreaterThan(mostFieldsOf(role, DEFAULT_LIMITS));
  });
});
