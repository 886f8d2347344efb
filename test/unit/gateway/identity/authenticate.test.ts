import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { type Authenticate, createAuthenticate } from '../../../../gateway/identity/authenticate';
import { internalIssuers, ownIssuer } from '../../../../gateway/identity/trusted-issuer';
import { temporaryPair } from '../../../../shared/runtime/keys';
import { createLog } from '../../../../shared/runtime/log';
import { mintInternalToken } from '../../../../shared/access/internal-token';

const users = temporaryPair();
const evaluation = temporaryPair();
const finance = temporaryPair();
const stranger = temporaryPair();

let lines: string[];
let authenticate: Authenticate;
beforeEach(() => {
  lines = [];
  const issuers = [
    ownIssuer('hub:development', { kind: 'user' }, users.publicKey),
    ...internalIssuers({ evaluation: evaluation.publicKey, finance: finance.publicKey }),
  ];
  authenticate = createAuthenticate(
    issuers,
    createLog('info', (line) => lines.push(line)),
  );
});

const now = () => Math.floor(Date.now() / 1000);
const good = (): JWTPayload => ({
  sub: 'li',
  role: 'CITY_BUREAU',
  iss: 'hub:development',
  aud: 'hub',
  exp: now() + 60,
});

function sign(
  claims: JWTPayload,
  { key = users.privateKey, header = {} }: { key?: KeyObject; header?: Record<string, unknown> } = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(key);
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: unknown, claims: unknown = good()) => `${base64(header)}.${base64(claims)}`;

/** Returns the code of the refusal, or 'accepted'. Every refusal must give the caller the same text. */
async function outcomeOf(...authorization: string[]): Promise<string> {
  try {
    await authenticate(authorization, 'request-1');
    return 'accepted';
  } catch (error) {
    expect(error).toMatchObject({
      text: {
        en: 'The credentials are not valid. Obtain a new token. If the new token is refused too, ask the operator of the Hub.',
      },
      details: {},
    });
    return (error as { code: string }).code;
  }
}

describe('request without credentials', () => {
  it('has the role of the public', async () => {
    expect(await authenticate([], 'r')).toEqual({ kind: 'public' });
  });
});

describe('valid token', () => {
  it('identifies its user, with its claims', async () => {
    const identity = await authenticate([`Bearer ${await sign(good())}`], 'r');
    expect(identity).toMatchObject({ kind: 'user', claims: { sub: 'li', role: 'CITY_BUREAU' } });
    expect(lines).toEqual([]);
  });

  it.each([{}, { typ: 'JWT' }, { typ: 'at+jwt' }])('may have the header %j', async (header) => {
    expect(await outcomeOf(`bearer  ${await sign(good(), { header })}`)).toBe('accepted');
  });

  it('may name several audiences', async () => {
    expect(await outcomeOf(`Bearer ${await sign({ ...good(), aud: ['other', 'hub'] })}`)).toBe('accepted');
  });

  it('identifies a subgraph when the key of that subgraph signed it', async () => {
    const token = await mintInternalToken('evaluation', 'ASSESSOR', { key: evaluation.privateKey, now: new Date() });
    expect(await authenticate([`Bearer ${token}`], 'r')).toMatchObject({
      kind: 'internal',
      subgraph: 'evaluation',
      claims: { role: 'ASSESSOR', sub: 'evaluation' },
    });
  });

  it('is verified once, and cached until its expiry at most', async () => {
    let lookups = 0;
    const issuer = ownIssuer('hub:development', { kind: 'user' }, users.publicKey);
    const counted = {
      ...issuer,
      findKey: () => {
        lookups += 1;
        return Promise.resolve(users.publicKey);
      },
    };
    authenticate = createAuthenticate(
      [counted],
      createLog('error', () => undefined),
    );
    const header = `Bearer ${await sign(good())}`;
    await authenticate([header], 'r');
    await authenticate([header], 'r');
    expect(lookups).toBe(1);
    jest.useFakeTimers({ now: Date.now() + 120_000 });
    expect(await outcomeOf(header)).toBe('UNAUTHENTICATED');
    jest.useRealTimers();
  });
});

