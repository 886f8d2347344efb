import {
  type DocumentNode,
  type FieldNode,
  type GraphQLEnumValue,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Entity, UnsupportedPlan } from './plan-run';

/** Returns the requested part of an answer. The result is null if a non-null field has no value in the answer. */
export type Project = (data: Entity) => Entity | null;

type ProjectValue = (value: unknown) => unknown;
type Projected = {
  readonly key: string;
  readonly project: ProjectValue | null;
  /** The value if the answer has none: the type's name for `__typename`, and null otherwise. */
  readonly missing: string | null;
  readonly isNonNull: boolean;
};

/**
 * Compiles the projection of one flat operation (flatten.ts). The result has exactly the requested fields, in the order
 * of the operation. A field that no subgraph answered is null. If such a field is non-null, its object is null.
 * @throws UnsupportedPlan if the operation selects from an interface or a union
 */
export function compileProjection(supergraph: GraphQLSchema, flat: DocumentNode): Project {
  const operation = flat.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && supergraph.getRootType(operation.operation);
  if (!root) throw new UnsupportedPlan('The operation has no root type');
  return objectProjection(root, operation.selectionSet);
}

function objectProjection(type: GraphQLObjectType, { selections }: SelectionSetNode): Project {
  const fields = selections.map((node) => {
    if (node.kind !== Kind.FIELD) throw new UnsupportedPlan(node.kind);
    return fieldProjection(type, node);
  });
  return (data) => {
    const result: Entity = {};
    for (const { key, project, missing, isNonNull } of fields) {
      const value = data[key];
      if (value === undefined) {
        if (isNonNull) return null;
        result[key] = missing;
      } else result[key] = project === null ? value : project(value);
    }
    return result;
  };
}

function fieldProjection(parent: GraphQLObjectType, { name, alias, selectionSet }: FieldNode): Projected {
  const key = alias?.value ?? name.value;
  if (name.value === '__typename') return { key, project: null, missing: parent.name, isNonNull: false };
  const field = parent.getFields()[name.value];
  if (field === undefined) throw new UnsupportedPlan(`${parent.name} has no field ${name.value}`);
  const project = valueProjection(field.type, selectionSet);
  return { key, project, missing: null, isNonNull: isNonNullType(field.type) };
}

/** Returns the projection of a value of a field, or null if values stay as they are. */
function valueProjection(type: GraphQLOutputType, set: SelectionSetNode | undefined): ProjectValue | null {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = accessibleValues(named.getValues());
    return inLists((value) => (names.has(value) ? value : null));
  }
  if (set === undefined) return null;
  if (!isObjectType(named)) throw new UnsupportedPlan(`A selection on ${named.name}`);
  const project = objectProjection(named, set);
  return inLists((value) => (typeof value === 'object' ? project(value as Entity) : null));
}

/** Applies a projection to a value, and to each item of a list. Nulls stay null. */
function inLists(project: ProjectValue): ProjectValue {
  const projected = (value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    return Array.isArray(value) ? value.map(projected) : project(value);
  };
  return projected;
}

/** Returns the names of the values of an enum that no subgraph marks as `@inaccessible`. */
function accessibleValues(values: readonly GraphQLEnumValue[]): Set<unknown> {
  const isHidden = ({ astNode }: GraphQLEnumValue) =>
    astNode?.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
  return new Set(values.filter((value) => !isHidden(value)).map(({ name }) => name));
}
