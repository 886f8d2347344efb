import { type GraphQLObjectType } from 'graphql';
import { MACHINE_CLIENT_ROLES, type MachineClientRole } from '../../shared/domain/roles';
import { SCALARS } from '../../shared/graphql/types/scalars';
import { audiences } from './audiences';

/**
 * Returns every grant that a machine client of the role can use (grants.ts): a read or write grant for each root field
 * of the role's schema.
 */
export function grantableTo(role: MachineClientRole, supergraphSdl: string): string[] {
  const schema = audiences(supergraphSdl, { scalars: SCALARS, roles: MACHINE_CLIENT_ROLES }).get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return [...grantsOf(schema.getQueryType(), 'read'), ...grantsOf(schema.getMutationType(), 'write')];
}

function grantsOf(root: GraphQLObjectType | null | undefined, kind: 'read' | 'write'): string[] {
  return Object.keys(root?.getFields() ?? {}).map((field) => `${field}:${kind}`);
}
