import { type RequiresSelection } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { mergeInto } from './merge';
import { type Entity, UnsupportedPlan } from './plan-run';

/** Adds to `into` what a selection reads of an entity. */
type Reader = (entity: Entity, into: Entity) => void;

/** Returns the representation of an entity, or null if the entity has none of the fields that identify it. */
export type Represent = (entity: Entity) => Entity | null;

/**
 * Compiles the selection of a representation (Apollo Federation, `_Any`). Fields without a value are left out. The
 * result always names the type of the entity.
 * @throws UnsupportedPlan if the selection has a fragment spread
 */
export function compileRepresentation(requires: readonly RequiresSelection[], supergraph: GraphQLSchema): Represent {
  const read = objectReader(requires, supergraph);
  return (entity) => {
    if (typeof entity.__typename !== 'string') return null;
    const representation = read(entity);
    if (representation !== null) representation.__typename ??= entity.__typename;
    return representation;
  };
}

function objectReader(selections: readonly RequiresSelection[], supergraph: GraphQLSchema) {
  const readers = selections.map((each) => readerOf(each, supergraph));
  return (entity: Entity): Entity | null => {
    const read: Entity = {};
    for (const reader of readers) reader(entity, read);
    return isEmpty(read) ? null : read;
  };
}

function readerOf(selection: RequiresSelection, supergraph: GraphQLSchema): Reader {
  switch (selection.kind) {
    case 'Field':
      return fieldReader(selection, supergraph);
    case 'InlineFragment':
      return fragmentReader(selection, supergraph);
    case 'FragmentSpread':
      throw new UnsupportedPlan('FragmentSpread in a representation');
  }
}

function fieldReader(
  { name, alias, selections }: Extract<RequiresSelection, { kind: 'Field' }>,
  supergraph: GraphQLSchema,
): Reader {
  const key = alias ?? name;
  const readObject = selections === undefined ? null : objectReader(selections, supergraph);
  const read = (value: unknown): unknown => {
    if (readObject === null || typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map(read) : readObject(value as Entity);
  };
  return (entity, into) => {
    const value = read(entity[name] === undefined ? entity[key] : entity[name]);
    if (value === undefined || value === null) return;
    // Two conditions on types may apply, and each of them may select another part of one object.
    if (readObject === null) into[key] = value;
    else mergeInto(into, { [key]: value });
  };
}

function fragmentReader(
  { typeCondition, selections }: Extract<RequiresSelection, { kind: 'InlineFragment' }>,
  supergraph: GraphQLSchema,
): Reader {
  const type = supergraph.getType(typeCondition);
  const names = new Set(isAbstractType(type) ? supergraph.getPossibleTypes(type).map(({ name }) => name) : []);
  names.add(typeCondition);
  const readers = selections.map((each) => readerOf(each, supergraph));
  return (entity, into) => {
    if (!names.has(entity.__typename as string)) return;
    for (const reader of readers) reader(entity, into);
  };
}

/** Returns whether a representation has no field but the name of its type. */
function isEmpty(representation: Entity): boolean {
  for (const key in representation) if (key !== '__typename') return false;
  return true;
}
