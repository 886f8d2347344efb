import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { rowOf } from './asked-fields';
import {
  type Chunk,
  LARGEST,
  NOTHING,
  type Size,
  aliased,
  joined,
  leaf,
  literal,
  parenthesised,
  wrapped,
} from './query-chunks';
import { isAccepted } from './accepted-values';
import { keyOf, leadsToKey } from './keyed-types';

/** A query and its root field. If `takesKey` is true, the query needs the key of a row as the variable `$key`. */
export type Probe = { root: string; source: string; takesKey: boolean };

/** The root fields of a schema by kind. */
export type Roots = {
  /** The root fields that read one row by its key, each with the name of its key argument. */
  keyed: ReadonlyMap<string, string>;
  /** The root fields that list all rows of a type that the caller may see. */
  whole: ReadonlySet<string>;
};

/** Returns the values of an argument by coordinate `Type.field`, or null if they are unknown. */
export type ValuesOf = (coordinate: string, argument: GraphQLArgument) => readonly unknown[] | null;

/** The maximum nesting depth of fields: `stations { nodes { lot { contract { contractor …`. */
const DEEPEST = 6;
/**
 * The maximum number of times that a type may occur on a path. It is 2, so that a path leads from a row to other rows
 * of the same type.
 */
const MOST_RETURNS = 2;
/**
 * The number of steps that a walk takes beyond a row whose type another root field lists. The walk from that root field
 * covers the type fully. Two steps are enough here, because the value of a field depends only on its row and on the
 * field that returned the row. no-leak-however-written.test.ts checks that the queries contain every pair of
 * consecutive steps.
 */
const STEPS_BEYOND = 2;
/** The size that the gateway assumes for a list without a page size (gateway/graph/document/estimate-fields.ts). */
const ITEMS = 20;

/**
 * Returns queries for every path from a root field through the graph of one role. The walk follows each object field,
 * cuts cycles, and repeats each list with each value of each argument. A second walk selects only the keys of rows on
 * the same paths. It also finds a leaked row that is null in the answer to a full query, because another subgraph does
 * not supply one of its non-null fields.
 */
export function probesOf(
  schema: GraphQLSchema,
  { keyed, whole }: Roots,
  valuesOf: ValuesOf,
  size: Size = LARGEST,
): Probe[] {
  const query = schema.getQueryType();
  if (!query) return [];
  const listed = new Set([...whole].map((name) => rowOf(query.getFields()[name])?.name));
  return Object.values(query.getFields()).flatMap((field) => {
    const key = field.args.find(({ name }) => name === keyed.get(field.name));
    const head = key === undefined ? '' : `query ($key: ${String(key.type)}) `;
    const known: ValuesOf = (coordinate, argument) => (argument === key ? null : valuesOf(coordinate, argument));
    const from = { trail: [], end: DEEPEST, key: key?.name ?? null, room: size.objects };
    return SUBJECTS.flatMap((subject) => {
      const walk = new Walk({ valuesOf: known, size, subject, listed, isWhole: whole.has(field.name) });
      const chunks = walk.field(query, field, from);
      return (chunks.length === 0 ? [] : joined(chunks, NOTHING, size)).map(({ text }) => `${head}{ ${text} }`);
    }).map((source) => ({ root: field.name, source, takesKey: key !== undefined }));
  });
}

/**
 * Returns selections for a walk that starts at one entity type, as if another subgraph referenced the entity.
 * @param entities the types at which the walk starts
 */
export function selectionsOf(type: GraphQLObjectType, entities: ReadonlySet<string>, valuesOf: ValuesOf): string[] {
  const from = { trail: [type.name], end: DEEPEST, room: LARGEST.objects };
  const chunks = SUBJECTS.flatMap((subject) =>
    new Walk({ valuesOf, size: LARGEST, subject, listed: entities, isWhole: true }).object(type, from),
  );
  return chunks.map(({ text }) => text);
}

/** Counts the steps of a path. A page does not count as a step, but its rows do. */
const steps = (trail: readonly string[]) => trail.filter((name) => !name.endsWith('Connection')).length;

const SUBJECTS = ['everything', 'keys'] as const;
type Subject = (typeof SUBJECTS)[number];

/**
 * A position on a walk. `trail` has the types on the path to the position. `end` is the maximum number of steps of the
 * path, and `room` is the maximum number of objects below one object.
 */
