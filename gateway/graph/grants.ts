import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { HubError } from '../../shared/kernel/errors';
import { type Caller, type Grants } from '../../shared/access/caller';
import { fieldsBeneath, rootFieldsOf } from './document/root-fields';

/** What the caller's token narrows him to; null where it narrows nothing. The public and the hub itself hold no token. */
export function grantsOf(caller: Caller): Grants {
  return 'grants' in caller ? caller.grants : null;
}

/** What one may always ask of `me`: who one is, and the names of where and for whom. Figures hang there too. */
const IDENTITY = new Set(['subject', 'role', 'division', 'contractor', 'code', 'id', 'name', 'kind', '__typename']);

/** What an operation asks for: its root fields, and all fields beneath `me`. */
export type Asked = { rootFields: ReadonlySet<string>; beneathMe: ReadonlySet<string> };

export function askedBy(document: DocumentNode, operation: OperationDefinitionNode): Asked {
  return {
    rootFields: rootFieldsOf(document, operation),
    beneathMe: fieldsBeneath(document, operation, 'me'),
  };
}

/**
 * A narrowed token reads the root field F with `F:read` and runs the mutation F with `F:write`; who one is and what the
 * schema looks like, one may always ask; for more of `me` it takes `me:read`. Grants narrow the role, they never widen it: the role's schema has spoken before.
 * @throws HubError FORBIDDEN naming the grant that is missing
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
 * A file that is read from several root fields: a narrowed token must carry all of them, or the file would break off at the first
 * that is missing. @throws HubError FORBIDDEN naming it
 */
export function assertAllGranted(caller: Caller, rootFields: readonly string[]): void {
  const grants = grantsOf(caller);
  if (grants === null) return;
  const missing = rootFields.map((field) => `${field}:read`).find((grant) => !grants.includes(grant));
  if (missing !== undefined) throw missingGrant(missing);
}

export function missingGrant(grant: string): HubError {
  const text = {
    zh: `此凭证未获授权“${grant}”,请申请带有该授权的凭证。`,
    en: `This token does not carry the grant "${grant}". Request a token that carries it.`,
  };
  return new HubError('FORBIDDEN', text, { grant });
}
