import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  print,
  visit,
  visitWithTypeInfo,
} from 'graphql';

type Definition = OperationDefinitionNode | FragmentDefinitionNode;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Returns the text of an operation on one line, with the fragments that it uses. A fragment that the operation spreads
 * once is written into its place, so that sharing fragments between roles costs a page nothing.
 */
export function compactText(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
  schema: GraphQLSchema,
): string {
  const used = fragmentsOf(operation, fragmentsIn(definitions));
  const single = spreadOnce([operation, ...used]);
  const [own, ...others] = [operation, ...used].map((each) => inlined(each, single, schema));
  if (own === undefined) throw new Error('The text has no operation.');
  const text = print({ kind: Kind.DOCUMENT, definitions: [own, ...fragmentsOf(own, fragmentsIn(others))] });
  return text.replace(/\s+/g, ' ').trim();
}

function fragmentsIn(definitions: DocumentNode['definitions']): Fragments {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}

/** Returns the fragments that a definition uses, directly or through another fragment. */
function fragmentsOf(definition: Definition, all: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: Definition): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = all.get(name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(definition);
  return [...used];
}

/** Returns the fragments that these definitions spread exactly once in all. */
function spreadOnce(definitions: readonly Definition[]): Fragments {
  const counts = new Map<string, number>();
  for (const each of definitions) {
    visit(each, { FragmentSpread: ({ name }) => void counts.set(name.value, (counts.get(name.value) ?? 0) + 1) });
  }
  return new Map([...fragmentsIn(definitions)].filter(([name]) => counts.get(name) === 1));
}

/** Replaces the spreads of single fragments with their fields. A spread with a directive or on another type stays. */
function inlined<Node extends Definition>(definition: Node, single: Fragments, schema: GraphQLSchema): Node {
  const types = new TypeInfo(schema);
  const fieldsOf = (selection: SelectionNode): readonly SelectionNode[] => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD || (selection.directives ?? []).length > 0) return [selection];
    const fragment = single.get(selection.name.value);
    if (fragment === undefined || fragment.typeCondition.name.value !== types.getParentType()?.name) return [selection];
    return inlined(fragment, single, schema).selectionSet.selections;
  };
  const visitor = { SelectionSet: { enter: (set: Node['selectionSet']) => withFields(set, fieldsOf) } };
  return visit(definition, visitWithTypeInfo(types, visitor));
}

function withFields<Set extends Definition['selectionSet']>(
  set: Set,
  fieldsOf: (selection: SelectionNode) => readonly SelectionNode[],
): Set {
  return { ...set, selections: set.selections.flatMap(fieldsOf) };
}
