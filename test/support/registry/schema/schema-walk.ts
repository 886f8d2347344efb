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
import { keyOf, leadsToKey } from './keyed-types';

/** One query, and the root field that it goes through. `$key` is the key of a row where the root asks for one. */
export type Probe = { root: string; source: string; takesKey: boolean };

/** What a walk is told of the root fields. */
export type Roots = {
  /** Those that ask for one row by its key, and the name of that argument. */
  keyed: ReadonlyMap<string, string>;
  /** Those that list all rows of their type that the caller may see. */
  whole: ReadonlySet<string>;
};

/** What a field is called with, by its coordinate `Type.field` and the argument's name; null where nobody knows. */
export type ValuesOf = (coordinate: string, argument: GraphQLArgument) => readonly unknown[] | null;

/** Fields that hold fields, one in the other: `stations { nodes { lot { contract { contractor …`. */
const DEEPEST = 6;
/** A type leads back to itself once: a station's division has stations of its own, and those are told apart by then. */
const MOST_RETURNS = 2;
/**
 * How far a way goes on from a row whose type is walked in full from a root of its own, with every such row: to its fields, and
 * to theirs. What a field answers rests on its row and on the field that handed the row out, and on nothing before: that every
 * two steps that can follow on one another are asked for is held in no-leak-however-written.test.ts.
 */
const STEPS_BEYOND = 2;
/** Of a list that does not say how many are wanted (gateway/graph/document/estimate-objects.ts). */
const ITEMS = 20;

/**
 * Every way from a root field into the graph of one role, as queries that ask for every leaf on it: each object field is
 * followed to its own, cycles cut, and each list asked once more with each value of each of its arguments. Then the same
 * ways once more for keys alone: a foreign row that one subgraph refers to would be null, and stay unseen, where another is
 * asked for a field that it must have.
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
 * The same from one type on, as for an entity that another subgraph refers to.
 * @param entities the types that are walked from, each
 */
export function selectionsOf(type: GraphQLObjectType, entities: ReadonlySet<string>, valuesOf: ValuesOf): string[] {
  const from = { trail: [type.name], end: DEEPEST, room: LARGEST.objects };
  const chunks = SUBJECTS.flatMap((subject) =>
    new Walk({ valuesOf, size: LARGEST, subject, listed: entities, isWhole: true }).object(type, from),
  );
  return chunks.map(({ text }) => text);
}

/** A page is no step of its own: its rows are. */
const steps = (trail: readonly string[]) => trail.filter((name) => !name.endsWith('Connection')).length;

const SUBJECTS = ['everything', 'keys'] as const;
type Subject = (typeof SUBJECTS)[number];

/** `end`: how many steps the trail may have. `room`: how many objects may still hang on each one here. */
type Place = { trail: readonly string[]; end: number; room: number };
/** `listed`: the types that are walked in full from roots of their own. `isWhole`: this walk is from one of those. */
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

  /** How far a way leads from here on: not far, where it comes to what another way begins with. */
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

  /** How many items the gateway will take the field to have: as many as are asked for, else as its estimate says. */
  private itemsOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const slice = field.args.find(({ name }) => name === 'first' || name === 'weeks');
    if (slice !== undefined) return Number(this.valuesOf(`${parent.name}.${field.name}`, slice)?.[0] ?? 1);
    return isListType(getNullableType(field.type)) && !parent.name.endsWith('Connection') ? ITEMS : 1;
  }

  /** The field's arguments as text: the required ones alone, and once more with each value of each other one. */
  private calls(coordinate: string, field: GraphQLField<unknown, unknown>, key: string | null) {
    const required = field.args.filter((each) => isRequiredArgument(each) && each.name !== key);
    const base = required.map((each) => literal(each, this.valuesOf(coordinate, each)?.[0]));
    const own = key === null ? base : [`${key}: $key`, ...base];
    const variants = field.args.flatMap((argument) => {
      const values = argument.name === key ? [] : (this.valuesOf(coordinate, argument) ?? []);
      const others = own.filter((text) => !text.startsWith(`${argument.name}:`));
      const more = isRequiredArgument(argument) ? values.slice(1) : values;
      return more.map((value) => parenthesised([...others, literal(argument, value)]));
    });
    return { plain: parenthesised(own), variants };
  }
}

/** A place with room for a type's leaves alone, or for those of a list's rows. */
function leavesOf({ name }: GraphQLObjectType): Pick<Place, 'trail' | 'end'> {
  return { trail: [name], end: 1 };
}
