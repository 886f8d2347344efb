import { type Attack, COMPLEX, BAD, document } from './attack';
import { city } from './callers';

const list = (length: number, text: (index: number) => string) =>
  Array.from({ length }, (_, index) => text(index)).join(' ');

/** Returns fragments, each of which spreads the next fragment twice. */
function doubling(depth: number): string {
  const fragments = list(depth, (level) => `fragment F${level} on Me { ...F${level + 1} ...F${level + 1} }`);
  return `{ me { ...F0 } } ${fragments} fragment F${depth} on Me { role }`;
}

/** Returns nested objects, each of which is selected twice. */
function nestedDoubling(depth: number): string {
  const field = 'children(first: 1) { nodes';
  const inner = (level: number): string =>
    level === 0 ? '{ code }' : `{ a: ${field} ${inner(level - 1)} } b: ${field} ${inner(level - 1)} } }`;
  return `{ division(code: "3701") ${inner(depth)} }`;
}

const deep = (levels: number) =>
  `{ division(code: "3701") ${'{ parent '.repeat(levels)}{ code }${' }'.repeat(levels)} }`;
const refused = { caller: city, allows: [COMPLEX, BAD] };

/** Documents that are much more expensive for a planner or a validator than for their sender. */
export const PLANNER_DOCUMENTS: readonly Attack[] = [
  document('fragments that double 30 times', doubling(30), refused),
  document('fragments that double 100 times', doubling(100), refused),
  document('nested fields that double 7 times', nestedDoubling(7), refused),
  document('1,000 aliases of a root field', `{ ${list(1000, (index) => `a${index}: me { role }`)} }`, refused),
  document('30 aliases of each of 20 fields', `{ ${list(600, (index) => `a${index}: __typename`)} }`, refused),
  document('nesting of 300 fields', deep(300), refused),
  document('nesting of 5,000 fields', deep(5000), refused),
  document('300 directives', `{ me { role ${'@include(if: true) '.repeat(300)} } }`, refused),
  document('fragments in a cycle', '{ me { ...F } } fragment F on Me { ...G } fragment G on Me { ...F }', refused),
  document('one field 300 times', `{ stations(first: 1) { nodes { ${'lot { id } '.repeat(300)} } } }`, refused),
  document(
    '20 aliases of the whole schema',
    `{ ${list(20, (index) => `a${index}: __schema { types { name fields { name } } }`)} }`,
    refused,
  ),
  document(
    'introspection nested 12 deep',
    `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`,
    refused,
  ),
  {
    name: '50 different documents of 1,900 tokens, one after another',
    allows: [COMPLEX, BAD, '429 RATE_LIMITED'],
    run: async ({ by }) => {
      const outcomes = [];
      for (let each = 0; each < 50; each += 1)
        outcomes.push(await by.ask(`{ me { ${list(900, (index) => `x${each}y${index}`)} } }`, { caller: city }));
      return outcomes;
    },
  },
];
