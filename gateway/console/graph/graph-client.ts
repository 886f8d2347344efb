import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { fetchOptions } from './request-headers';

/**
 * Creates the GraphQL client. Its cache holds whole answers. After a mutation, it drops the answers that contain a type
 * that the mutation returned.
 */
export function graphClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: () => fetchOptions(),
  });
}
