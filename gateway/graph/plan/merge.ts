import { type Entity } from './plan-run';

/** The key that would replace the prototype of an object. No field has this name, so it is left out. */
const PROTOTYPE = '__proto__';

/**
 * Merges an answer into the object that it belongs to. Objects are merged field by field, and lists of equal length item
 * by item. A null never replaces an object or a list, so that the result does not depend on which subgraph answers first.
 * In all other cases, the later value replaces the earlier one. `target` may afterwards contain parts of
 * `source`, so a source that is merged twice must be copied first.
 */
export function mergeInto(target: Entity, source: Readonly<Entity>): void {
  for (const key of Object.keys(source)) {
    if (key === PROTOTYPE) continue;
    target[key] = merged(target[key], source[key]);
  }
}

function merged(known: unknown, added: unknown): unknown {
  if (!isComposite(known)) return added;
  if (!isComposite(added)) return added === null ? known : added;
  if (Array.isArray(known) !== Array.isArray(added)) return added;
  if (!Array.isArray(known)) mergeInto(known as Entity, added as Entity);
  else if (known.length !== (added as unknown[]).length) return added;
  else known.forEach((item, index) => (known[index] = merged(item, (added as unknown[])[index])));
  return known;
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns a copy of a value of JSON that shares no object with it. */
export function copyOf<Value>(value: Value): Value {
  if (!isComposite(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy: Entity = {};
  for (const [key, each] of Object.entries(value)) if (key !== PROTOTYPE) copy[key] = copyOf(each as unknown);
  return copy as Value;
}
