import { type Document } from './document';

/** An error in an answer, in the format of GraphQL over HTTP. */
export type GraphError = { message: string; extensions?: Record<string, unknown> };

export type PostedAnswer<Data> = { data: Data | null; error: GraphError | null };

/**
 * Sends a GraphQL document in a single request. No cache keeps the answer.
 * @throws Error if the network fails, or if the response is no GraphQL answer
 */
export async function postDocument<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  { headers, credentials }: { headers: Readonly<Record<string, string>>; credentials: 'same-origin' | 'omit' },
): Promise<PostedAnswer<Data>> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials,
    cache: 'no-store',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data | null; errors?: GraphError[] };
  return { data: data ?? null, error: errors?.[0] ?? null };
}
