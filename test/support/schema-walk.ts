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

/** One query, and the root field that it goes through. `$key` is the key of a row where the root asks for one. */
export type Probe = { root: string; source: string; takesKey: boolean };

/** What a field is called with, by its coordinate `Type.field` and the argument's name; null where nobody knows. */
export type ValuesOf = (coordinate: string, argument: GraphQLArgument) => readonly unknown[] | null;

/** Fields that hold fields, one in the other: `stations { nodes { lot { contract { contractor …`. */
const DEEPEST = 6;
/** A type leads back to itself once: a station's division has stations of its own, and those are told apart by then. */
const MOST_RETURNS = 2;
/** Of a list that does not say how many are wanted (gateway/estimate-objects.ts). */
const ITEMS = 20;

/**
 * Every way from a root field into the graph of one role, as queries that ask for every leaf on it: each object field is
 * followed to its own, cycles cut, and each list asked once more with each value of each of its arguments.
 * @param keyed the root fields that ask for one row by its key, and the name of that argument
 */
export function probesOf(
  schema: GraphQLSchema,
  keyed: ReadonlyMap<string, string>,
  valuesOf: ValuesOf,
  size: Size = LARGEST,
): Probe[] {
  const query = schema.getQueryType();
  if (!query) return [];
  return Object.values(query.getFields()).flatMap((field) => {
    const key = field.args.find(({ name }) => name === keyed.get(field.name));
    const walk = new Walk((coordinate, argument) => (argument === key ? null : valuesOf(coordinate, argument)), size);
    const head = key === undefined ? '' : `query ($key: ${String(key.type)}) `;
    const chunks = joined(
      walk.field(query, field, { trail: [], key: key?.name ?? null, room: size.objects }),
      NOTHING,
      size,
    );
    return chunks.map(({ text }) => ({ root: field.name, source: `${head}{ ${text} }`, takesKey: key !== undefined }));
  });
}

/** The same from one type on, as for an entity that another subgraph refers to. */
export function selectionsOf(type: GraphQLObjectType, valuesOf: ValuesOf): string[] {
  return new Walk(valuesOf, LARGEST)
    .object(type, { trail: [type.name], room: LARGEST.objects })
    .map(({ text }) => text);
}

/** `room`: how many objects may still hang on each one here. */
type Place = { trail: readonly string[]; room: number };

class Walk {
  constructor(
    private readonly valuesOf: ValuesOf,
    private readonly size: Size,
  ) {}

  field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    { trail, room, key = null }: Place & { key?: string | null },
  ): Chunk[] {
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const { plain, variants } = this.calls(coordinate, field, key);
    if (!isObjectType(type)) return [leaf(`${field.name}${plain}`)];
    const visits = trail.filter((name) => name === type.name).length;
    const items = this.itemsOf(parent, field);
    const inside = Math.floor(room / items) - 1;
    if (trail.length >= DEEPEST || visits >= MOST_RETURNS || inside < 0) return [];
    const inner = this.object(type, { trail: [...trail, type.name], room: inside });
    const again = variants.flatMap((call, index) => {
      const [first] = this.object(type, { trail: nearTheEnd(type), room: inside });
      return first ? [aliased(`${field.name}_${index}`, wrapped(`${field.name}${call}`, first, items))] : [];
    });
    return [...inner.map((each) => wrapped(`${field.name}${plain}`, each, items)), ...again];
  }

  object(type: GraphQLObjectType, place: Place): Chunk[] {
    const fields = Object.values(type.getFields());
    const key = fields.find(({ name }) => name === 'id' || name === 'code')?.name ?? '';
    const chunks = fields.flatMap((field) => this.field(type, field, place));
    return joined(chunks, leaf(`__typename ${key}`.trim()), { ...this.size, objects: place.room });
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

/** A trail that leaves room for a type's leaves alone, or for those of a list's rows. */
function nearTheEnd({ name }: GraphQLObjectType): string[] {
  const length = name.endsWith('Connection') ? DEEPEST - 2 : DEEPEST - 1;
  return [...Array<string>(length).fill(''), name];
}