describe('clock that is wrong', () => {
  const internal = (iat: number) => {
    const claims = { ...good(), iss: 'hub:evaluation', sub: 'evaluation', role: 'ASSESSOR', iat, exp: iat + 60 };
    return sign(claims, { key: evaluation.privateKey });
  };

  it.each([-85, -29, 0, 29])('accepts a token of a subgraph whose clock differs by %i seconds', async (seconds) => {
    expect(await outcomeOf(`Bearer ${await internal(now() + seconds)}`)).toBe('accepted');
  });

  it.each([-95, 35])('refuses a token of a subgraph whose clock differs by %i seconds', async (seconds) => {
    expect(await outcomeOf(`Bearer ${await internal(now() + seconds)}`)).toBe('UNAUTHENTICATED');
  });

  it('does not extend the validity of a verified token after the clock was set back', async () => {
    let isWithdrawn = false;
    const findKey = () =>
      isWithdrawn ? Promise.reject(new Error('The key is gone.')) : Promise.resolve(users.publicKey);
    const issuer = { ...ownIssuer('hub:development', { kind: 'user' }, users.publicKey), findKey };
    authenticate = createAuthenticate(
      [issuer],
      createLog('error', () => undefined),
    );
    const header = `Bearer ${await sign({ ...good(), exp: now() + 3 * 86_400 })}`;
    expect(await outcomeOf(header)).toBe('accepted');
    isWithdrawn = true;
    const [clock, ticks] = [Date.now() - 2 * 86_400_000, performance.now()];
    jest.spyOn(Date, 'now').mockReturnValue(clock);
    expect(await outcomeOf(header)).toBe('accepted');
    jest.spyOn(performance, 'now').mockReturnValue(ticks + 61_000);
    expect(await outcomeOf(header)).toBe('UNAUTHENTICATED');
    jest.restoreAllMocks();
  });
});

