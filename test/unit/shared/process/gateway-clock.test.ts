import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { type GatewayApi, gatewayApi } from '../../../../shared/process/ask-gateway';
import { mintTime, readTime } from '../../../../shared/access/gateway-time';
import { INTERNAL_TOKEN_SECONDS } from '../../../../shared/access/internal-token';

const DAY_MILLISECONDS = 86_400_000;
const passport = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const own = generateKeyPairSync('ed25519');

/**
 * A fake gateway. Its clock is `ahead` milliseconds ahead, and it accepts only tokens that are valid by its own clock.
 * `seen` contains the paths of its requests.
 */
const gateway = { ahead: 0, signsTimeWith: passport.privateKey, seen: [] as string[] };
let server: Server;
let api: GatewayApi;

const gatewayNow = () => new Date(Date.now() + gateway.ahead);

beforeEach(async () => {
  Object.assign(gateway, { ahead: 0, signsTimeWith: passport.privateKey, seen: [] });
  server = createServer((request, response) => {
    gateway.seen.push(request.url ?? '');
    request.resume().once('end', () => {
      if (request.url === '/health/time')
        return response.end(JSON.stringify({ time: mintTime(gatewayNow(), gateway.signsTimeWith) }));
      const { iat = 0, exp = 0 } = decodeJwt((request.headers.authorization ?? '').slice('Bearer '.length));
      const now = gatewayNow().getTime() / 1000;
      const isTimely = iat <= now + 30 && exp > now - 30 && exp - iat === INTERNAL_TOKEN_SECONDS;
      response.statusCode = isTimely ? 200 : 401;
      return response.end(isTimely ? '{"data":{"one":1}}' : '{"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = gatewayApi(origin, 'finance', { own: own.privateKey, ofGateway: [passport.publicKey] });
});
afterEach(async () => {
  await api.close();
  server.closeAllConnections();
  server.close();
});

const ask = () => api.askFacts('{ one }', {});

describe('subgraph that calls a gateway whose clock is wrong', () => {
  it.each([-2, 20])('is answered: %i days off', async (days) => {
    gateway.ahead = days * DAY_MILLISECONDS;
    expect(await ask()).toEqual({ one: 1 });
    expect(gateway.seen).toEqual(['/graphql', '/health/time', '/graphql']);
    // The subgraph remembers the gateway's time, so its next request is accepted at once.
    expect(await ask()).toEqual({ one: 1 });
    expect(gateway.seen).toHaveLength(4);
    gateway.ahead = 0;
    expect(await ask()).toEqual({ one: 1 });
    expect(gateway.seen).toHaveLength(7);
  });

  it('does not ask for the time while its tokens are accepted', async () => {
    gateway.ahead = 20_000;
    await ask();
    expect(gateway.seen).toEqual(['/graphql']);
  });

  it('never uses a time for its tokens that the gateway did not sign', async () => {
    Object.assign(gateway, { ahead: 20 * DAY_MILLISECONDS, signsTimeWith: stranger.privateKey });
    await expect(ask()).rejects.toThrow('status 401');
    expect(gateway.seen).toEqual(['/graphql', '/health/time']);
  });
});

describe('time of the gateway', () => {
  const now = new Date('2026-06-17T02:00:00.000Z');
  const text = mintTime(now, passport.privateKey);
  const keys = [stranger.publicKey, passport.publicKey];

  it('is verified with the public key', () => {
    expect(readTime(text, keys)).toEqual(now);
    expect(readTime(text, [stranger.publicKey])).toBeNull();
    expect(readTime(text, [])).toBeNull();
  });

  it.each([
    ['another time', text.replace(/^\d/, '2')],
    ['no signature', text.split('.')[0] ?? ''],
    ['a third part', `${text}.AA`],
    ['a date in words', text.replace(/^\d+/, now.toISOString())],
    ['nothing', ''],
  ])('is refused with %s', (_, changed) => {
    expect(readTime(changed, keys)).toBeNull();
  });
});
