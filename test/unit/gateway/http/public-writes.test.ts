import { type IncomingMessage } from 'node:http';
import { parse } from 'graphql';
import { ClientAddresses } from '../../../../gateway/http/admission/client-address';
import { PublicWrites } from '../../../../gateway/http/admission/public-writes';
import { type Caller } from '../../../../shared/access/caller';
import { PUBLIC, contractor } from '../../../support/city/callers';
import { CONTRACTOR } from '../../../support/city/small-city';
import { refusalOf } from '../../../support/drivers/peers/faults';

const MUTATION = parse('mutation Complain { complain { receipt } } query Look { stations { id } }');
const HOUR = 3_600_000;

describe('writes by the public', () => {
  let now = 0;
  let writes: PublicWrites;
  beforeEach(() => {
    now = Date.parse('2026-06-17T02:00:00Z');
    writes = new PublicWrites({ anHour: 4, clock: () => new Date(now) });
  });
  const send = (client = 'a', operationName: string | null = 'Complain', caller: Caller = PUBLIC) =>
    refusalOf(() => writes.admit({ caller, client, document: MUTATION, operationName }));
  const limited = (retryAfterSeconds: number) => ({ code: 'RATE_LIMITED', retryAfterSeconds });

  it('are accepted up to a burst, and then at the hourly rate', () => {
    expect(Array.from({ length: 5 }, () => send())).toEqual([null, null, null, null, limited(900)]);
    now += HOUR / 4 - 1000;
    expect(send()).toEqual(limited(1));
    now += 1000;
    expect([send(), send()]).toEqual([null, limited(900)]);
  });

  it('do not count when they are refused', () => {
    for (let count = 0; count < 4; count += 1) send();
    expect([send(), send(), send()]).toEqual([limited(900), limited(900), limited(900)]);
    now += HOUR / 4;
    expect(send()).toBeNull();
  });

  it('never exceed the hourly number at once, even after a long pause', () => {
    send();
    now += 100 * HOUR;
    expect(Array.from({ length: 5 }, () => send())).toEqual([null, null, null, null, limited(900)]);
  });

  it('are not blocked after a clock was set back', () => {
    for (let count = 0; count < 4; count += 1) send();
    now -= HOUR;
    expect(send()).toEqual(limited(900));
    now += HOUR / 4;
    expect(send()).toBeNull();
  });

  it('are counted by address', () => {
    for (let count = 0; count < 4; count += 1) send('a');
    expect([send('a'), send('b')]).toEqual([limited(900), null]);
  });

  it('do not include reads, writes of other callers, or requests that the gateway cannot parse', () => {
    const others = contractor(CONTRACTOR.lixia);
    for (let count = 0; count < 9; count += 1) {
      expect([send('a', 'Look'), send('a', null), send('a', 'Nothing'), send('a', 'Complain', others)]).toEqual([
        ...[null, null, null, null],
      ]);
    }
    expect(writes.size).toBe(0);
  });

  it('are counted for a limited number of addresses', () => {
    for (let count = 0; count < 10_050; count += 1) send(`client ${count}`);
    expect(writes.size).toBe(10_000);
  });
});

describe('address for which a request is counted', () => {
  const from = (remoteAddress: string | undefined, ...forwarded: string[]) => {
    const headersDistinct = forwarded.length === 0 ? {} : { 'x-forwarded-for': forwarded };
    return { socket: { remoteAddress }, headersDistinct } as unknown as IncomingMessage;
  };

  it('is the address of the peer without a trusted proxy, and headers are ignored', () => {
    const alone = new ClientAddresses([]);
    expect(alone.of(from('192.0.2.7', '203.0.113.9'))).toBe('192.0.2.7');
    expect(alone.of(from('::ffff:192.0.2.7'))).toBe('192.0.2.7');
    expect(alone.of(from(undefined))).toBe('unknown');
  });

  it('is the last address that a trusted proxy adds', () => {
    const behind = new ClientAddresses(['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48']);
    expect(behind.of(from('192.0.2.7', '203.0.113.9'))).toBe('203.0.113.9');
    expect(behind.of(from('::ffff:10.1.2.3', 'spoofed, 198.51.100.1, 203.0.113.9'))).toBe('203.0.113.9');
    expect(behind.of(from('10.1.2.3', '198.51.100.1', '203.0.113.9, 10.9.9.9'))).toBe('203.0.113.9');
    expect(behind.of(from('2001:db8:1::5', '203.0.113.9'))).toBe('203.0.113.9');
    expect(behind.of(from('10.1.2.3'))).toBe('10.1.2.3');
    expect(behind.of(from('10.1.2.3', 'nonsense'))).toBe('unknown');
    expect(behind.of(from('198.51.100.4', '203.0.113.9'))).toBe('198.51.100.4');
  });

  it.each([
    ['2001:db8:5:6:7:8:9:a', '2001:db8:5:6'],
    ['2001:DB8:5:6::1', '2001:db8:5:6'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('is the network for IPv6: %s', (address, network) => {
    expect(new ClientAddresses([]).of(from(address))).toBe(network);
  });
});
