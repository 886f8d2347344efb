import {
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLInputObjectType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  specifiedDirectives,
} from 'graphql';
import { type Role } from '../../domain/roles';
import { refuseBrokenAudience } from './audience-check';
import { isVisible } from './audience-tag';
import { isOffered, isRestricted, visibleValues } from './value-audience';

/**
 * Returns the part of a schema that one role may see: the fields that have its tag, and the types that these fields
 * reach.
 * - Arguments are visible with their field. The exception is an optional argument of an enum type, if the role may use
 *   none of the enum's values.
 * - The values of an enum are visible with the enum. If at least one value has a tag, each value is visible only to the
 *   roles that its tags name.
 * - In a subgraph's schema, `_service` is removed, and `_entities` stays for the entities that the role sees.
 * - A role that sees nothing gets a Query without fields, against which no operation is valid.
 * @throws Error at start-up, with the coordinate, if the tags leave something that cannot be queried
 */
export function audienceSchema(schema: GraphQLSchema, role: Role): GraphQLSchema {
  refuseBrokenAudience(schema, role);
  return new Audience(schema, role).build();
}

type OutputFields = Record<string, GraphQLFieldConfig<unknown, unknown>>;

class Audience {
  private readonly made = new Map<string, GraphQLNamedType>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly role: Role,
  ) {}

  build(): GraphQLSchema {
    const query = this.root(this.schema.getQueryType());
    const mutation = this.root(this.schema.getMutationType());
    const empty = Object.keys(query?.getFields() ?? {}).length === 0;
    return new GraphQLSchema({
      query: query ?? null,
      mutation: mutation !== null && Object.keys(mutation.getFields()).length > 0 ? mutation : null,
      directives: specifiedDirectives,
      extensions: this.schema.extensions,
      // A Query without fields is not a valid schema, but it correctly says that this role may query nothing.
      assumeValid: empty,
    });
  }

  private root(type: GraphQLObjectType | null | undefined): GraphQLObjectType | null {
    return type ? (this.named(type) as GraphQLObjectType) : null;
  }

  /** Returns the role's version of a type. Scalars, and enums without tags, are the same for everyone. */
  private named(type: GraphQLNamedType): GraphQLNamedType {
    const known = this.made.get(type.name);
    if (known !== undefined) return known;
    const twin = this.twin(type);
    this.made.set(type.name, twin);
    return twin;
  }

  private twin(type: GraphQLNamedType): GraphQLNamedType {
    if (isObjectType(type)) {
      return new GraphQLObjectType({ ...type.toConfig(), interfaces: [], fields: () => this.outputFields(type) });
    }
    if (isInputObjectType(type)) {
      return new GraphQLInputObjectType({ ...type.toConfig(), fields: () => this.inputFields(type) });
    }
    if (isUnionType(type)) {
      return new GraphQLUnionType({ ...type.toConfig(), types: () => this.members(type) });
    }
    return isEnumType(type) && isRestricted(type) ? this.restricted(type) : type;
  }

  private restricted(type: GraphQLEnumType): GraphQLEnumType {
    const visible = visibleValues(type, this.role);
    const { values, ...config } = type.toConfig();
    const kept = Object.entries(values).filter(([name]) => visible.has(name));
    return new GraphQLEnumType({ ...config, values: Object.fromEntries(kept) });
  }

  private outputFields(type: GraphQLObjectType): OutputFields {
    const kept = Object.entries(type.toConfig().fields).filter(([name, field]) => this.keeps(type, name, field));
    return Object.fromEntries(
      kept.map(([name, field]) => [
        name,
        { ...field, type: this.rewire(field.type), args: this.args(type.getFields()[name]?.args ?? []) },
      ]),
    );
  }

  private keeps(type: GraphQLObjectType, name: string, field: GraphQLFieldConfig<unknown, unknown>): boolean {
    if (type === this.schema.getQueryType() && name === '_service') return false;
    if (type === this.schema.getQueryType() && name === '_entities') return this.members().length > 0;
    return isVisible(field, this.role);
  }

  private args(args: readonly GraphQLArgument[]): GraphQLFieldConfigArgumentMap {
    const offered = args.filter((arg) => isOffered(arg, this.role));
    return Object.fromEntries(offered.map(({ name, ...arg }) => [name, { ...arg, type: this.rewire(arg.type) }]));
  }

  private inputFields(type: GraphQLInputObjectType) {
    const kept = Object.entries(type.toConfig().fields).filter(([, field]) => isVisible(field, this.role));
    return Object.fromEntries(kept.map(([name, field]) => [name, { ...field, type: this.rewire(field.type) }]));
  }

  private members(union = this.schema.getType('_Entity')): GraphQLObjectType[] {
    if (!isUnionType(union)) return [];
    const seen = union
      .getTypes()
      .filter((type) => Object.values(type.getFields()).some((f) => isVisible(f, this.role)));
    return seen.map((type) => this.named(type) as GraphQLObjectType);
  }

  /**
   * Rebuilds the list and non-null wrappers around the role's version of a type. The casts hold because both versions
   * have the same kind.
   */
  private rewire<T extends GraphQLType>(type: T): T {
    if (isNonNullType(type)) return new GraphQLNonNull(this.rewire(type.ofType)) as unknown as T;
    if (isListType(type)) return new GraphQLList(this.rewire(type.ofType)) as unknown as T;
    return this.named(type as GraphQLNamedType) as unknown as T;
  }
}
