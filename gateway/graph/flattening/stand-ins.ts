import {
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
  isAbstractType,
  isInterfaceType,
} from 'graphql';
import { oncePer } from '../document/documents';

/**
 * Returns the schema with a stand-in for each interface: an object type with exactly the fields of the interface. A
 * subgraph that knows the interface as `@interfaceObject` may not know the type of an object. If a selection has only
 * fields of the interface, the answer therefore does not name the type (flatten-by-type.ts). graphql-js completes only
 * objects of a known object type, so it uses the stand-in. Introspection does not show the stand-ins. A schema without
 * abstract types is returned unchanged.
 */
export const withStandIns = oncePer((schema: GraphQLSchema): GraphQLSchema =>
  Object.values(schema.getTypeMap()).some(isAbstractType) ? new SchemaWithStandIns(schema) : schema,
);

/** Returns the name of an interface's stand-in. No schema and no document may have a type of such a name. */
export function standInName({ name }: GraphQLInterfaceType): string {
  return `__StandIn_${name}`;
}

class SchemaWithStandIns extends GraphQLSchema {
  private readonly standIns: ReadonlyMap<string, GraphQLObjectType>;

  constructor(schema: GraphQLSchema) {
    super({ ...schema.toConfig(), assumeValid: true });
    const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
    this.standIns = new Map(interfaces.map((type) => [standInName(type), standInOf(type)]));
  }

  override getType(name: string) {
    return this.standIns.get(name) ?? super.getType(name);
  }

  override isSubType(abstract: GraphQLAbstractType, type: GraphQLObjectType | GraphQLInterfaceType): boolean {
    if (this.standIns.get(type.name) !== type) return super.isSubType(abstract, type);
    return type.getInterfaces().some(({ name }) => name === abstract.name);
  }
}

function standInOf(type: GraphQLInterfaceType): GraphQLObjectType {
  const { fields } = type.toConfig();
  return new GraphQLObjectType({ name: standInName(type), interfaces: [type, ...type.getInterfaces()], fields });
}
