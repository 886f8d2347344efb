import { type DocumentNode, Kind, parse, print } from 'graphql';
import { chance, int, pick, type Random } from '../../../../shared/demo/plan/random';
import { ODD_TOKENS } from './odd-values';

/** A node of a parsed document. Each property except `kind` is a value, a node or a list of nodes. */
type Node = { kind: string; [key: string]: unknown };

/**
 * Changes the tree of a document at one to three places: it removes, repeats, exchanges and renames nodes, and replaces
 * values. Most results can be parsed, and some are valid.
 */
export function mutateTree(random: Random, source: string): string {
  const document = structuredClone(parse(source, { noLocation: true })) as unknown as Node;
  for (let left = int(random, 1, 3); left > 0; left -= 1) pick(random, WAYS)(random, nodesBelow(document));
  return print(document as unknown as DocumentNode);
}

type Way = (random: Random, nodes: readonly Node[]) => void;

const WAYS: readonly Way[] = [
  onList((_, list, at) => void list.splice(at, 1)),
  onList((random, list, at) => {
    const copy = structuredClone(list[at]);
    const times = chance(random, 0.1) ? 60 : int(random, 1, 3);
    if (copy !== undefined) list.splice(at, 0, ...Array.from({ length: times }, () => structuredClone(copy)));
  }),
  onList((random, list, at) => {
    const other = int(random, 0, list.length - 1);
    const [one, two] = [list[at], list[other]];
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
  }),
  // Copies a selection, an argument or a definition to another place.
  (random, nodes) => {
    const lists = listsIn(nodes);
    const from = pickOr(random, lists);
    const alike = lists.filter((list) => list !== from && list[0]?.kind === from?.[0]?.kind);
    const copy = from === undefined ? undefined : structuredClone(pickOr(random, from));
    if (copy !== undefined) pickOr(random, alike)?.push(copy);
  },
  onKind(Kind.NAME, (random, name, nodes) => {
    const others = ofKind(nodes, Kind.NAME).map(({ value }) => value);
    name['value'] = chance(random, 0.5) ? pick(random, others) : pick(random, ODD_NAMES);
  }),
  onKind(Kind.FIELD, (random, field, nodes) => {
    const names = ofKind(nodes, Kind.NAME).map(({ value }) => value);
    const value = chance(random, 0.4) ? pick(random, names) : pick(random, ODD_NAMES);
    field['alias'] = { kind: Kind.NAME, value };
  }),
  onKind(Kind.ARGUMENT, (random, argument) => void (argument['value'] = copyOf(random, ODD_VALUES))),
  onKind(Kind.OBJECT_FIELD, (random, field) => void (field['value'] = copyOf(random, ODD_VALUES))),
  onKind(Kind.VARIABLE_DEFINITION, (random, definition) => {
    definition['type'] = copyOf(random, TYPES);
    if (chance(random, 0.5)) definition['defaultValue'] = copyOf(random, ODD_VALUES);
  }),
  onKind(Kind.OPERATION_DEFINITION, (random, operation) => {
    operation['operation'] = pick(random, ['query', 'mutation', 'subscription']);
  }),
  onKind(Kind.FIELD, (random, field) => {
    const times = chance(random, 0.1) ? 60 : 1;
    field['directives'] = Array.from({ length: times }, () => copyOf(random, DIRECTIVES));
  }),
  // Puts a copy of a field into its own selection set, up to twelve times. A leaf therefore gets a selection set.
  onKind(Kind.FIELD, (random, field) => {
    for (let left = int(random, 1, 12); left > 0; left -= 1) {
      field['selectionSet'] = { kind: Kind.SELECTION_SET, selections: [structuredClone(field)] };
    }
  }),
  onKind(Kind.SELECTION_SET, (random, set) => {
    const on = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: pick(random, ODD_NAMES) } };
    const inner = { kind: Kind.SELECTION_SET, selections: set['selections'] };
    set['selections'] = [{ kind: Kind.INLINE_FRAGMENT, typeCondition: on, selectionSet: inner }];
  }),
];

const ODD_NAMES = [
  ...ODD_TOKENS.filter((token) => /^\w+$/.test(token) && token.length < 100),
  ...['id', 'code', 'name', 'Query', 'Mutation', 'Station', 'String', 'Int', 'a'],
];
const ODD_VALUES = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1.5',
    '2147483648',
    '1e400',
    '9'.repeat(400),
    '""',
    '"x"',
    '"\\u0000"',
    '"\\uD800\\uDC00"',
  ],
  ...['"""\nx\n"""', 'X', '[]', '[[[]]]', '[null]', '{}', '{ a: 1 }', '{ id: "x", id: "y" }', '$a', '[1, "x", Y]'],
].map((value) => nodeIn(`{ a(b: ${value}) }`, Kind.ARGUMENT)['value']);
const TYPES = ['Int', 'Int!', '[Int!]!', '[[String]]', 'ID!', 'Boolean', 'Station', 'Query', '__Schema', 'Nothing'].map(
  (type) => nodeIn(`query ($a: ${type}) { a }`, Kind.VARIABLE_DEFINITION)['type'],
);
const DIRECTIVES = [
  'skip(if: true)',
  'include(if: false)',
  'skip',
  'skip(if: 1)',
  'defer',
  'nothing',
  'deprecated',
].map((directive) => nodeIn(`{ a @${directive} }`, Kind.DIRECTIVE));

/** Returns the first node of a kind in a document. */
function nodeIn(source: string, kind: string): Node {
  const document = parse(source, { noLocation: true }) as unknown as Node;
  const node = nodesBelow(document).find((each) => each.kind === kind);
  if (node === undefined) throw new Error(`There is no ${kind} in ${source}.`);
  return node;
}

function copyOf(random: Random, values: readonly unknown[]): unknown {
  return structuredClone(pick(random, values));
}

/** Creates a mutation that applies `change` to a random list of nodes, at a random index. */
function onList(change: (random: Random, list: Node[], at: number) => void): Way {
  return (random, nodes) => {
    const list = pickOr(random, listsIn(nodes));
    if (list !== undefined) change(random, list, int(random, 0, list.length - 1));
  };
}

/** Creates a mutation that applies `change` to a random node of this kind, or does nothing if there is none. */
function onKind(kind: string, change: (random: Random, node: Node, nodes: readonly Node[]) => void): Way {
  return (random, nodes) => {
    const node = pickOr(random, ofKind(nodes, kind));
    if (node !== undefined) change(random, node, nodes);
  };
}

function ofKind(nodes: readonly Node[], kind: string): Node[] {
  return nodes.filter((node) => node.kind === kind);
}

function listsIn(nodes: readonly Node[]): Node[][] {
  return nodes.flatMap((node) => Object.values(node).filter(isList));
}

function isList(value: unknown): value is Node[] {
  return Array.isArray(value) && value.length > 0;
}

function nodesBelow(node: Node): Node[] {
  const inner = Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'kind' in value);
  return [node, ...inner.flatMap(nodesBelow)];
}

function pickOr<T>(random: Random, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : pick(random, items);
}
