import { lookup, Resolver } from 'node:dns/promises';
import { type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type Reach, isPublicAddress, isTrusted, literalOf } from './webhook-address';

/** The error that is thrown if a host is an address to which the Hub must not send, or resolves to such an address. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS_REFUSED';

  constructor() {
    super('The address is not on the public internet.');
  }
}

/** Resolves a host name to its addresses. Only a trusted host may be looked up through the operating system. */
export type Resolve = (hostname: string, isTrusted: boolean) => Promise<readonly string[]>;

const DNS_MILLISECONDS = 3000;

/**
 * Resolves names by direct DNS queries. Node.js looks names up through the operating system with four threads for the
 * whole process, and names without an answer would block these threads. Only trusted hosts are looked up through the
 * operating system, which also reads its hosts file.
 */
export const systemResolve: Resolve = async (hostname, isTrustedHost) => {
  if (isTrustedHost) return (await lookup(hostname, { all: true })).map(({ address }) => address);
  const resolver = new Resolver({ timeout: DNS_MILLISECONDS, tries: 1 });
  const found = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const addresses = found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  if (addresses.length > 0) return addresses;
  throw Object.assign(new Error('The host name resolves to no address.'), { code: 'ENOTFOUND' });
};

/**
 * Returns an agent that connects only to addresses that it has checked. The agent resolves a name once, and uses the
 * result for both the check and the connection. If the name gets other addresses a moment later, the agent does not use
 * them. If one of several addresses is refused, the agent does not connect at all.
 */
export function webhookAgent(reach: Reach, resolve: Resolve, timeout: number): Agent {
  const checked = async (hostname: string): Promise<readonly string[]> => {
    const trusted = isTrusted(hostname, reach);
    const addresses = await resolve(hostname, trusted);
    if (trusted || addresses.every(isPublicAddress)) return addresses;
    throw new AddressRefused();
  };
  const lookup: LookupFunction = (hostname, options, callback) => {
    checked(hostname).then(
      (addresses) => answer(addresses, options.all === true, callback),
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
  const connector = buildConnector({ lookup, timeout });
  const connect: buildConnector.connector = (options, callback) => {
    const literal = literalOf(options.hostname);
    // A host that is already an address is never looked up, so it is checked here.
    if (literal === null || isTrusted(options.hostname, reach) || isPublicAddress(literal))
      connector(options, callback);
    else callback(new AddressRefused(), null);
  };
  // Each connection carries one event and is then closed, so that a receiver that misbehaves cannot keep it open.
  return new Agent({ connect, pipelining: 0, headersTimeout: timeout, bodyTimeout: timeout });
}

type LookupCallback = Parameters<LookupFunction>[2];

function answer(addresses: readonly string[], all: boolean, callback: LookupCallback): void {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const [first] = found;
  if (first === undefined)
    callback(Object.assign(new Error('The host name resolves to no address.'), { code: 'ENOTFOUND' }), '');
  else if (all) callback(null, found);
  else callback(null, first.address, first.family);
}
