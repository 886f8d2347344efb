import { type FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type Entity, UnsupportedPlan } from './plan-run';

/** The place of a value in the answer: its response key or its list index, and the place of the value around it. */
export interface Place {
  readonly around: Place | null;
  readonly key: string | number;
}

/** An object of the answer and its place. */
export interface Located {
  readonly entity: Entity;
  readonly place: Place | null;
}

/** Returns a place as the path of an error (GraphQL §7.1.2). */
export function pathOf(place: Place | null): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.around) path.unshift(at.key);
  return path;
}

/** Finds all objects at one path of the answer, in the order of the answer. Nulls are passed over. */
export type Locator = (data: Entity) => Located[];

/** Compiles the path at which a plan fetches entities. @throws UnsupportedPlan if the path has conditions on types */
export function compileLocator(path: readonly FlattenNodePathSegment[]): Locator {
  const keys = fieldsOn(path);
  return (data) => {
    const found: Located[] = [];
    descend(data, { keys, depth: 0, place: null, found });
    return found;
  };
}

/** Returns the response keys on a path, without its lists. */
export function fieldsOn(path: readonly FlattenNodePathSegment[]): string[] {
  return path.flatMap((segment) => keyOf(segment) ?? []);
}

/** Returns the response key of a segment, or null for a list: the locator enters every list that it finds. */
function keyOf(segment: FlattenNodePathSegment): string | null {
  if (segment === '@') return null;
  if ('Field' in segment) return segment.Field;
  throw new UnsupportedPlan('TypeCondition in a path');
}

type Descent = {
  readonly keys: readonly string[];
  readonly depth: number;
  readonly place: Place | null;
  readonly found: Located[];
};

function descend(value: unknown, { keys, depth, place, found }: Descent): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      descend(value[index], { keys, depth, place: { around: place, key: index }, found });
    return;
  }
  const key = keys[depth];
  const entity = value as Entity;
  if (key === undefined) found.push({ entity, place });
  else descend(entity[key], { keys, depth: depth + 1, place: { around: place, key }, found });
}
