import {
  buildASTSchema,
  type DirectiveNode,
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

/**
 * The schema of each role, which is filtered from the supergraph. A role without a schema cannot execute any operation.
 */
export type Audiences = ReadonlyMap<Role, GraphQLSchema>;

/**
 * Returns the schema of each role.
 * @param scalars the implementations of the graph's own scalars, which coerce variables and literals
 * @throws Error at start-up if the tags of a role are inconsistent or a scalar has no implementation
 */
export function audiences(
  supergraphSdl: string,
  { scalars, roles }: { scalars: readonly GraphQLScalarType[]; roles: readonly Role[] },
): Audiences {
  const api = apiSchema(supergraphSdl, scalars);
  return new Map(roles.map((role) => [role, audienceSchema(api, role)]));
}

/**
 * Returns the API schema, which still has the tags of its elements. It leaves out inaccessible elements, and the types
 * and directives by which the supergraph describes its own composition (join, link and core).
 */
export function apiSchema(supergraphSdl: string, scalars: readonly GraphQLScalarType[]): GraphQLSchema {
  const schema = buildASTSchema(withoutMachinery(parse(supergraphSdl, { noLocation: true })), { assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const real = scalars.find(({ name }) => name === type.name);
    if (real === undefined)
      throw new Error(`The scalar ${type.name} has no implementation at the gateway. Add it to the gateway scalars.`);
    // The scalar parses input. The subgraph has already serialised the output, so the output stays unchanged.
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
  const isHidden = ({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }) =>
    directives.some(({ name }) => name.value === 'inaccessible');
  const hidden = definitions.flatMap((node) =>
    'name' in node && node.name && isHidden(node) ? [node.name.value] : [],
  );
  const drop = (node: Parameters<typeof isHidden>[0]) => (isHidden(node) ? null : undefined);
  return visit(
    { ...supergraph, definitions },
    {
      ObjectTypeDefinition: drop,
      InterfaceTypeDefinition: drop,
      UnionTypeDefinition: drop,
      InputObjectTypeDefinition: drop,
      EnumTypeDefinition: drop,
      ScalarTypeDefinition: drop,
      FieldDefinition: drop,
      InputValueDefinition: drop,
      EnumValueDefinition: drop,
      // Removes hidden types from unions, and hidden interfaces from the types that implement them.
      NamedType: ({ name }) => (hidden.includes(name.value) ? null : undefined),
    },
  );
}
