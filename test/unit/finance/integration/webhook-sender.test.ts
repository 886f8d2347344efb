import { type AddressInfo, createServer } from 'node:net';
import { type Resolve } from '../../../../subgraphs/finance/integration/sending/webhook-connect';
import { webhookSender } from '../../../../subgraphs/finance/integration/sending/webhook-sender';
import {
  WebhookReceiver,
  hangs,
  redirectsTo,
  says,
  sendsAGigabyte,
  takes,
} from '../../../support/drivers/peers/webhook-receiver';

const PRODUCTION = { production: true, allowedHosts: [] };
const DEVELOPMENT = { production: false, allowedHosts: [] };
const NEVER = new AbortController().signal;
const letter = (url: string) => ({ url, headers: { 'webhook-id': 'msg' }, body: '{}' });

let inside: WebhookReceiver;
beforeEach(async () => {
  inside = await WebhookReceiver.start(takes);
});
afterEach(() => inside.close());

const portOf = ({ url }: WebhookReceiver) => new URL(url).port;

/** Returns a fake name resolver. Each look-up returns the next of these lists of addresses. */
function resolving(...answers: readonly (readonly string[])[]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = [];
  const resolve: Resolve = (hostname) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    return Promise.resolve(found);
  };
  return { resolve, asked };
}

describe('host name that resolves to an internal address', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, mapped', ['::ffff:127.0.0.1']],
    ['this machine, by IPv6', ['::1']],
    ['a private network', ['10.0.0.1']],
    ['a cloud’s metadata', ['169.254.169.254']],
    ['one public address and this machine', ['93.184.216.34', '127.0.0.1']],
    ['an invalid address', ['localhost']],
  ])('is not connected to: %s', async (_, addresses) => {
    const { resolve, asked } = resolving(addresses);
    const send = webhookSender({ reach: PRODUCTION, resolve });
    expect(await send(letter('https://hooks.example.cn/'), NEVER)).toEqual({
      kind: 'FAILED',
      word: 'ADDRESS_REFUSED',
    });
    expect(asked).toEqual(['hooks.example.cn']);
  });

  it('is not resolved if the port is not 443', async () => {
    const { resolve, asked } = resolving(['93.184.216.34']);
    const send = webhookSender({ reach: PRODUCTION, resolve });
    expect(await send(letter('https://hooks.example.cn:8443/'), NEVER)).toMatchObject({ word: 'ADDRESS_REFUSED' });
    expect(asked).toEqual([]);
  });

  it('is refused in development too, except for names of this machine', async () => {
    const { resolve } = resolving(['127.0.0.1']);
    const send = webhookSender({ reach: DEVELOPMENT, resolve });
    expect(await send(letter('https://hooks.example.cn/'), NEVER)).toMatchObject({
      word: 'ADDRESS_REFUSED',
    });
    expect(await send(letter(`http://hooks.example.cn:${portOf(inside)}/`), NEVER)).toMatchObject({
      word: 'ADDRESS_REFUSED',
    });
    expect(inside.received).toEqual([]);
  });

  it('is resolved once for each attempt, and the connection uses that address even if the name changes', async () => {
    const { resolve, asked } = resolving(['127.0.0.1'], ['127.0.0.2']);
    const send = webhookSender({ reach: { production: true, allowedHosts: ['hooks.example.cn'] }, resolve });
    // The receiver does not use TLS, so the delivery fails. The test only checks that the Hub connected.
    expect(await send(letter(`https://hooks.example.cn:${portOf(inside)}/`), NEVER)).toMatchObject({ word: 'TLS' });
    expect(asked).toHaveLength(1);
  });

  it('is checked again at each attempt', async () => {
    const { resolve, asked } = resolving([], ['127.0.0.1']);
    const send = webhookSender({ reach: PRODUCTION, resolve });
    expect(await send(letter('https://hooks.example.cn/'), NEVER)).toMatchObject({ word: 'UNRESOLVED' });
    expect(await send(letter('https://hooks.example.cn/'), NEVER)).toMatchObject({ word: 'ADDRESS_REFUSED' });
    expect(asked).toHaveLength(2);
  });
});

