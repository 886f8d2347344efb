import fc from 'fast-check';
import { type DocumentNode, type ExecutionResult, type FieldNode, Kind, parse, print } from 'graphql';
import { executorOfPlanner, ownExecutor } from '../../../../support/drivers/both-executors';
import { type Answer, type Call, toyTransport } from '../../../../support/drivers/toy/toy-federation';
import { SUPERGRAPH } from '../../../../support/drivers/toy/toy-gateway';

type TypeName = 'Query' | 'Mutation' | 'Station' | 'Worker';

const LEAVES: Record<TypeName, string[]> = {
  Query: ['me'],
  Mutation: [],
  Station: ['id', 'name', 'kind', 'address', 'secretRemark', '__typename'],
  Worker: ['id', 'name', 'phone', '__typename'],
};
const BRANCHES: Record<TypeName, [string, TypeName][]> = {
  Query: [
    ['stations', 'Station'],
    ['stations(filter: { kind: TOWN, nested: { text: $id } })', 'Station'],
    ['station(id: $id)', 'Station'],
    ['station(id: "2")', 'Station'],
    ['secretStations', 'Station'],
    ['broken', 'Station'],
    ['workers', 'Worker'],
  ],
  Mutation: [
    ['rename(input: { id: $id, name: "x" })', 'Station'],
    ['hire(stationId: $id)', 'Worker'],
  ],
  Station: [
    ['staff', 'Worker'],
    ['staff(first: $n)', 'Worker'],
    ['lead', 'Worker'],
  ],
  Worker: [['station', 'Station']],
};

type Field = { readonly key: string; readonly text: string };

/** Makes flat selections: each response key occurs once, and nothing is in a fragment. */
function selections(type: TypeName, depth: number, maxLength = 4): fc.Arbitrary<string> {
  const leaves = LEAVES[type].map((name) => alias.map((as) => fieldOf(as, name, '')));
  const branches = depth === 0 ? [] : BRANCHES[type];
  const objects = branches.map(([field, of]) =>
    fc.tuple(alias, selections(of, depth - 1)).map(([as, inner]) => fieldOf(as, field, inner)),
  );
  return fc
    .uniqueArray(fc.oneof(...leaves, ...objects), { minLength: 1, maxLength, selector: ({ key }) => key })
    .map((fields) => `{ ${fields.map(({ text }) => text).join(' ')} }`);
}

const alias = fc.constantFrom('', '', 'a', 'b');

function fieldOf(as: string, field: string, inner: string): Field {
  const [name = ''] = field.split('(');
  return as === '' ? { key: name, text: `${field} ${inner}` } : { key: as, text: `${as}: ${field} ${inner}` };
}

const HEAD = '($id: ID!, $n: Int)';
const operations = fc.oneof(
  { weight: 5, arbitrary: selections('Query', 4).map((set) => `query ${HEAD} ${set}`) },
  { weight: 1, arbitrary: selections('Mutation', 4, 1).map((set) => `mutation ${HEAD} ${set}`) },
);
const variables = fc.record(
  { id: fc.constantFrom('1', '2', '3'), n: fc.constantFrom(1, null) },
  { requiredKeys: ['id'] },
);

/** The ways in which the subgraphs answer. */
const ANSWERS: Record<string, Answer> = {
  'all subgraphs answer': () => undefined,
  'no stations answer': failing('stations'),
  'no staff answer': failing('staff'),
  'staff refuses whole requests': ({ subgraph }) =>
    subgraph === 'staff' ? { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] as never } : undefined,
  'staff leaves out what it is asked': ({ subgraph }) => (subgraph === 'staff' ? { data: {} } : undefined),
  'the first of the entities is refused': refusingFirst,
};

function failing(name: string): Answer {
  return ({ subgraph }) => {
    if (subgraph === name) throw new Error('down');
    return undefined;
  };
}

/** Answers a request of entities with an error for the first one, and with a name for each of the others. */
function refusingFirst({ request: { document, variables: given = {} } }: Call): ExecutionResult | undefined {
  const keys = rootFieldsOf(document).flatMap(({ alias, name, arguments: [argument] = [] }) => {
    const list = argument?.value.kind === Kind.VARIABLE ? given[argument.value.name.value] : undefined;
    return name.value === '_entities' && Array.isArray(list) ? [{ key: alias?.value ?? name.value, list }] : [];
  });
  if (keys.length === 0) return undefined;
  const data = keys.map(({ key, list }) => [key, list.map((_, at) => (at === 0 ? null : { name: `name ${at}` }))]);
  const errors = keys.map(({ key }) => ({ message: 'No.', path: [key, 0, 'name'] }));
  return { data: Object.fromEntries(data) as ExecutionResult['data'], errors: errors as never };
}

function rootFieldsOf({ definitions }: DocumentNode): FieldNode[] {
  return definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? node.selectionSet.selections.filter((each) => each.kind === Kind.FIELD)
      : [],
  );
}

/**
 * Returns an answer with its errors in one order, because parallel fetches end in any order. Its data is text, so that
 * the order of fields counts. The executor of the planner leaves out data in which every root field is null. It also keeps
 * errors of entities that no object needs, under a name of the request.
 */
function comparable({ data, errors = [] }: ExecutionResult, query: string) {
  const nulls = rootFieldsOf(parse(query)).map(({ alias, name }) => [alias?.value ?? name.value, null]);
  const inAnswer = errors.filter(({ path }) => !/^_e\d+$/.test(String(path?.[0])));
  const inOrder = inAnswer.map((error) => JSON.stringify(error)).sort();
  return { data: JSON.stringify(data ?? Object.fromEntries(nulls)), errors: inOrder };
}

/** Returns the requests that subgraphs got, in one order. The order of the variables does not count. */
function requestsOf(calls: readonly Call[]): string[] {
  const texts = calls.map(({ subgraph, request: { document, variables, ...rest } }) => {
    const inOrder = variables && Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([subgraph, print(document), rest, inOrder]);
  });
  return texts.sort();
}

describe('random flat operation', () => {
  it.each(Object.entries(ANSWERS))(
    'gets the answer of the executor of the planner, by the same requests, if %s',
    async (_name, instead) => {
      const [one, other] = [toyTransport(instead), toyTransport(instead)];
      const own = ownExecutor(SUPERGRAPH, one.transport);
      const planners = executorOfPlanner(SUPERGRAPH, other.transport);
      await fc.assert(
        fc.asyncProperty(operations, variables, async (query, values) => {
          for (const { calls } of [one, other]) calls.length = 0;
          const answer = comparable(await own(query, values), query);
          expect(answer).toEqual(comparable(await planners(query, values), query));
          expect(requestsOf(one.calls)).toEqual(requestsOf(other.calls));
        }),
        { numRuns: Number(process.env['HUB_TEST_RUNS'] ?? 100) },
      );
    },
  );
});
