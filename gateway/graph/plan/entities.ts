import { type FlattenNode, type RequiresSelection } from '@graphql-hive/router-query-planner';
import { relocatedError } from '@graphql-tools/utils';
import { type GraphQLError, type GraphQLSchema } from 'graphql';
import { grouped } from '../../../shared/kernel/grouped';
import { compileLocator, type Located, type Locator, pathOf } from './locations';
import { copyOf, mergeInto } from './merge';
import { type Entity, oncePerRun, type PlanRun } from './plan-run';
import { compileRepresentation, type Represent } from './representations';

/** The entities at one path of the answer, and the selection that represents them. */
type Entities = { readonly path: FlattenNode['path']; readonly requires: readonly RequiresSelection[] };

/** Collects the entities at one path of the answer so far. */
export type Collect = (run: PlanRun) => Targets;

/**
 * Compiles the collection of the entities at one path.
 * @throws UnsupportedPlan if the path has conditions on types, or if the selection has a fragment spread
 */
export function compileCollection({ path, requires }: Entities, supergraph: GraphQLSchema): Collect {
  const locate = compileLocator(path);
  const represent = compileRepresentation(requires, supergraph);
  return ({ data }) => {
    const targets = new Targets(new Representations());
    targets.collect(data, locate, represent);
    return targets;
  };
}

/**
 * Returns a `compileCollection` for steps that start at the same time. Steps that need the same entities share one
 * collection in each run.
 */
export function sharedCollections(): typeof compileCollection {
  const known = new Map<string, Collect>();
  return (entities, supergraph) => {
    const text = JSON.stringify(entities);
    const collect = known.get(text) ?? oncePerRun(compileCollection(entities, supergraph));
    known.set(text, collect);
    return collect;
  };
}

/** The distinct representations that one variable of a fetch carries. */
export class Representations {
  readonly list: Entity[] = [];
  private readonly indices = new Map<string, number>();

  /** Adds a representation, unless an equal one is in the list. @returns its index in the list */
  add(representation: Entity): number {
    const text = textOf(representation);
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.list.length);
    return this.list.push(representation) - 1;
  }
}

/** The objects of the answer that one fetch completes, each with the index of its representation. */
export class Targets {
  private readonly targets: (Located & { readonly index: number })[] = [];
  /** The objects of each representation. Most runs have no error, and never need them. */
  private located: ReadonlyMap<unknown, readonly Located[]> | null = null;

  constructor(readonly representations: Representations) {}

  get isEmpty(): boolean {
    return this.targets.length === 0;
  }

  /** Adds the objects at one path. Objects that cannot be represented are left out. */
  collect(data: Entity, locate: Locator, represent: Represent): void {
    for (const { entity, place } of locate(data)) {
      const representation = represent(entity);
      if (representation === null) continue;
      this.targets.push({ entity, place, index: this.representations.add(representation) });
    }
  }

  /**
   * Merges the answered entities, which stand in the order of the representations, into the objects. In an answer of
   * another length, nobody knows which entity belongs to which object. It is left out, and its fields have errors
   * (requested-fields.ts).
   */
  merge(answered: unknown): void {
    if (!Array.isArray(answered) || answered.length !== this.representations.list.length) return;
    const used = new Set<number>();
    for (const { entity, index } of this.targets) {
      const found: unknown = answered[index];
      if (typeof found !== 'object' || found === null) continue;
      // Two objects must not share parts, because later steps may complete them differently.
      mergeInto(entity, used.has(index) ? copyOf(found as Entity) : (found as Entity));
      used.add(index);
    }
  }

  /**
   * Returns one error for each object that the entity completes, with the path of that object.
   * @param index the index of the entity in the answer. If it belongs to no entity, the result is empty
   */
  relocate(error: GraphQLError, index: unknown, rest: readonly (string | number)[]): GraphQLError[] {
    this.located ??= grouped(this.targets, (target) => target.index);
    const located = this.located.get(index) ?? [];
    return located.map(({ place }) => relocatedError(error, [...pathOf(place), ...rest]));
  }
}

/** Returns a text that only equal representations have. It takes less time than JSON for the usual strings. */
function textOf(representation: Entity): string {
  let text = '';
  for (const key in representation) {
    const value = representation[key];
    text += typeof value === 'string' ? `${key}=${value.length}"${value}` : `${key}:${JSON.stringify(value)};`;
  }
  return text;
}