type Place = { trail: readonly string[]; end: number; room: number };
/**
 * The settings of a walk. `listed` contains the types that some root field lists as a whole. `isWhole` is true for a
 * walk from such a root field, which covers the type fully.
 */
type Walking = {
  valuesOf: ValuesOf;
  size: Size;
  subject: Subject;
  listed: ReadonlySet<string | undefined>;
  isWhole: boolean;
};

class Walk {
  private readonly valuesOf: ValuesOf;
  private readonly size: Size;

  constructor(private readonly walking: Walking) {
    this.valuesOf = walking.valuesOf;
    this.size = walking.size;
  }

  field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    { trail, end, room, key = null }: Place & { key?: string | null },
  ): Chunk[] {
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const { plain, variants } = this.calls(coordinate, field, key);
    const forKeys = this.walking.subject === 'keys';
    if (!isObjectType(type)) return forKeys ? [] : [leaf(`${field.name}${plain}`)];
    if (forKeys && !leadsToKey(type)) return [];
    const visits = trail.filter((name) => name === type.name).length;
    const items = this.itemsOf(parent, field);
    const inside = Math.floor(room / items) - 1;
    if (trail.length >= DEEPEST || steps(trail) >= end || visits >= MOST_RETURNS || inside < 0) return [];
    const inner = this.object(type, {
      trail: [...trail, type.name],
      end: this.endBeyond(type, trail, end),
      room: inside,
    });
    const again = (forKeys ? [] : variants).flatMap((call, index) => {
      const [first] = this.object(type, { ...leavesOf(type), room: inside });
      return first ? [aliased(`${field.name}_${index}`, wrapped(`${field.name}${call}`, first, items))] : [];
    });
    return [...inner.map((each) => wrapped(`${field.name}${plain}`, each, items)), ...again];
  }

  /**
   * Returns the maximum number of steps for paths through this type. The walk ends early if another walk covers the
   * type fully.
   */
  private endBeyond({ name }: GraphQLObjectType, trail: readonly string[], end: number): number {
    const isRootsOwn = this.walking.isWhole && trail.length <= 1;
    if (isRootsOwn || !this.walking.listed.has(name)) return end;
    return Math.min(end, steps(trail) + STEPS_BEYOND);
  }

  object(type: GraphQLObjectType, place: Place): Chunk[] {
    const fields = Object.values(type.getFields());
    const key = keyOf(type);
    const chunks = fields.flatMap((field) => this.field(type, field, place));
    return joined(chunks, leaf(key === null ? '__typename' : `__typename ${key}`), {
      ...this.size,
      objects: place.room,
    });
  }

  /**
   * Returns the number of items that the gateway assumes for the field. This is the page size or, without a page size,
   * the gateway's estimate.
   */
  private itemsOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const slice = field.args.find(({ name }) => name === 'first' || name === 'weeks');
    if (slice !== undefined) return Number(this.valuesOf(`${parent.name}.${field.name}`, slice)?.[0] ?? 1);
    return isListType(getNullableType(field.type)) && !parent.name.endsWith('Connection') ? ITEMS : 1;
  }

  /**
   * Returns the field's arguments as text. `plain` has only the required arguments. Each of the `variants` sends one
   * other value.
   */
  private calls(coordinate: string, field: GraphQLField<unknown, unknown>, key: string | null) {
    const required = field.args.filter((each) => isSent(each) && each.name !== key);
    const base = required.map((each) => literal(each, this.valuesOf(coordinate, each)?.[0]));
    const own = key === null ? base : [`${key}: $key`, ...base];
    const variants = field.args.flatMap((argument) => {
      const known = argument.name === key ? [] : (this.valuesOf(coordinate, argument) ?? []);
      const values = known.filter((value) => isAccepted(argument, value));
      const others = own.filter((text) => !text.startsWith(`${argument.name}:`));
      const more = isSent(argument) ? values.slice(1) : values;
      return more.map((value) => parenthesised([...others, literal(argument, value)]));
    });
    return { plain: parenthesised(own), variants };
  }
}

/**
 * Returns a position where the walk selects only the leaf fields of this type. If the type is a page, the walk selects
 * only the leaf fields of its rows.
 */
function leavesOf({ name }: GraphQLObjectType): Pick<Place, 'trail' | 'end'> {
  return { trail: [name], end: 1 };
}

/** Returns whether every call has the argument: a required argument, or the page size `first` of a list. */
function isSent(argument: GraphQLArgument): boolean {
  return isRequiredArgument(argument) || argument.name === 'first';
}
