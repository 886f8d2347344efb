import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './root-fields';

/** Whether data keeps what the schema promises: no null where none may be, lists lists, enums known. */
export type Check = (value: unknown) => boolean;

/**
 * Compiles, for one operation and audience, the question whether an answer can go out as it is. It is asked of every
 * answer, because the executor does not propagate nulls: a subgraph that breaks a promise without an error would make the
 * hub break its own. Where it says no, completion says why.
 */
export function compileCheck(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Check {
  const root = schema.getRootType(operation.operation);
  return root ? new Compiler(fragmentsOf(document)).object(root, [operation.selectionSet]) : () => false;
}

interface Asked {
  readonly name: string;
  /** The selection sets of all mentions of this response key. */
  readonly sets: SelectionSetNode[];
  /** Not there is no fault where `@skip` or `@include` may have left it out. */
  optional: boolean;
}

class Compiler {
  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Check {
    const asked = new Map<string, Asked>();
    for (const set of sets) this.collect(set, { asked, optional: false });
    const checks = [...asked].flatMap(([key, each]) => {
      const field = type.getFields()[each.name];
      return field ? [{ key, optional: each.optional, check: this.value(field.type, each.sets) }] : [];
    });
    return (value) => {
      if (typeof value !== 'object' || value === null) return false;
      const held = value as Record<string, unknown>;
      return checks.every(({ key, optional, check }) => (optional && held[key] === undefined) || check(held[key]));
    };
  }

  private value(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Check {
    if (isNonNullType(type)) {
      const inner = this.value(type.ofType, sets);
      return (value) => value != null && inner(value);
    }
    const check = this.present(type, sets);
    return (value) => value === null || check(value);
  }

  private present(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Check {
    if (isListType(type)) {
      const item = this.value(type.ofType as GraphQLOutputType, sets);
      return (value) => Array.isArray(value) && value.every(item);
    }
    if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
    if (isObjectType(type)) return this.object(type, sets);
    return (value) => value !== undefined;
  }

  private collect(set: SelectionSetNode, into: { asked: Map<string, Asked>; optional: boolean }): void {
    for (const node of set.selections) {
      const optional = into.optional || isConditional(node);
      if (node.kind === Kind.FIELD) note(into.asked, node, optional);
      else if (node.kind === Kind.INLINE_FRAGMENT) this.collect(node.selectionSet, { ...into, optional });
      else {
        const fragment = this.fragments.get(node.name.value);
        if (fragment) this.collect(fragment.selectionSet, { ...into, optional });
      }
    }
  }
}

function note(asked: Map<string, Asked>, node: FieldNode, optional: boolean): void {
  const key = node.alias?.value ?? node.name.value;
  const known = asked.get(key) ?? { name: node.name.value, sets: [], optional: true };
  known.optional &&= optional;
  if (node.selectionSet) known.sets.push(node.selectionSet);
  asked.set(key, known);
}

function isConditional(node: SelectionNode): boolean {
  return node.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
}
