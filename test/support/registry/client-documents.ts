import { type Caller } from '../../../shared/access/caller';
import { type GatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { type ClientOperation } from './operations';

/** The documents of some clients, by file and name (`district/Sign`), sent to the hub of a suite; and which of them it has sent. */
export function clientDocuments(operations: readonly ClientOperation[], hub: () => GatewayUnderTest) {
  const sources = new Map(operations.map(({ file, name, source }) => [`${file}/${name}`, source]));
  const keysSent = new Set<string>();
  /** Of a key that no client has: an empty document, which is refused. */
  const source = (key: string) => sources.get(key) ?? '';

  /** @returns the answer's one root; the test fails where there is any error beside it */
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
