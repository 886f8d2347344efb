import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  parse,
  visit,
} from 'graphql';
import { type Role } from '../../shared/domain/roles';
import { audienceSchema } from '../../shared/graphql/audience/audience-schema';

/** One schema a role, all from the one supergraph; a role that is not in it has no schema and asks nothing. */
export type Audiences = ReadonlyMap<Role, GraphQLSchema>;

/**
 * @param scalars the real implementations of the graph's own scalars, for the coercion of variables and literals
 * @throws Error at start-up where a role's tags do not hold together or a scalar has no implementation
 */
export function audiences(
  supergraphSdl: string,
  { scalars, roles }: { scalars: readonly GraphQLScalarType[]; roles: readonly Role[] },
): Audiences {
  const api = apiSchema(supergraphSdl, scalars);
  return new Map(roles.map((role) => [role, audienceSchema(api, role)]));
}

/** The graph as its clients may know it, tags still readable: no join and link machinery, nothing inaccessible. */
export function apiSchema(supergraphSdl: string, scalars: readonly GraphQLScalarType[]): GraphQLSchema {
  const schema = buildASTSchema(withoutMachinery(parse(supergraphSdl, { noLocation: true })), { assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const real = scalars.find(({ name }) => name === type.name);
    if (real === undefined)
      throw new Error(`The scalar ${type.name} has no implementation at the gateway. Add it to the gateway scalars.`);
    // Input is parsed as the scalar says. Output was serialised by the subgraph already and stays as it came.
    type.parseValue = real.parseValue;
    type.parseLiteral = real.parseLiteral;
  }
  return schema;
}

const MACHINERY = /^(?:join|link|core)__/;

function withoutMachinery(supergraph: DocumentNode): DocumentNode {
  const definitions = supergraph.definitions.filter((definition) => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return false;
    return !('name' in definition && definition.name && MACHINERY.test(definition.name.value));
  });
  const drop = (node: { directives?: readonly ConstDirectiveNode[] }) =>
    node.directives?.some(({ name }) => name.value === 'inaccessible') ? null : undefined;
  return visit(
    { ...supergraph, definitions },
    {
      ObjectTypeDefinition: drop,
      InputObjectTypeDefinition: drop,
      EnumTypeDefinition: drop,
      ScalarTypeDefinition: drop,
      FieldDefinition: drop,
      InputValueDefinition: drop,
      EnumValueDefinition: drop,
    },
  );
}