describe('internal address', () => {
  it.each(['https://127.0.0.1', 'https://127.1', 'https://2130706433', 'https://[::1]', 'https://[::ffff:127.0.0.1]'])(
    'is not connected to: %s',
    async (origin) => {
      const { resolve, asked } = resolving(['127.0.0.1']);
      const send = webhookSender({ reach: PRODUCTION, resolve });
      expect(await send(letter(`${origin}:${portOf(inside)}/`), NEVER)).toMatchObject({ word: 'ADDRESS_REFUSED' });
      expect(asked).toEqual([]);
      expect(inside.received).toEqual([]);
    },
  );

  it('is not called by plain http in production, even for an older subscription', async () => {
    const send = webhookSender({ reach: PRODUCTION });
    expect(await send(letter(inside.url), NEVER)).toMatchObject({ word: 'ADDRESS_REFUSED' });
    expect(inside.received).toEqual([]);
  });

  it('is called when the operator names the host', async () => {
    const { resolve, asked } = resolving(['127.0.0.1']);
    const send = webhookSender({ reach: { production: true, allowedHosts: ['finance.internal'] }, resolve });
    // The receiver does not use TLS, so the delivery fails. The test only checks that the Hub connected.
    expect(await send(letter(`https://finance.internal:${portOf(inside)}/`), NEVER)).toMatchObject({ word: 'TLS' });
    expect(asked).toEqual(['finance.internal']);
  });
});

describe('answer of a receiver', () => {
  const send = webhookSender({ reach: DEVELOPMENT, milliseconds: 500 });

  it.each([
    [200, 'TAKEN'],
    [204, 'TAKEN'],
    [299, 'TAKEN'],
    [400, 'FAILED'],
    [404, 'FAILED'],
    [410, 'GONE'],
    [429, 'FAILED'],
    [500, 'FAILED'],
  ])('of %d is %s', async (status, kind) => {
    inside.answersBy(says(status));
    expect(await send(letter(inside.url), NEVER)).toEqual({ kind, word: String(status) });
  });

  it('is not followed when it redirects', async () => {
    const trap = await WebhookReceiver.start(takes);
    inside.answersBy(redirectsTo(trap.url));
    expect(await send(letter(inside.url), NEVER)).toEqual({ kind: 'FAILED', word: '307' });
    expect(trap.received).toEqual([]);
    await trap.close();
  });

  it('is not read if it has one gigabyte, and only its status counts', async () => {
    inside.answersBy(sendsAGigabyte(200));
    const before = process.memoryUsage().rss;
    for (let tries = 0; tries < 10; tries += 1)
      expect(await send(letter(inside.url), NEVER)).toMatchObject({ kind: 'TAKEN' });
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
    expect(inside.bytesWritten).toBeLessThan(100 * 1024 * 1024);
  });

  it('is not awaited beyond the timeout', async () => {
    inside.answersBy(hangs);
    expect(await send(letter(inside.url), NEVER)).toEqual({ kind: 'FAILED', word: 'TIMEOUT' });
  });

  it('is rejected when its headers never end', async () => {
    const endless = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`x-${'a'.repeat(1000)}: b\r\n`));
        if (!socket.destroyed) socket.once('drain', more);
      };
      more();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const { port } = endless.address() as AddressInfo;
    expect(await send(letter(`http://127.0.0.1:${port}/`), NEVER)).toMatchObject({ kind: 'FAILED' });
    await new Promise((resolve) => endless.close(resolve));
  });

  it('does not count as a failure of the receiver if the Hub itself cancels', async () => {
    inside.answersBy(hangs);
    const stop = new AbortController();
    const sent = send(letter(inside.url), stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(await sent).toBeNull();
  });

  it('is UNREACHABLE if there is no answer, or UNRESOLVED if the name does not resolve', async () => {
    const { url } = inside;
    await inside.close();
    expect(await send(letter(url), NEVER)).toEqual({ kind: 'FAILED', word: 'UNREACHABLE' });
    const { resolve } = resolving([]);
    const lost = webhookSender({ reach: PRODUCTION, resolve });
    expect(await lost(letter('https://hooks.example.cn/'), NEVER)).toEqual({ kind: 'FAILED', word: 'UNRESOLVED' });
    inside = await WebhookReceiver.start(takes);
  });
});
