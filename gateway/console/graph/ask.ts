import { type AnyVariables, type Client, type CombinedError, type OperationContext, createRequest } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { type Cause } from '../session/console-headers';
import { announceSessionEnded } from '../session/session-ended';
import { type Document } from './document';
import { type Refusal, refusalOf, unreachable } from './refusal';
import { fetchOptions } from './request-headers';

/** An answer of the Hub. A query may have both data and a refusal if one subgraph was down. */
export type Answer<Data> = { data: Data | null; refusal: Refusal | null };

/**
 * The cache policy of a query. `background` is for queries that the page sends by itself, for example each minute. Such
 * queries do not keep the session alive.
 */
type Policy = 'cache-first' | 'network-only' | 'background';

export type Ask = <Data, Variables extends object = object>(
  document: Document<Data, Variables>,
  variables: Variables,
  policy?: Policy,
) => Promise<Answer<Data>>;

const AGAIN_AFTER = 1000;

/**
 * Returns a function that sends a query. It sends the query a second time if the network failed or the Hub was busy.
 */
export function useAsk(): Ask {
  const client = useClient();
  return useCallback(
    async (document, variables, policy = 'cache-first') => {
      const first = await send(client, document, variables, policy);
      if (first.refusal?.code !== 'UNREACHABLE' && first.refusal?.code !== 'UNAVAILABLE') return first;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
      return send(client, document, variables, policy === 'background' ? policy : 'network-only');
    },
    [client],
  );
}

async function send<Data, Variables extends object>(
  client: Client,
  document: Document<Data, Variables>,
  variables: Variables,
  policy: Policy,
): Promise<Answer<Data>> {
  const request = createRequest<Data, AnyVariables>(document, variables);
  const { data, error } = await client.executeQuery(request, contextOf(policy)).toPromise();
  return answerOf(data, error);
}

function contextOf(policy: Policy): Partial<OperationContext> {
  if (policy !== 'background') return { requestPolicy: policy };
  return { requestPolicy: 'network-only', fetchOptions: fetchOptions('page') };
}

/** Sends a mutation once. {@link useAct} repeats the mutation with the same key if its result is unknown. */
export async function sendMutation<Data>(
  client: Client,
  document: string,
  variables: object,
  cause: Cause = 'person',
): Promise<Answer<Data>> {
  const request = createRequest<Data, AnyVariables>(document, variables);
  const { data, error } = await client.executeMutation(request, { fetchOptions: fetchOptions(cause) }).toPromise();
  return answerOf(data, error);
}

function answerOf<Data>(data: Data | undefined, error: CombinedError | undefined): Answer<Data> {
  if (error === undefined) return { data: data ?? null, refusal: null };
  const [first] = error.graphQLErrors;
  const refusal = first === undefined ? unreachable(error) : refusalOf(first);
  if (refusal.code === 'UNAUTHENTICATED') announceSessionEnded();
  return { data: data ?? null, refusal };
}