describe('invalid Authorization header', () => {
  const refused: [string, () => Promise<string> | string][] = [
    ['empty', () => ''],
    ['only the scheme', () => 'Bearer'],
    ['an empty token', () => 'Bearer '],
    ['another scheme', async () => `Basic ${await sign(good())}`],
    ['no scheme', () => sign(good())],
    ['two tokens', async () => `Bearer ${await sign(good())} ${await sign(good())}`],
    ['two tokens with a comma', async () => `Bearer ${await sign(good())}, Bearer ${await sign(good())}`],
    ['no token', () => 'Bearer nonsense'],
    ['three arbitrary parts', () => 'Bearer a.b.c'],
    ['a token of five parts', () => `Bearer ${'a.'.repeat(4)}a`],
    ['a token that is too long', async () => `Bearer ${await sign({ ...good(), padding: 'x'.repeat(8192) })}`],
    ['a token without a signature', () => `Bearer ${unsigned({ alg: 'EdDSA' })}.`],
    ['the algorithm none', () => `Bearer ${unsigned({ alg: 'none' })}.`],
    ['the algorithm none with some signature', () => `Bearer ${unsigned({ alg: 'none' })}.AAAA`],
    ['no algorithm', () => `Bearer ${unsigned({})}.AAAA`],
    ['claims that are a list', () => `Bearer ${unsigned({ alg: 'EdDSA' }, [good()])}.AAAA`],
    ["a stranger's key", async () => `Bearer ${await sign(good(), { key: stranger.privateKey })}`],
    [
      'a key in the token’s own header',
      async () => {
        const jwk = stranger.publicKey.export({ format: 'jwk' });
        return `Bearer ${await sign(good(), { key: stranger.privateKey, header: { jwk } })}`;
      },
    ],
    ['an unknown critical header', () => `Bearer ${unsigned({ alg: 'EdDSA', crit: ['x'], x: 1 })}.AAAA`],
    [
      'a changed claim',
      async () => {
        const [header, , signature] = (await sign(good())).split('.');
        return `Bearer ${header}.${base64({ ...good(), role: 'AUDITOR' })}.${signature}`;
      },
    ],
    ['an ID token of Keycloak', async () => `Bearer ${await sign({ ...good(), typ: 'ID' })}`],
    ['a refresh token of Keycloak', async () => `Bearer ${await sign({ ...good(), typ: 'Refresh' })}`],
    ['a logout token', async () => `Bearer ${await sign(good(), { header: { typ: 'logout+jwt' } })}`],
    ['another audience', async () => `Bearer ${await sign({ ...good(), aud: 'other' })}`],
    ['no audience', async () => `Bearer ${await sign({ ...good(), aud: undefined })}`],
    ['another issuer', async () => `Bearer ${await sign({ ...good(), iss: 'https://login.example' })}`],
    ['no issuer', async () => `Bearer ${await sign({ ...good(), iss: undefined })}`],
    ['a list of issuers', async () => `Bearer ${await sign({ ...good(), iss: ['hub:development'] as never })}`],
    ['no expiry', async () => `Bearer ${await sign({ ...good(), exp: undefined })}`],
    ['an expiry that is not a number', async () => `Bearer ${await sign({ ...good(), exp: '9999999999' as never })}`],
    ['an expiry in the past', async () => `Bearer ${await sign({ ...good(), exp: now() - 60 })}`],
    ['a start of validity in the future', async () => `Bearer ${await sign({ ...good(), nbf: now() + 60 })}`],
    [
      "a user's key for an internal issuer",
      async () => `Bearer ${await sign({ ...good(), iss: 'hub:evaluation', iat: now() })}`,
    ],
    [
      "one subgraph's key for another",
      async () =>
        `Bearer ${await mintInternalToken('evaluation', 'ASSESSOR', { key: finance.privateKey, now: new Date() })}`,
    ],
    [
      'a subgraph whose key the gateway does not have',
      async () =>
        `Bearer ${await mintInternalToken('stations', 'FOLLOWER', { key: stranger.privateKey, now: new Date() })}`,
    ],
    [
      "a subgraph's key for the issuer of users",
      async () => `Bearer ${await sign(good(), { key: evaluation.privateKey })}`,
    ],
    [
      'an old token of a subgraph',
      async () => {
        const claims = { ...good(), iss: 'hub:evaluation', sub: 'evaluation', role: 'ASSESSOR', iat: now() - 600 };
        return `Bearer ${await sign(claims, { key: evaluation.privateKey })}`;
      },
    ],
  ];

  it.each(refused)('is refused and never treated as the public: %s', async (_name, make) => {
    expect(await outcomeOf(await make())).toBe('UNAUTHENTICATED');
  });

  it('is refused if there are two, even if each is valid', async () => {
    const header = `Bearer ${await sign(good())}`;
    expect(await outcomeOf(header, header)).toBe('UNAUTHENTICATED');
  });

  it('is refused when the public key is used as the secret of a symmetric algorithm', async () => {
    const secret = Buffer.from(users.publicKey.export({ type: 'spki', format: 'pem' }));
    const token = await new SignJWT(good()).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    expect(await outcomeOf(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused when its algorithm is not the issuer’s', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const token = await new SignJWT(good()).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    expect(await outcomeOf(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
  });

  it('is logged with one word as the reason, without the token or the person', async () => {
    const token = await sign({ ...good(), sub: 'somebody', exp: now() - 60 });
    await outcomeOf(`Bearer ${token}`);
    await outcomeOf('Bearer somebody');
    const reasons = lines.map((line) => JSON.parse(line) as { reason: string; requestId: string });
    expect(reasons.map(({ reason }) => reason)).toEqual(['ERR_JWT_EXPIRED', 'NOT_A_BEARER_TOKEN']);
    expect(reasons.every(({ requestId }) => requestId === 'request-1')).toBe(true);
    expect(lines.join()).not.toContain('somebody');
    expect(lines.join()).not.toContain(token.slice(0, 20));
  });
});

it('refuses to start with two issuers of the same name', () => {
  const issuer = ownIssuer('hub:development', { kind: 'user' }, users.publicKey);
  expect(() =>
    createAuthenticate(
      [issuer, issuer],
      createLog('error', () => undefined),
    ),
  ).toThrow('the same name');
});
