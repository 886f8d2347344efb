import { type IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Finds the address of a client. The requests of the client are counted by this address. The header `X-Forwarded-For`
 * is trusted only from a proxy that the configuration names. The client may have written the first entries of the
 * header. So the address of the client is the last entry that is not the address of a trusted proxy.
 */
export class ClientAddresses {
  private readonly proxies = new BlockList();
  private readonly hasProxies: boolean;

  /** Creates the finder. @param trusted the proxies, as addresses or as ranges such as 10.0.0.0/8 */
  constructor(trusted: readonly string[]) {
    this.hasProxies = trusted.length > 0;
    for (const each of trusted) {
      const [address = '', digits] = each.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (digits === undefined) this.proxies.addAddress(address, family);
      else this.proxies.addSubnet(address, Number(digits), family);
    }
  }

  of({ socket, headersDistinct }: Pick<IncomingMessage, 'socket' | 'headersDistinct'>): string {
    const peer = plain(socket.remoteAddress ?? '');
    if (!this.isProxy(peer)) return keyOf(peer);
    const forwarded = (headersDistinct['x-forwarded-for'] ?? []).flatMap((line) => line.split(','));
    const addresses = forwarded.map((each) => plain(each.trim()));
    return keyOf(addresses.findLast((each) => !this.isProxy(each)) ?? peer);
  }

  /** Returns whether the request comes from a proxy that the configuration names. */
  comesFromProxy({ socket }: Pick<IncomingMessage, 'socket'>): boolean {
    return this.isProxy(plain(socket.remoteAddress ?? ''));
  }

  private isProxy(address: string): boolean {
    if (!this.hasProxies) return false;
    const version = isIP(address);
    return version !== 0 && this.proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }
}

/**
 * Returns the plain IPv4 form of an address that a socket reports as IPv4-mapped IPv6 (`::ffff:…`). Other addresses
 * stay unchanged.
 */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/**
 * Returns the key by which requests from an address are counted. For IPv6 the key is the first 64 bits, because one
 * caller usually has a whole /64 network. All texts that are not addresses share one key.
 */
function keyOf(address: string): string {
  const version = isIP(address);
  if (version === 0) return 'unknown';
  return version === 4 ? address : groupsOf(address).slice(0, 4).join(':');
}

/** Returns the eight groups of an IPv6 address, in whatever form it is written. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address.split('%', 1)[0] ?? ''}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
