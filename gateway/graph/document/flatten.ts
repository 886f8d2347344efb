import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped, type Variables } from './conditions';
import { fragmentsOf } from './root-fields';

/** An operation in the form that the executor receives. */
export interface Flat {
  /** A document with only this operation, flat and without introspection; null if nothing is left to fetch. */
  readonly executable: DocumentNode | null;
  /** Whether the answer must still be completed: introspection is missing from it, or it contains a filler field. */
  readonly needsCompletion: boolean;
}

/**
 * Returns an operation in its plainest form. The operation must select nothing on an interface or a union
 * (flatten-by-type.ts handles these), so each of its fragments applies and is expanded. `@skip` and `@include` are
 * evaluated. Each response key occurs once, and introspection at the root is removed. The steps of a plan
 * and the projection of its answer need this form. The planner has no plan if everything is skipped, and its executor
 * (router-executor.ts) loses fields without an error if an operation selects a field twice under different conditions.
 */
export function flatten(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Flat {
  const flattener = new Flattener(fragmentsOf(document), variables);
  const asked = flattener.fields([operation.selectionSet]);
  const selections = asked.filter(({ name }) => !name.value.startsWith('__'));
  const needsCompletion = flattener.filled || selections.length < asked.length;
  if (selections.length === 0) return { executable: null, needsCompletion };
  const flat = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  return { executable: { kind: Kind.DOCUMENT, definitions: [flat] }, needsCompletion };
}

class Flattener {
  /** Whether any object received a filler field because all its fields are skipped. */
  filled = false;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  fields(sets: readonly SelectionSetNode[]): FieldNode[] {
    const grouped = new Map<string, FieldNode[]>();
    const opened = new Set<string>();
    for (const set of sets) this.collect(set, grouped, opened);
    return [...grouped.values()].map((mentions) => this.merge(mentions));
  }

  private collect(set: SelectionSetNode, grouped: Map<string, FieldNode[]>, opened: Set<string>): void {
    for (const node of set.selections) {
      if (isSkipped(node, this.variables)) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) this.collect(node.selectionSet, grouped, opened);
      else if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        grouped.set(key, [...(grouped.get(key) ?? []), node]);
      } else if (!opened.has(node.name.value)) {
        opened.add(node.name.value);
        const fragment = this.fragments.get(node.name.value);
        if (fragment) this.collect(fragment.selectionSet, grouped, opened);
      }
    }
  }

  /**
   * Merges the fields that have the same response key. Validation has ensured that they are all the same field with the
   * same arguments.
   */
  private merge(mentions: readonly FieldNode[]): FieldNode {
    const { kind, alias, name, arguments: args } = mentions[0] as FieldNode;
    const field: FieldNode = { kind, name, ...(alias && { alias }), ...(args && { arguments: args }) };
    const sets = mentions.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (sets.length === 0) return field;
    const selections = this.fields(sets);
    if (selections.length > 0) return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
    this.filled = true;
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [TYPENAME] } };
  }
}

export const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
