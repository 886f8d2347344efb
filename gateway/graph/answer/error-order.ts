import { type DocumentNode, getOperationAST, type GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../document/root-fields';

/**
 * Sorts errors by their place in the answer: in the order in which the document selects the fields, then by list index.
 * The executor reports errors in the order in which the subgraphs answer, so two equal requests would otherwise get
 * different answers.
 */
export function inDocumentOrder(
  errors: readonly GraphQLError[],
  { document, operationName }: { document: DocumentNode; operationName?: string | undefined },
): readonly GraphQLError[] {
  if (errors.length < 2) return errors;
  const root = new Level(setsOf(getOperationAST(document, operationName)), fragmentsOf(document));
  return errors
    .map((error) => ({ error, place: placeOf(error.path ?? [], root) }))
    .sort((one, other) => comparePlaces(one.place, other.place) || compareTexts(one.error, other.error))
    .map(({ error }) => error);
}

/**
 * The place of an error in the answer, as one number for each segment of its path. Places are compared number by
 * number.
 */
type Place = readonly number[];

/**
 * The number of the first item of a list. It is above the number of every field. If the executor leaves a list index
 * out of a path, the next segment is a field, and the error sorts before the errors of the items.
 */
const FIRST_ITEM = 1_000_000;

function placeOf(path: readonly (string | number)[], root: Level): Place {
  let level: Level | undefined = root;
  return path.map((segment) => {
    if (typeof segment === 'number') return FIRST_ITEM + segment;
    const rank = level?.rankOf(segment) ?? FIRST_ITEM - 1;
    level = level?.beneath(segment);
    return rank;
  });
}

function comparePlaces(one: Place, other: Place): number {
  const differing = one.findIndex((number, index) => number !== other[index]);
  if (differing === -1) return one.length - other.length;
  return differing < other.length ? (one[differing] ?? 0) - (other[differing] ?? 0) : 1;
}

function compareTexts(one: GraphQLError, other: GraphQLError): number {
  const text = ({ path, message, extensions }: GraphQLError) => JSON.stringify([path, message, extensions]);
  return text(one) < text(other) ? -1 : Number(text(one) > text(other));
}

function setsOf(node: { readonly selectionSet?: SelectionSetNode | undefined } | null | undefined): SelectionSetNode[] {
  return node?.selectionSet === undefined ? [] : [node.selectionSet];
}

/**
 * The fields that a document selects in one object, with fragments expanded, in the order in which they are written.
 */
class Level {
  private readonly selected = new Map<string, SelectionSetNode[]>();
  private readonly ranks: ReadonlyMap<string, number>;
  private readonly levels = new Map<string, Level>();

  constructor(
    sets: readonly SelectionSetNode[],
    private readonly fragments: ReturnType<typeof fragmentsOf>,
  ) {
    const opened = new Set<string>();
    for (const set of sets) this.open(set, opened);
    this.ranks = new Map([...this.selected.keys()].map((key, rank) => [key, rank]));
  }

  rankOf(key: string): number | undefined {
    return this.ranks.get(key);
  }

  beneath(key: string): Level {
    const known = this.levels.get(key) ?? new Level(this.selected.get(key) ?? [], this.fragments);
    this.levels.set(key, known);
    return known;
  }

  private open({ selections }: SelectionSetNode, opened: Set<string>): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) this.open(node.selectionSet, opened);
      else if (node.kind === Kind.FRAGMENT_SPREAD) this.openFragment(node.name.value, opened);
      else {
        const key = node.alias?.value ?? node.name.value;
        this.selected.set(key, [...(this.selected.get(key) ?? []), ...setsOf(node)]);
      }
    }
  }

  private openFragment(name: string, opened: Set<string>): void {
    const fragment = this.fragments.get(name);
    if (fragment === undefined || opened.has(name)) return;
    opened.add(name);
    this.open(fragment.selectionSet, opened);
  }
}
