import { type Attack, BAD, COMPLEX, document } from './attack';
import { bureau, city } from './callers';

const KINDS = Array.from({ length: 33_000 }, () => 'PROFESSIONAL_SERVICE');
const STATIONS = 'query ($n: Int!) { stations(first: $n) { totalCount } }';

/**
 * Returns an attack with one query. Its variables are given as JSON text, because JSON.stringify can write neither long
 * numbers nor deep nesting.
 */
function variables(name: string, query: string, text: string): Attack {
  const body = `{"query":${JSON.stringify(query)},"variables":${text}}`;
  return { name, allows: [BAD], run: async ({ by }) => [await by.post(body, { caller: city })] };
}

const nested = (open: string, close: string) => `{"n":${open.repeat(100_000)}1${close.repeat(100_000)}}`;

/** Unusual documents and values that once caused internal errors in the Hub. */
export const VALID_DOCUMENTS: readonly Attack[] = [
  document('description of an operation', '"x" query Q { me { role } }', { caller: city, allows: ['200'] }),
  document('description of a variable', `query Q("x" $n: Int!) { stations(first: $n) { totalCount } }`, {
    caller: city,
    variables: { n: 1 },
    allows: ['200'],
  }),
  document('id beyond 64 bits', '{ station(id: 9223372036854775808) { name } }', { caller: city, allows: ['200'] }),
  variables('Int variable of 928 digits', STATIONS, `{"n":${'9'.repeat(928)}}`),
  variables(
    'null for a variable with a default',
    'query ($n: Int = 2026) { budgetExecution(division: "3701", year: $n) { __typename } }',
    '{"n":null}',
  ),
  variables('lists nested 100,000 deep', STATIONS, nested('[', ']')),
  variables('objects nested 100,000 deep', STATIONS, nested('{"a":', '}')),
  document(
    '33,000 enum values',
    'mutation ($k: [ServiceKind!]!) { planStation(input: { division: "370102001", serviceKinds: $k }) { id } }',
    { caller: bureau, variables: { k: KINDS }, allows: [BAD] },
  ),
  document('unknown type of _entities', '{ _entities(representations: [{ __typename: "X" }]) { __typename } }', {
    caller: city,
    allows: [BAD],
  }),
  document('literal nested 900 deep', `{ station(id: ${'['.repeat(900)}1${']'.repeat(900)}) { name } }`, {
    caller: city,
    allows: [BAD, COMPLEX],
  }),
];
