import { type IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * The client's address, as a key to count requests by. No header is believed but that of a proxy that the configuration names: its last entry
 * that is no such proxy itself, as whatever stands before it the client may have written.
 */
export class ClientAddresses {
  private readonly proxies = new BlockList();
  private readonly hasProxies: boolean;

  /** @param trusted addresses, or ranges such as 10.0.0.0/8 */
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

  private isProxy(address: string): boolean {
    if (!this.hasProxies) return false;
    const version = isIP(address);
    return version !== 0 && this.proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }
}

/** An IPv4 address as such, where a socket of both families shows it as one of IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** One who has an IPv6 address has all of its network: the first 64 bits count. What is no address counts as one. */
function keyOf(address: string): string {
  const version = isIP(address);
  if (version === 0) return 'unknown';
  return version === 4 ? address : groupsOf(address).slice(0, 4).join(':');
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address.split('%', 1)[0] ?? ''}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
