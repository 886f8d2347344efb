import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { createAuthenticate } from '../../../../gateway/identity/authenticate';
import { oidcIssuer } from '../../../../gateway/identity/oidc-issuer';
import { SILENT_LOG } from '../../../../shared/runtime/log';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: KeyObject, kid: string, alg: string) => ({ ...key.export({ format: 'jwk' }), kid, alg, use: 'sig' });

/** A fake issuer. A test changes the fields to make the issuer fail or publish other keys. */
class FakeIssuer {
  readonly asked: string[] = [];
  status = 200;
  namedIssuer: string | null = null;
  /** The ids under which the RSA key is published. */
  kids = ['rsa-1'];
  private server: Server | null = null;

  get address(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      response
        .writeHead(this.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(this.answer(request.url)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private answer(path: string | undefined): unknown {
    if (path === '/keys') {
      const published = this.kids.map((kid) => jwk(rsa.publicKey, kid, 'RS256'));
      return { keys: [...published, jwk(ec.publicKey, 'ec-1', 'ES256')] };
    }
    return { issuer: this.namedIssuer ?? this.address, jwks_uri: `${this.address}/keys` };
  }
}

const issuer = new FakeIssuer();
beforeEach(async () => {
  issuer.status = 200;
  issuer.namedIssuer = null;
  issuer.kids = ['rsa-1'];
  issuer.asked.length = 0;
  await issuer.start();
});
afterEach(() => issuer.stop());

const token = (alg: string, kid: string, key: KeyObject): Promise<string> =>
  new SignJWT({ role: 'CITY_BUREAU', division: '3701' })
    .setProtectedHeader({ alg, kid })
    .setIssuer(issuer.address)
    .setAudience('hub')
    .setSubject('li')
    .setExpirationTime('1m')
    .sign(key);

const authenticator = (jwksUri: string | null = null) => {
  const claims = { role: 'role', division: 'division', contractor: 'contractor', roleMap: null, scopePrefix: null };
  const trusted = oidcIssuer({ issuer: issuer.address, audience: 'hub', jwksUri, caFile: null, claims });
  const authenticate = createAuthenticate([trusted], SILENT_LOG);
  return async (text: string): Promise<string> => {
    try {
      return (await authenticate([`Bearer ${text}`], 'r')).kind;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
};

describe('issuer of users', () => {
  it('is discovered once for all concurrent requests', async () => {
    const outcomeOf = authenticator();
    const [first, second] = await Promise.all([
      token('RS256', 'rsa-1', rsa.privateKey),
      token('ES256', 'ec-1', ec.privateKey),
    ]);
    expect(await Promise.all([outcomeOf(first), outcomeOf(second)])).toEqual(['user', 'user']);
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('is asked for its keys at the configured address', async () => {
    const outcomeOf = authenticator(`${issuer.address}/keys`);
    expect(await outcomeOf(await token('RS256', 'rsa-1', rsa.privateKey))).toBe('user');
    expect(issuer.asked).toEqual(['/keys']);
  });

  it('is asked at most once a second, even if many tokens name unknown keys', async () => {
    const outcomeOf = authenticator(`${issuer.address}/keys`);
    const invented = Array.from({ length: 20 }, (_, index) => token('RS256', `none-${index}`, rsa.privateKey));
    const started = Date.now();
    const outcomes = await Promise.all((await Promise.all(invented)).map(outcomeOf));
    expect(outcomes).toEqual(Array(20).fill('UNAUTHENTICATED'));
    expect(issuer.asked.length).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - started) / 1000));
  });

  it('may publish a new key at any time, and no token with that key is refused', async () => {
    const outcomeOf = authenticator();
    for (const kid of ['rsa-1', 'new-1', 'new-2']) {
      if (kid !== 'rsa-1') issuer.kids.push(kid);
      const tokens = await Promise.all([1, 2, 3].map(() => token('RS256', kid, rsa.privateKey)));
      expect(await Promise.all(tokens.map(outcomeOf))).toEqual(['user', 'user', 'user']);
    }
  });

  it('leaves a token of an unknown key undecided while it is down, but tokens of known keys remain valid', async () => {
    const outcomeOf = authenticator();
    expect(await outcomeOf(await token('RS256', 'rsa-1', rsa.privateKey))).toBe('user');
    issuer.status = 500;
    const unknown = await token('RS256', 'new-1', rsa.privateKey);
    expect([await outcomeOf(unknown), await outcomeOf(unknown)]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(await outcomeOf(await token('RS256', 'rsa-1', rsa.privateKey))).toBe('user');
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys', '/keys']);
  });

  it('rejects a token that another key signed, and a token with an unknown key id', async () => {
    const outcomeOf = authenticator();
    expect(await outcomeOf(await token('ES256', 'ec-1', other.privateKey))).toBe('UNAUTHENTICATED');
    expect(await outcomeOf(await token('ES256', 'ec-9', other.privateKey))).toBe('UNAUTHENTICATED');
  });

  it('leaves tokens undecided while it is down, and is not asked for every token', async () => {
    issuer.status = 500;
    const outcomeOf = authenticator();
    const text = await token('RS256', 'rsa-1', rsa.privateKey);
    expect([await outcomeOf(text), await outcomeOf(text), await outcomeOf(text)]).toEqual(Array(3).fill('UNAVAILABLE'));
    expect(issuer.asked).toHaveLength(1);
  });

  it('works again when it is reachable again', async () => {
    issuer.status = 500;
    const outcomeOf = authenticator();
    const text = await token('RS256', 'rsa-1', rsa.privateKey);
    expect(await outcomeOf(text)).toBe('UNAVAILABLE');
    issuer.status = 200;
    const later = performance.now() + 6000;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    expect(await outcomeOf(text)).toBe('user');
    jest.restoreAllMocks();
  });

  it('is asked for a new key at once after the clock was set back by two days', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 86_400_000);
    const outcomeOf = authenticator();
    expect(await outcomeOf(await token('RS256', 'none', rsa.privateKey))).toBe('UNAUTHENTICATED');
    issuer.status = 500;
    expect(await outcomeOf(await token('RS256', 'new-1', rsa.privateKey))).toBe('UNAVAILABLE');
    clock.mockRestore();
    issuer.status = 200;
    issuer.kids.push('new-1');
    const later = performance.now() + 6000;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    expect(await outcomeOf(await token('RS256', 'new-1', rsa.privateKey))).toBe('user');
    jest.restoreAllMocks();
  });

  it('is rejected when it names another issuer', async () => {
    issuer.namedIssuer = 'https://other.example';
    expect(await authenticator()(await token('RS256', 'rsa-1', rsa.privateKey))).toBe('UNAVAILABLE');
  });
});
