import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type SubgraphRequest } from './subgraph-transport';

/** The place of a field in the answer of a subgraph. */
export type Path = readonly (string | number)[];

/** One field of an operation. `isCertain` is false where a directive may leave it out. */
type Asked = { key: string; isCertain: boolean; field: FieldNode };

/** Returns whether an operation may change something. */
export function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.QUERY,
  );
}

/**
 * Returns the path of each requested root field. In a query for entities, returns the path of each field of each entity
 * instead.
 */
export function pathsOf(request: SubgraphRequest): Path[] {
  return rootFields(request.document).flatMap(({ key, field }) =>
    isEntities(field)
      ? entitiesOf(field, request).flatMap(({ __typename }, index): Path[] => {
          const fields = entityFields(field, __typename);
          // If only the type of the entity is requested, the path is that of the entity itself.
          return fields.length === 0 ? [[key, index]] : fields.map((inner) => [key, index, inner.key]);
        })
      : [[key]],
  );
}

/**
 * Returns the paths of requested fields that are missing from the answer. A field that is null in the answer is not
 * missing.
 */
export function lackingPaths(data: Readonly<Record<string, unknown>>, request: SubgraphRequest): Path[] {
  return rootFields(request.document).flatMap(({ key, field, isCertain }): Path[] => {
    if (!(key in data)) return isCertain ? pathsUnder(key, field, request) : [];
    return isEntities(field) ? lackingInEntities(key, field, { request, found: data[key] }) : [];
  });
}

function pathsUnder(key: string, field: FieldNode, request: SubgraphRequest): Path[] {
  return isEntities(field) ? pathsOf(request) : [[key]];
}

type Found = { request: SubgraphRequest; found: unknown };

function lackingInEntities(key: string, field: FieldNode, { request, found }: Found): Path[] {
  const asked = entitiesOf(field, request);
  if (!Array.isArray(found) || found.length !== asked.length) return found === null ? [] : pathsOf(request);
  const lacking: Path[] = [];
  for (const [index, { __typename }] of asked.entries()) {
    const entity: unknown = found[index];
    if (typeof entity !== 'object' || entity === null) continue;
    for (const inner of entityFields(field, __typename))
      if (inner.isCertain && !(inner.key in entity)) lacking.push([key, index, inner.key]);
  }
  return lacking;
}

function isEntities(field: FieldNode): boolean {
  return field.name.value === '_entities';
}

function entitiesOf(field: FieldNode, { variables }: SubgraphRequest): readonly { __typename?: string }[] {
  const argument = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  const entities = argument?.kind === Kind.VARIABLE ? variables?.[argument.name.value] : [];
  return (entities ?? []) as { __typename?: string }[];
}

/**
 * The fields of each document. A compiled plan sends the same document objects again and again, so their fields are
 * read once.
 */
const rootFieldsOf = new WeakMap<DocumentNode, Asked[]>();
const entityFieldsOf = new WeakMap<FieldNode, Map<string | undefined, Asked[]>>();

function rootFields(document: DocumentNode): Asked[] {
  const known = rootFieldsOf.get(document);
  if (known !== undefined) return known;
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fields = fieldsOf(operation?.selectionSet);
  rootFieldsOf.set(document, fields);
  return fields;
}

function entityFields(field: FieldNode, typename: string | undefined): Asked[] {
  let byType = entityFieldsOf.get(field);
  if (byType === undefined) entityFieldsOf.set(field, (byType = new Map<string | undefined, Asked[]>()));
  let fields = byType.get(typename);
  if (fields === undefined) byType.set(typename, (fields = fieldsOf(field.selectionSet, typename)));
  return fields;
}

/**
 * Returns the fields of a selection set and of its inline fragments, except fragments on another type. The planner
 * writes no fragment spreads.
 * @param typename the type of the entity. It is undefined if the type is unknown or the set belongs to no entity. It is
 * null inside a fragment on the type of the entity. This type may be an interface, so a fragment that is nested there
 * may not apply to the entity.
 */
function fieldsOf(set: SelectionSetNode | undefined, typename?: string | null, isInCertain = true): Asked[] {
  return (set?.selections ?? []).flatMap((node): Asked[] => {
    const isCertain = isInCertain && (node.directives ?? []).length === 0;
    if (node.kind === Kind.FIELD) {
      const { name, alias } = node;
      return name.value === '__typename' ? [] : [{ key: alias?.value ?? name.value, isCertain, field: node }];
    }
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const on = node.typeCondition?.name.value;
    if (on === undefined || typename === undefined) return fieldsOf(node.selectionSet, typename, isCertain);
    if (typename !== null) return on === typename ? fieldsOf(node.selectionSet, null, isCertain) : [];
    return fieldsOf(node.selectionSet, null, false);
  });
}
