import { lookup, Resolver } from 'node:dns/promises';
import { type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type Reach, isPublicAddress, isTrusted, literalOf } from './webhook-address';

/** A host that is, or whose name leads to, an address that nothing is sent to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS_REFUSED';

  constructor() {
    super('The address is not on the public internet.');
  }
}

/** A host's addresses. */
export type Resolve = (hostname: string, isTrusted: boolean) => Promise<readonly string[]>;

const DNS_MILLISECONDS = 3000;

/**
 * From DNS itself: the system's own look-up has four threads for the whole process, which names that nobody answers for would
 * hold. Hosts of the operator's are looked up as this machine does, by its hosts file too.
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
 * Connects to addresses that were checked, and to those very ones: the look-up that is checked is the one that is connected to, so
 * that a name which leads elsewhere a moment later changes nothing. One address among several that is refused refuses them all.
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
    // What is an address already is never looked up.
    if (literal === null || isTrusted(options.hostname, reach) || isPublicAddress(literal))
      connector(options, callback);
    else callback(new AddressRefused(), null);
  };
  // Each connection is for one event: a receiver that misbehaves leaves nothing open.
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
