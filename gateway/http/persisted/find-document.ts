import { type Role } from '../../../shared/domain/roles';
import { badInput, HubError } from '../../../shared/kernel/errors';
import { hashOf } from './manifest';
import { type RegisteredDocuments } from './registered-documents';

/** The document that a request names. `byHash` is true if the request has no text, but only the hash. */
export type FoundDocument = { source: string; byHash: boolean };

export type Named = {
  query?: string | undefined;
  extensions?: { persistedQuery?: Readonly<Record<string, unknown>> | undefined } | null | undefined;
};

export type Finding = {
  registered: RegisteredDocuments;
  /** Whether outside callers may send only registered GraphQL documents. */
  isSafelist: boolean;
  /** The documents that the Hub's own commands send. */
  own: ReadonlySet<string>;
  /** The hashes of the documents that the pages of the console send. */
  ofConsole: ReadonlySet<string>;
};

/**
 * Finds the document of a request, which holds a text, the hash of a registered document, or both. Returns null if the
 * request holds neither.
 * @throws HubError BAD_USER_INPUT if no document has the hash, or if text and hash differ; FORBIDDEN if the Hub accepts
 * only registered documents and the text is not registered
 */
export function findDocument(role: Role, { query, extensions }: Named, finding: Finding): FoundDocument | null {
  const hash = hashIn(extensions?.persistedQuery);
  if (query === undefined) return hash === null ? null : { source: sourceOf(role, hash, finding), byHash: true };
  if (hash !== null && hashOf(query) !== hash) throw otherHash();
  if (finding.isSafelist && !isAccepted(role, query, finding)) throw notRegistered();
  return { source: query, byHash: false };
}

/**
 * Returns whether the Hub accepts a document that is sent as text, if it accepts only registered documents. It also
 * accepts the Hub's own documents, the documents of the console, and any document of an internal role.
 */
function isAccepted(role: Role, query: string, { registered, own, ofConsole }: Finding): boolean {
  const isInternal = role === 'ASSESSOR' || role === 'FOLLOWER';
  return isInternal || own.has(query) || ofConsole.has(hashOf(query)) || registered.has(role, query);
}

function hashIn(persistedQuery: Readonly<Record<string, unknown>> | undefined): string | null {
  if (persistedQuery === undefined) return null;
  const hash = persistedQuery['sha256Hash'];
  return typeof hash === 'string' ? hash : '';
}

function sourceOf(role: Role, hash: string, { registered, isSafelist }: Finding): string {
  const source = registered.find(role, hash);
  if (source !== null) return source;
  const [zh, en] = isSafelist ? ['', ''] : [',或发送文档全文', ', or send its text'];
  throw badInput(FIELD, {
    zh: `没有为您的角色登记该哈希值对应的 GraphQL 文档。请核对哈希值,或由运维人员登记该文档${zh}。`,
    en: `No GraphQL document with this hash is registered for your role. Check the hash, or ask an operator to register the document${en}.`,
  });
}

const FIELD = 'extensions.persistedQuery.sha256Hash';

function otherHash(): HubError {
  return badInput(FIELD, {
    zh: '哈希值与 GraphQL 文档全文不符,请改正,或只发送其中一项。',
    en: 'The hash is not that of the GraphQL document. Correct the hash, or send only one of them.',
  });
}

function notRegistered(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '本系统只接受已为您的角色登记的 GraphQL 文档(查询和写操作)。请由运维人员为您的角色登记该文档后再发送。',
    en: 'This Hub accepts only GraphQL documents that are registered for your role. Ask an operator to register this document for your role, then send it again.',
  });
}
