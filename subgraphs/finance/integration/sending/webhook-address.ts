import { BlockList, isIP } from 'node:net';
import { type Message, badInput } from '../../../../shared/kernel/errors';
import { badInputs } from '../../../../shared/kernel/faults';
import { LOOPBACK } from '../../../../shared/runtime/settings/setting-kinds';

/**
 * The hosts to which the Hub may send webhooks. The operator lists `allowedHosts`, whose addresses need not be public.
 * Outside production, the Hub may also send to this machine, even without https. All other hosts must be public.
 */
export type Reach = { production: boolean; allowedHosts: readonly string[] };

/**
 * The addresses that are not on the public internet (IANA's registries of special-purpose addresses). A bureau must not
 * be able to make the Hub call its own machine, its own network or the metadata service of its cloud.
 */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure serves its platform's data to its own machines at this public address.
  ['168.63.129.16', 32],
];
/**
 * The ranges of IPv6 global unicast that are not public. For example, 6to4 and Teredo addresses embed an IPv4 address.
 * Other IPv6 addresses that map or embed an IPv4 address are not global unicast.
 */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [address, digits] of SPECIAL_IPV4) special.addSubnet(address, digits, 'ipv4');
for (const [address, digits] of SPECIAL_IPV6) special.addSubnet(address, digits, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/**
 * Returns whether an address is on the public internet. False for text that is not a plain address, such as an address
 * with a zone.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Returns the address if the host is an address, or null if it is a name. URLs write an IPv6 address in brackets. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}

/**
 * Returns whether the Hub may send to the host even if its address is not public. It may if the operator named the
 * host, or if the host is this machine and the Hub is not in production.
 */
export function isTrusted(hostname: string, { production, allowedHosts }: Reach): boolean {
  return allowedHosts.includes(hostname) || (!production && LOOPBACK.has(hostname));
}

/**
 * Returns whether the Hub may send to a URL, as far as the URL itself shows. The addresses of a host name are checked
 * when the Hub connects.
 */
export function isWithinReach({ protocol, hostname, port }: URL, reach: Reach): boolean {
  const isPlain = protocol === 'http:' && !reach.production && LOOPBACK.has(hostname);
  if (protocol !== 'https:' && !isPlain) return false;
  if (isTrusted(hostname, reach)) return true;
  // A URL shows no port if it is the default port of its protocol. Web servers rarely use other ports.
  if (port !== '') return false;
  const literal = literalOf(hostname);
  return literal === null ? !reach.production || !isPrivateName(hostname) : isPublicAddress(literal);
}

/** The top-level domains that only private networks use (RFC 6761, 6762 and 8375, and names in common use). */
const PRIVATE_LABELS = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
]);

/** Returns whether a host name has no meaning on the public internet, such as `finance` or `finance.internal`. */
function isPrivateName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, '').split('.');
  return labels.length < 2 || PRIVATE_LABELS.has(labels.at(-1) ?? '');
}

/**
 * Reads an address, and returns it in the form in which it is stored.
 * @throws HubError BAD_USER_INPUT if the Hub may not send to the address, if the address is too long to be stored, or
 * if it contains a user name, a password or a fragment
 */
export function readAddress(text: string, reach: Reach): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWithinReach(url, reach)) {
    throw badInput('input.url', {
      zh: '接收地址须为公网 https 地址,端口为 443。需要使用其他主机的,请联系系统管理人员将该主机列入允许范围。',
      en:
        'The address must be an https address on the public internet, at port 443. To use another host, ask the ' +
        'operator to permit it.',
    });
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw badInput('input.url', WITH_SECRET);
  const { length } = url.href;
  if (length <= LONGEST_ADDRESS) return url.href;
  throw badInputs([{ field: 'input.url', rule: 'MAX_LENGTH', limit: LONGEST_ADDRESS, text: tooLong(length) }]);
}

/** The maximum number of characters of an address in the form in which it is stored. */
const LONGEST_ADDRESS = 500;

const WITH_SECRET: Message = {
  zh: '接收地址不得包含用户名、密码或片段(#),请删除。',
  en: 'The address must not contain a user name, a password or a fragment (#). Remove it.',
};
const tooLong = (length: number): Message => ({
  zh: `接收地址编码后有 ${length} 个字符,不得超过 ${LONGEST_ADDRESS} 个字符。请缩短地址,非 ASCII 字符每个编码为数个字符。`,
  en:
    `The encoded address has ${length} characters, and may have at most ${LONGEST_ADDRESS} characters. Shorten it: ` +
    'each character that is not ASCII is encoded as several characters.',
});
