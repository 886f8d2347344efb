import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  astFromValue,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';

/** One query, and the root field that it goes through. `$key` is the key of a row where the root asks for one. */
export type Probe = { root: string; source: string; takesKey: boolean };

/** What a field is called with, by its coordinate `Type.field` and the argument's name; null where nobody knows. */
export type ValuesOf = (coordinate: string, argument: GraphQLArgument) => readonly unknown[] | null;

/** Beneath the gateway's own limits of 2,000 tokens, 30 aliases and 20 root fields, with room for what stands around. */
const MOST_TOKENS = 1600;
const MOST_ALIASES = 18;
/** Fields that hold fields, one in the other: `stations { nodes { lot { contract { contractor …`. */
const DEEPEST = 6;
/** A type leads back to itself once: a station's division has stations of its own, and those are told apart by then. */
const MOST_RETURNS = 2;

type Chunk = { text: string; tokens: number; aliases: number };
const NOTHING: Chunk = { text: '', tokens: 0, aliases: 0 };

/**
 * Every way from a root field into the graph of one role, as queries that ask for every leaf on it: each object field is
 * followed to its own, cycles cut, and each list asked once more with each value of each of its arguments.
 * @param keyed the root fields that ask for one row by its key, and the name of that argument
 */
export function probesOf(
  schema: GraphQLSchema,
  keyed: ReadonlyMap<string, string>,
  valuesOf: ValuesOf,
  mostTokens = MOST_TOKENS,
): Probe[] {
  const query = schema.getQueryType();
  if (!query) return [];
  return Object.values(query.getFields()).flatMap((field) => {
    const key = field.args.find(({ name }) => name === keyed.get(field.name));
    const walk = new Walk(
      (coordinate, argument) => (argument === key ? null : valuesOf(coordinate, argument)),
      mostTokens,
    );
    const head = key === undefined ? '' : `query ($key: ${String(key.type)}) `;
    const chunks = walk.joined(walk.field(query, field, { trail: [], key: key?.name ?? null }), NOTHING);
    return chunks.map(({ text }) => ({ root: field.name, source: `${head}{ ${text} }`, takesKey: key !== undefined }));
  });
}

/** The same from one type on, as for an entity that another subgraph refers to. */
export function selectionsOf(type: GraphQLObjectType, valuesOf: ValuesOf): string[] {
  return new Walk(valuesOf).object(type, [type.name]).map(({ text }) => text);
}

type Place = { trail: readonly string[]; key: string | null };

class Walk {
  constructor(
    private readonly valuesOf: ValuesOf,
    private readonly mostTokens = MOST_TOKENS,
  ) {}

  field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, { trail, key }: Place): Chunk[] {
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const { plain, variants } = this.calls(coordinate, field, key);
    if (!isObjectType(type)) return [{ text: `${field.name}${plain}`, tokens: 1 + tokensOf(plain), aliases: 0 }];
    const visits = trail.filter((name) => name === type.name).length;
    if (trail.length >= DEEPEST || visits >= MOST_RETURNS) return [];
    const asked = this.object(type, [...trail, type.name]).map((inner) => wrapped(`${field.name}${plain}`, inner));
    const again = variants.flatMap((call, index) => {
      const [first] = this.object(type, nearTheEnd(type));
      if (first === undefined) return [];
      return [wrapped(`${field.name}_${index}: ${field.name}${call}`, { ...first, aliases: first.aliases + 1 })];
    });
    return [...asked, ...again];
  }

  object(type: GraphQLObjectType, trail: readonly string[]): Chunk[] {
    const fields = Object.values(type.getFields());
    const key = fields.find(({ name }) => name === 'id' || name === 'code')?.name ?? '';
    const start: Chunk = { text: `__typename ${key}`.trim(), tokens: 2, aliases: 0 };
    return this.joined(
      fields.flatMap((field) => this.field(type, field, { trail, key: null })),
      start,
    );
  }

  /** Neighbours together as far as one query holds them, each pack with the same start: what the object is, and which. */
  joined(chunks: readonly Chunk[], start: Chunk): Chunk[] {
    const packs: Chunk[] = [];
    for (const chunk of chunks) {
      const last = packs.at(-1);
      const fits =
        last && last.tokens + chunk.tokens <= this.mostTokens && last.aliases + chunk.aliases <= MOST_ALIASES;
      const pack = fits ? last : { ...start };
      if (!fits) packs.push(pack);
      pack.text += ` ${chunk.text}`;
      pack.tokens += chunk.tokens;
      pack.aliases += chunk.aliases;
    }
    return packs.length === 0 ? [start] : packs;
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

function literal(argument: GraphQLArgument, value: unknown): string {
  const node = astFromValue(value, argument.type);
  return `${argument.name}: ${node ? print(node).replaceAll(/\s+/g, ' ') : 'null'}`;
}

function parenthesised(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function tokensOf(call: string): number {
  return call.split(/[\s,]+|(?=[:()[\]{}])/).length;
}

function wrapped(call: string, { text, tokens, aliases }: Chunk): Chunk {
  return { text: `${call} { ${text} }`, tokens: tokens + 2 + tokensOf(call), aliases };
}
