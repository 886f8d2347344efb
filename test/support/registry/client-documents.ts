import { type Caller } from '../../../shared/access/caller';
import { type GatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { type ClientOperation } from './operations';

/**
 * Returns functions that send the documents of API clients. A key consists of the file and the name of the operation,
 * such as `district-bureau/Sign`.
 */
export function clientDocuments(operations: readonly ClientOperation[], hub: () => GatewayUnderTest) {
  const sources = new Map(operations.map(({ file, name, source }) => [`${file}/${name}`, source]));
  const keysSent = new Set<string>();
  /** Returns the document of a key, or an empty document, which the Hub refuses. */
  const source = (key: string) => sources.get(key) ?? '';

  /** Sends a document. The test fails on any error. @returns the single root field of the answer */
  async function send<T = { id: string } & Record<string, unknown>>(
    key: string,
    caller: Caller,
    variables: Record<string, unknown>,
  ): Promise<T> {
    keysSent.add(key);
    const { body } = await hub().ask(caller, source(key), variables);
    expect([key, body.errors]).toEqual([key, undefined]);
    return Object.values(body.data ?? {})[0] as T;
  }

  return { send, source, known: () => [...sources.keys()].sort(), sent: () => [...keysSent].sort() };
}
