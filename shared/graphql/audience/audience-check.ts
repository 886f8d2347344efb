import {
  type FieldNode,
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isRequiredInputField,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type Role } from '../../domain/roles';
import { type Field, isVisible, keysOf, tagOf, visibleFields } from './audience-tag';
import { isOffered, refuseEmptyEnum, refuseRestrictedOutput } from './value-audience';

type Composite = GraphQLObjectType | GraphQLInputObjectType;

/**
 * Checks the tags of a schema for one role at start-up, so that a faulty tag does not cause a silent failure later.
 * @throws Error with the coordinate, if the role could see a field that it cannot query, or an input that it cannot
 * fill in
 */
export function refuseBrokenAudience(schema: GraphQLSchema, role: Role): void {
  refuseWhatTheGraphDoesNotUse(schema);
  new Check(schema, role).run();
}

/**
 * Refuses abstract types, whose visible fields could show hidden types, and subscriptions, which the Hub never plans.
 */
function refuseWhatTheGraphDoesNotUse(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || type.name === '_Entity') continue;
    if (isInterfaceType(type)) throw new Error(`${type.name} is an interface. Replace it with object types.`);
    if (isUnionType(type)) throw new Error(`${type.name} is a union. Replace it with object types.`);
  }
  if (schema.getSubscriptionType()) throw new Error('The graph must not have subscriptions. Remove them.');
}

class Check {
  private readonly seen = new Set<GraphQLNamedType>();
  private readonly productive: ReadonlySet<GraphQLNamedType>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly role: Role,
  ) {
    this.productive = productiveTypes(schema, role);
  }

  run(): void {
    const { schema, role } = this;
    const query = schema.getQueryType();
    const isSubgraph = query?.getFields()['_service'] !== undefined;
    if (!isSubgraph && (!query || visibleFields(query, role).length === 0)) {
      throw new Error(`${role} sees no field of Query. Tag one with @tag(name: "${tagOf(role)}").`);
    }
    const entities = schema.getType('_Entity');
    const roots = [query, schema.getMutationType(), ...(isUnionType(entities) ? entities.getTypes() : [])];
    for (const root of roots) if (root) this.visit(root);
  }

  private visit(type: GraphQLNamedType): void {
    if (this.seen.has(type)) return;
    this.seen.add(type);
    refuseEmptyEnum(type, this.role);
    if (isInputObjectType(type)) this.visitInput(type);
    if (isObjectType(type)) this.visitObject(type);
  }

  private visitObject(type: GraphQLObjectType): void {
    const fields = visibleFields(type, this.role);
    if (fields.length > 0) this.refuseHiddenKey(type);
    for (const field of fields) {
      this.follow(`${type.name}.${field.name}`, field.type);
      refuseRestrictedOutput(`${type.name}.${field.name}`, field.type);
      for (const arg of 'args' in field ? field.args : []) {
        if (isOffered(arg, this.role)) this.follow(`${type.name}.${field.name}(${arg.name}:)`, arg.type);
      }
    }
  }

  private visitInput(type: GraphQLInputObjectType): void {
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (isVisible(field, this.role)) this.follow(coordinate, field.type);
      else if (isRequiredInputField(field))
        throw new Error(`${coordinate} is required, but ${this.role} cannot see it. Tag it or make it optional.`);
      else if (field.defaultValue !== undefined) {
        // The executor knows the whole graph, so it would send the hidden default value on behalf of this caller.
        throw new Error(`${coordinate} has a default value, but ${this.role} cannot see it. Tag it for this role.`);
      }
    }
  }

  private follow(coordinate: string, wrapped: Field['type']): void {
    const type = getNamedType(wrapped);
    if (type === this.schema.getQueryType() || type === this.schema.getMutationType()) {
      throw new Error(`${coordinate} must not return a root type. Change its type.`);
    }
    if (!isLeafType(type) && !this.productive.has(type)) {
      throw new Error(`${this.role} sees ${coordinate}, but no field of its type ${type.name}. Tag a field of it.`);
    }
    this.visit(type);
  }

  /**
   * Refuses a hidden key field. The planner adds key fields to a query in the caller's name, so a caller who may not
   * see them would get no data.
   */
  private refuseHiddenKey(type: GraphQLObjectType): void {
    for (const key of keysOf(type)) {
      const query = parse(`{ ${key} }`, { noLocation: true }).definitions[0] as OperationDefinitionNode;
      this.refuseHidden(type, query.selectionSet);
    }
  }

  private refuseHidden(type: GraphQLObjectType, selected: SelectionSetNode): void {
    for (const node of selected.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD)) {
      const field = type.getFields()[node.name.value];
      if (field === undefined || !isVisible(field, this.role)) {
        throw new Error(`${this.role} sees ${type.name}, but not its key ${type.name}.${node.name.value}. Tag it.`);
      }
      const inner = getNamedType(field.type);
      if (node.selectionSet && isObjectType(inner)) this.refuseHidden(inner, node.selectionSet);
    }
  }
}

/** Returns the types from which the role can reach a leaf field. Other types are empty or lead to no leaf. */
function productiveTypes(schema: GraphQLSchema, role: Role): ReadonlySet<GraphQLNamedType> {
  const found = new Set<GraphQLNamedType>();
  const candidates = Object.values(schema.getTypeMap()).filter(
    (type): type is Composite => isObjectType(type) || isInputObjectType(type),
  );
  const leads = (field: Field) => isLeafType(getNamedType(field.type)) || found.has(getNamedType(field.type));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const type of candidates) if (visibleFields(type, role).some(leads)) found.add(type);
  }
  return found;
}
