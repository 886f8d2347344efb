import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { chance, int, pick, type Random } from '../../../shared/demo/plan/random';
import { literal } from '../registry/schema/query-chunks';
import { type ValueDraw } from './draw-values';

/** A GraphQL request. If `query` contains several operations, `operationName` names the one to execute. */
export type Operation = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/** The deepest level of fields. A root field has level 0. */
const DEEPEST = 5;
/** The number of fields after which a draw selects only fields without a selection set. */
const MOST_FIELDS = 50;
/** The maximum number of aliases in a draw. The gateway allows more. */
const MOST_ALIASES = 20;

/** The maximum number of draws until `isSendable` accepts one. It accepts most draws. */
const TRIES = 200;

type Drawing = { schema: GraphQLSchema; random: Random; values: ValueDraw };

/**
 * Draws operations until `isSendable` accepts one, and returns it.
 * @throws Error if `isSendable` accepts none of {@link TRIES} operations
 */
export function sendableDraw(
  { schema, random, values }: Drawing,
  isSendable: (operation: Operation) => boolean,
): Operation {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const operation = new OperationDraw(schema, random, values).operation();
    if (isSendable(operation)) return operation;
  }
  throw new Error(`None of ${TRIES} draws can be sent.`);
}

/**
 * Draws one query on a schema. It may have arguments as literals and variables, aliases, fragments, conditions,
 * `__typename`, and further operations in its document. Some draws are not valid, because a draw may contain one field
 * twice with different arguments.
 */
class OperationDraw {
  private readonly fragments: string[] = [];
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private left: number;
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly values: ValueDraw,
  ) {
    this.left = int(random, 3, MOST_FIELDS);
  }

  operation(): Operation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no query.');
    const roots = Array.from({ length: int(this.random, 1, 3) }, () => this.field(query, this.rootOf(query), 0));
    const set = this.grouped(query, chance(this.random, 0.1) ? ['__typename', ...roots] : roots);
    const head = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`;
    const own = `query Drawn${head} { ${set.join(' ')} }`;
    if (!chance(this.random, 0.1)) return { query: [own, ...this.fragments].join('\n'), variables: this.variables };
    const all = ['query Other { __typename }', own, ...this.fragments];
    return { query: all.join('\n'), variables: this.variables, operationName: 'Drawn' };
  }

  private rootOf(query: GraphQLObjectType): GraphQLField<unknown, unknown> {
    return pick(this.random, Object.values(query.getFields()));
  }

  private set(type: GraphQLObjectType, depth: number): string {
    const { random } = this;
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((each) => !isObjectType(getNamedType(each.type)));
    const objects = fields.filter((each) => isObjectType(getNamedType(each.type)));
    const parts = chance(random, 0.2) ? [`${this.alias()}__typename`] : [];
    const some = (from: typeof fields, most: number) => {
      for (let left = from.length === 0 ? 0 : int(random, 0, most); left > 0; left -= 1)
        parts.push(this.field(type, pick(random, from), depth));
    };
    some(leaves, 4);
    if (depth < DEEPEST && this.left > 0) {
      const nodes = objects.find(({ name }) => name === 'nodes');
      if (nodes !== undefined && chance(random, 0.9)) parts.push(this.field(type, nodes, depth));
      else some(objects, 2);
    }
    const last = leaves[0] === undefined ? '__typename' : this.field(type, leaves[0], depth);
    return `{ ${this.grouped(type, parts.length === 0 ? [last] : parts).join(' ')} }`;
  }

  /**
   * Returns the selections `parts` of an object type in one of four forms: inside an inline fragment, inside a named
   * fragment, with one selection repeated, or unchanged.
   */
  private grouped({ name }: GraphQLObjectType, parts: readonly string[]): readonly string[] {
    const { random } = this;
    const way = random();
    if (way < 0.1) return [`... on ${name}${this.condition()} { ${parts.join(' ')} }`];
    if (way < 0.14) return [`...${this.condition()} { ${parts.join(' ')} }`, ...parts.slice(0, 1)];
    if (way < 0.2) {
      const fragment = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${fragment} on ${name} { ${parts.join(' ')} }`);
      return [`...${fragment}${this.condition()}`, ...(chance(random, 0.3) ? [`...${fragment}`] : [])];
    }
    return way < 0.25 ? [...parts, pick(random, parts)] : parts;
  }

  private field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.left -= 1;
    const type = getNamedType(field.type);
    const head = `${this.alias(parent)}${field.name}${this.call(parent, field)}${this.condition()}`;
    return isObjectType(type) ? `${head} ${this.set(type, depth + 1)}` : head;
  }

  /**
   * Returns an alias with its colon, or an empty text. An alias may be the name of another field of the same object.
   */
  private alias(parent?: GraphQLObjectType): string {
    if (this.aliases >= MOST_ALIASES || !chance(this.random, 0.15)) return '';
    this.aliases += 1;
    const names = parent === undefined ? [] : Object.keys(parent.getFields());
    return `${names.length > 0 && chance(this.random, 0.2) ? pick(this.random, names) : `a${this.aliases}`}: `;
  }

  private condition(): string {
    if (!chance(this.random, 0.06)) return '';
    const name = pick(this.random, ['skip', 'include']);
    if (chance(this.random, 0.4)) return ` @${name}(if: ${String(chance(this.random, 0.5))})`;
    const variable = this.newName();
    this.declared.push(`$${variable}: Boolean!`);
    this.variables[variable] = chance(this.random, 0.5);
    return ` @${name}(if: $${variable})`;
  }

  private call({ name }: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      if (!isSent(argument) && !chance(this.random, 0.3)) return [];
      const value = this.values.ofArgument(`${name}.${field.name}`, argument);
      return value === undefined ? [] : [`${argument.name}: ${this.given(argument, value)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  /**
   * Writes a value as a literal or as a variable. In a literal of an input object, each field may again be a literal or
   * a variable.
   */
  private given({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>, value: unknown): string {
    const own = getNullableType(type);
    if (chance(this.random, 0.45)) return `$${this.declare(type, value)}`;
    if (!isInputObjectType(own) || typeof value !== 'object' || value === null) return literalOf(name, type, value);
    const fields = own.getFields();
    const parts = Object.entries(value).flatMap(([key, inner]) => {
      const field = fields[key];
      return field === undefined ? [] : [`${key}: ${this.given(field, inner)}`];
    });
    return `{ ${parts.join(', ')} }`;
  }

  /**
   * Declares a variable, and returns its name. The value is in the request, or is the default of the declaration. An
   * optional value may also be omitted or null.
   */
  private declare(type: GraphQLInputType, value: unknown): string {
    const name = this.newName();
    const nullable = getNullableType(type);
    const way = this.random();
    if (way < 0.15) {
      this.declared.push(`$${name}: ${String(nullable)} = ${literalOf('x', nullable, value)}`);
      return name;
    }
    const isStricter = way > 0.9 && !isNonNullType(type);
    this.declared.push(`$${name}: ${String(type)}${isStricter ? '!' : ''}`);
    if (isNonNullType(type) || way > 0.25) this.variables[name] = value;
    else if (way < 0.2) this.variables[name] = null;
    return name;
  }

  private newName(): string {
    return `v${this.declared.length}`;
  }
}

function literalOf(name: string, type: GraphQLInputType, value: unknown): string {
  return literal({ name, type } as GraphQLArgument, value).slice(name.length + 2);
}

/** Returns whether every drawn call has the argument: a required argument, or the page size `first` of a list. */
function isSent(argument: GraphQLArgument): boolean {
  return isRequiredArgument(argument) || argument.name === 'first';
}
