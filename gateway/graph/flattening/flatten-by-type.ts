import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped, type Variables } from '../document/conditions';
import { type Flat, TYPENAME } from '../document/flatten';
import { tooComplex } from '../document/limits';
import { fragmentsOf } from '../document/root-fields';
import { Groups, type Keyed } from './groups';
import { assertSameField } from './same-field';
import { isSuperType, narrowed, type Scope, scopeOf, writtenUnder } from './type-scopes';

/**
 * The schema of the supergraph, and the maximum number of fields that an operation may have after its fragments are
 * written out by type.
 */
export interface Bounds {
  readonly schema: GraphQLSchema;
  readonly mostSelections: number;
}

/**
 * Returns an operation on abstract types in its plainest form. As in flatten.ts, `@skip` and `@include` are evaluated,
 * and introspection at the root is removed. A fragment is expanded if its type is the type of the selection set, or an
 * interface of that type. A fragment that applies to no object is dropped. Any other fragment is written as one
 * fragment for each object type to which it applies. In the result, each response key occurs at most once among the
 * common fields and at most once in each fragment. No fragment contains another one directly. Where completion must
 * know the type of an object, the selection asks for `__typename`.
 * @throws HubError QUERY_TOO_COMPLEX if the operation becomes too long
 * @throws HubError BAD_USER_INPUT if a key names different fields (same-field.ts)
 */
export function flattenByType(
  bounds: Bounds,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Flat {
  const root = bounds.schema.getRootType(operation.operation);
  if (!root) return { executable: null, needsCompletion: true };
  const flattener = new FlattenerByType(bounds, fragmentsOf(document), variables);
  const selections = flattener
    .selections(root, [operation.selectionSet])
    .filter((node) => node.kind !== Kind.FIELD || !node.name.value.startsWith('__'));
  if (selections.length === 0) return { executable: null, needsCompletion: true };
  const flat = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  return { executable: { kind: Kind.DOCUMENT, definitions: [flat] }, needsCompletion: true };
}

class FlattenerByType {
  private readonly schema: GraphQLSchema;
  private readonly mostSelections: number;
  private written = 0;

  constructor(
    { schema, mostSelections }: Bounds,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {
    this.schema = schema;
    this.mostSelections = mostSelections;
  }

  selections(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): SelectionNode[] {
    const groups = new Groups(scopeOf(this.schema, type));
    for (const set of sets) this.collect(set, groups.whole, groups);
    const { own, byType } = groups.disjoint();
    const fields = this.merged(type, own);
    const narrower = [...byType].filter(([, group]) => group.size > 0);
    const selections = [...fields, ...narrower.map(([on, group]) => onType(on, this.merged(on, group)))];
    if (fields.some(({ alias, name }) => name.value === '__typename' && !alias)) return selections;
    const asksForType = fields.some(({ name }) => name.value === '__typename');
    const needsType = isAbstractType(type) && (groups.isConditional || asksForType || isUnionType(type));
    return selections.length === 0 || needsType ? [TYPENAME, ...selections] : selections;
  }

  private collect(set: SelectionSetNode, scope: Scope, groups: Groups): void {
    const { whole, opened } = groups;
    const targets = writtenUnder(this.schema, whole, scope);
    groups.isConditional ||= !isSuperType(this.schema, scope.type, whole.type);
    for (const node of set.selections) {
      if (isSkipped(node, this.variables)) continue;
      if (node.kind === Kind.FIELD) for (const type of targets) groups.add(type, node);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const inner = narrowed(this.schema, scope, node.typeCondition?.name.value);
        if (inner) this.collect(node.selectionSet, inner, groups);
      } else {
        const fragment = this.fragments.get(node.name.value);
        const inner = fragment && narrowed(this.schema, scope, fragment.typeCondition.name.value);
        const key = inner && [node.name.value, ...inner.possible].join(' ');
        if (!fragment || !inner || !key || opened.has(key)) continue;
        opened.add(key);
        this.collect(fragment.selectionSet, inner, groups);
      }
    }
  }

  private merged(type: GraphQLCompositeType, group: Keyed): FieldNode[] {
    return [...group.values()].map((mentions) => this.merge(type, mentions));
  }

  /**
   * Merges the fields with one response key under one condition.
   * @throws HubError BAD_USER_INPUT if they are not the same field; QUERY_TOO_COMPLEX if the operation becomes too long
   */
  private merge(parent: GraphQLCompositeType, mentions: readonly FieldNode[]): FieldNode {
    assertSameField(mentions);
    this.written += 1;
    if (this.written > this.mostSelections) throw tooComplex('selections', this.mostSelections, this.written);
    const { kind, alias, name, arguments: args } = mentions[0] as FieldNode;
    const field: FieldNode = { kind, name, ...(alias && { alias }), ...(args && { arguments: args }) };
    const sets = mentions.flatMap(({ selectionSet }) => selectionSet ?? []);
    const found = isUnionType(parent) ? undefined : parent.getFields()[name.value];
    const type = found && getNamedType(found.type);
    if (sets.length === 0 || !isCompositeType(type)) return field;
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: this.selections(type, sets) } };
  }
}

function onType({ name }: GraphQLCompositeType, selections: readonly SelectionNode[]): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } };
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
