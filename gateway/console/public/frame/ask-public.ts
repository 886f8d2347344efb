import { type Answer } from '../../graph/ask';
import { type Document } from '../../graph/document';
import { postDocument } from '../../graph/post-document';
import { refusalOf, unreachable } from '../../graph/refusal';
import { LANGUAGE_HEADER } from '../../graph/request-headers';

/**
 * Sends a GraphQL document without a session. The request has no cookie, so a signed-in official gets the same answer
 * as the public.
 */
export async function askPublic<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  try {
    const sent = { headers: LANGUAGE_HEADER, credentials: 'omit' } as const;
    const { data, error } = await postDocument(document, variables, sent);
    if (error === null) return { data, refusal: null };
    return { data: hasSome(data) ? data : null, refusal: refusalOf(error) };
  } catch (error) {
    return { data: null, refusal: unreachable({ message: String(error) }) };
  }
}

/**
 * Returns whether an answer with an error still contains some data. If it contains none, the page shows the error, and
 * must not say that the record is missing.
 */
function hasSome(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).some((part) => part !== null);
}
