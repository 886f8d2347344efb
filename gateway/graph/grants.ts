import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { HubError } from '../../shared/kernel/errors';
import { type Caller, type Grants } from '../../shared/access/caller';
import { fieldsBeneath, rootFieldsOf } from './document/root-fields';

/**
 * Returns the grants that the caller's token is narrowed to, or null if it is not narrowed. The public and the Hub's
 * own roles are never narrowed.
 */
export function grantsOf(caller: Caller): Grants {
  return 'grants' in caller ? caller.grants : null;
}

/**
 * The fields of `me` that need no grant. They show the identity, the place and the organisation of the caller, and the
 * grants themselves. The other fields of `me` are figures, and need a grant.
 */
const IDENTITY = new Set(
  'subject role division contractor code id name kind officeName placeName grants today __typename'.split(' '),
);

/** The root fields of an operation, and all fields beneath `me`. */
export type Asked = { rootFields: ReadonlySet<string>; beneathMe: ReadonlySet<string> };

export function askedBy(document: DocumentNode, operation: OperationDefinitionNode): Asked {
  return {
    rootFields: rootFieldsOf(document, operation),
    beneathMe: fieldsBeneath(document, operation, 'me'),
  };
}

/**
 * Checks that a narrowed token carries `F:read` for each root field F that is read, and `F:write` for each mutation F.
 * Introspection and the caller's own identity need no grant; other fields of `me` need `me:read`. Grants narrow the
 * role and never widen it.
 * @throws HubError FORBIDDEN naming the missing grant
 */
export function assertGranted(
  operation: OperationDefinitionNode,
  { rootFields, beneathMe }: Asked,
  grants: Grants,
): void {
  if (grants === null) return;
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  const isIdentity = [...beneathMe].every((field) => IDENTITY.has(field));
  for (const field of rootFields) {
    if (field.startsWith('__') || (isQuery && field === 'me' && isIdentity)) continue;
    const grant = `${field}:${isQuery ? 'read' : 'write'}`;
    if (!grants.includes(grant)) throw missingGrant(grant);
  }
}

/**
 * Checks that a narrowed token carries a read grant for every root field from which a file is made. Without this check,
 * the file would end at the first field that the token does not grant.
 * @throws HubError FORBIDDEN naming the missing grant
 */
export function assertAllGranted(caller: Caller, rootFields: readonly string[]): void {
  const grants = grantsOf(caller);
  if (grants === null) return;
  const missing = rootFields.map((field) => `${field}:read`).find((grant) => !grants.includes(grant));
  if (missing !== undefined) throw missingGrant(missing);
}

export function missingGrant(grant: string): HubError {
  const text = {
    zh: `此令牌未获授权“${grant}”,请申请带有该授权的令牌。`,
    en: `This token does not carry the grant "${grant}". Request a token that carries it.`,
  };
  return new HubError('FORBIDDEN', text, { grant });
}
