import { type HubError } from '../../../../shared/kernel/errors';
import {
  isPublicAddress,
  isWithinReach,
  readAddress,
} from '../../../../subgraphs/finance/integration/sending/webhook-address';

const PRODUCTION = { production: true, allowedHosts: [] };
const DEVELOPMENT = { production: false, allowedHosts: [] };

it.each([
  ...['93.184.216.34', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.1', '223.255.255.255'],
  ...['2606:4700:4700::1111', '2400:3200::1', '2001:200::1'],
])('accepts %s as an address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::']],
  ['a private network', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1']],
  ['a local link', ['169.254.1.1', 'fe80::1', 'fe80::1%eth0']],
  ['a cloud’s metadata', ['169.254.169.254', '100.100.100.200', 'fd00:ec2::254', '168.63.129.16', '192.0.0.192']],
  ['a carrier’s network', ['100.64.0.1', '100.127.255.255']],
  ['multicast, broadcast or reserved use', ['224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255', '240.0.0.1']],
  [
    'an IPv4 host mapped to IPv6',
    ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:93.184.216.34', '::127.0.0.1'],
  ],
  [
    'a translated IPv4 host or reserved IPv6 range',
    ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1'],
  ],
  ['documentation and benchmarks', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255']],
  ['an invalid form', ['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.2.3.4 ', '1.2.3.4.5']],
])('refuses the address of %s', (_, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

describe('address of a webhook', () => {
  const faultOf = (text: string, reach = PRODUCTION) => {
    try {
      return readAddress(text, reach);
    } catch (error) {
      return (error as HubError).details['field'];
    }
  };

  it.each(['https://hooks.example.cn/a?b=c', 'https://local.example.cn/', 'https://1.1.1.1/'])('may be %s', (text) => {
    expect(faultOf(text)).toBe(text);
  });

  it.each([
    ...[
      'http://hooks.example.cn/',
      'ftp://hooks.example.cn/',
      'file:///etc/passwd',
      'hooks.example.cn',
      '',
      'https://',
    ],
    ...['https://user@hooks.example.cn/', 'https://user:word@hooks.example.cn/', 'https://hooks.example.cn/#a'],
    ...['https://hooks.example.cn:8443/', 'https://hooks.example.cn:22/', 'https://1.1.1.1:8443/'],
    ...[
      'https://localhost/',
      'https://finance/',
      'https://finance./',
      'https://finance.internal/',
      'https://a.LOCAL./',
    ],
    ...['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.0.0.1/', 'https://0177.0.0.1/'],
    ...['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://169.254.169.254/latest/'],
    ...['https://１２７.0.0.1/', 'https://127。0。0。1/', 'http://127.0.0.1/', 'http://localhost/'],
  ])('cannot be %s', (text) => {
    expect(faultOf(text)).toBe('input.url');
  });

  it.each(['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:1/', 'https://127.0.0.1/', 'https://finance/'])(
    'may be %s in development',
    (text) => {
      expect(faultOf(text, DEVELOPMENT)).toBe(text);
      expect(faultOf(text)).toBe('input.url');
    },
  );

  it.each([
    'http://10.0.0.1/',
    'https://10.0.0.1/',
    'https://hooks.example.cn:8443/',
    'http://127.0.0.2/',
    'http://hooks.example.cn/',
  ])('cannot be %s even in development', (text) => {
    expect(faultOf(text, DEVELOPMENT)).toBe('input.url');
  });

  it('may have 500 characters in its stored form, in which a character outside ASCII takes several', () => {
    const base = 'https://hooks.example.cn/';
    const ascii = base + 'a'.repeat(500 - base.length);
    expect(faultOf(ascii)).toBe(ascii);
    const chinese = base + '站'.repeat(52);
    expect(faultOf(chinese)).toHaveLength(base.length + 52 * 9);
    for (const text of [`${ascii}a`, `${chinese}站`, `https://${'a.'.repeat(250)}cn`]) {
      expect(() => readAddress(text, PRODUCTION)).toThrow(
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('at most 500 characters') as string,
          faults: [expect.objectContaining({ field: 'url', rule: 'MAX_LENGTH', limit: 500 })],
        }) as Error,
      );
    }
  });

  it('may name any host that the operator allows, but only with https', () => {
    const reach = { production: true, allowedHosts: ['10.0.0.1', 'finance.internal'] };
    expect(isWithinReach(new URL('https://10.0.0.1/'), reach)).toBe(true);
    expect(isWithinReach(new URL('https://FINANCE.internal:8443/'), reach)).toBe(true);
    expect(isWithinReach(new URL('http://finance.internal/'), reach)).toBe(false);
    expect(isWithinReach(new URL('https://10.0.0.2/'), reach)).toBe(false);
  });
});
