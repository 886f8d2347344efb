import { type GraphQLError } from 'graphql';
import { relocatedError } from '@graphql-tools/utils';
import { copyOf, mergeInto } from './merge';
import { type Located, type Locator, pathOf } from './locations';
import { type Entity } from './plan-run';
import { type Represent } from './representations';

/** The distinct representations that one variable of a fetch carries. */
export class Representations {
  readonly list: Entity[] = [];
  private readonly indices = new Map<string, number>();

  /** Adds a representation, unless an equal one is in the list. @returns its index in the list */
  add(representation: Entity): number {
    const text = JSON.stringify(representation);
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.list.length);
    return this.list.push(representation) - 1;
  }
}

/** The objects of the answer that one fetch completes, each with the index of its representation. */
export class Targets {
  private readonly targets: (Located & { readonly index: number })[] = [];

  constructor(private readonly representations: Representations) {}

  /** Adds the objects at one path. Objects that cannot be represented are left out. */
  collect(data: Entity, locate: Locator, represent: Represent): void {
    for (const { entity, place } of locate(data)) {
      const representation = represent(entity);
      if (representation === null) continue;
      this.targets.push({ entity, place, index: this.representations.add(representation) });
    }
  }

  /** Merges the answered entities, which stand in the order of the representations, into the objects. */
  merge(answered: unknown): void {
    if (!Array.isArray(answered)) return;
    const used = new Set<number>();
    for (const { entity, index } of this.targets) {
      const found: unknown = answered[index];
      if (typeof found !== 'object' || found === null) continue;
      // Two objects must not share parts, because later steps may complete them differently.
      mergeInto(entity, used.has(index) ? copyOf(found as Entity) : (found as Entity));
      used.add(index);
    }
  }

  /** Returns an error of one entity once for each object that the entity completes, at the place of the object. */
  relocate(error: GraphQLError, index: unknown, rest: readonly (string | number)[]): GraphQLError[] {
    return this.targets
      .filter((target) => target.index === index)
      .map(({ place }) => relocatedError(error, [...pathOf(place), ...rest]));
  }
}
