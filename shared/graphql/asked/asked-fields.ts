import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The part of graphql-js's information about a field that shows which fields are selected beneath it. */
export type AskedInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * The names of the fields that are selected beneath each field node. A node belongs to a cached document, so its names
 * are collected once.
 */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * Returns the names of the fields that are selected beneath a field, in any fragment. They include fields that a
 * directive may leave out of the answer.
 */
export function askedFields({ fieldNodes, fragments }: AskedInfo): ReadonlySet<string> {
  const [node, ...others] = fieldNodes;
  if (node === undefined || others.length > 0) return namesIn(fieldNodes, fragments);
  const names = known.get(node) ?? namesIn(fieldNodes, fragments);
  known.set(node, names);
  return names;
}

function namesIn(nodes: readonly FieldNode[], fragments: AskedInfo['fragments']): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else collect(fragments[node.name.value]?.selectionSet);
    }
  };
  for (const { selectionSet } of nodes) collect(selectionSet);
  return names;
}
