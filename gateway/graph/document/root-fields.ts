import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Returns the fragments of a document by name. A Map is needed because a fragment may be called `__proto__`. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

/**
 * Returns the names of the root fields that an operation selects, with fragments expanded. It ignores `@skip` and
 * `@include`.
 */
export function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const opened = new Set<string>();
  const open = (set: SelectionSetNode | undefined) => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) open(node.selectionSet);
      else if (!opened.has(node.name.value)) {
        opened.add(node.name.value);
        open(fragments.get(node.name.value)?.selectionSet);
      }
    }
  };
  open(operation.selectionSet);
  return names;
}

/** Returns the names of all fields beneath one root field, at any depth, with fragments expanded. */
export function fieldsBeneath(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootField: string,
): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const opened = new Set<string>();
  const open = (set: SelectionSetNode | undefined, isBeneath: boolean) => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        if (isBeneath) names.add(node.name.value);
        if (isBeneath || node.name.value === rootField) open(node.selectionSet, true);
      } else if (node.kind === Kind.INLINE_FRAGMENT) open(node.selectionSet, isBeneath);
      else if (!opened.has(`${isBeneath} ${node.name.value}`)) {
        opened.add(`${isBeneath} ${node.name.value}`);
        open(fragments.get(node.name.value)?.selectionSet, isBeneath);
      }
    }
  };
  open(operation.selectionSet, false);
  return names;
}
