import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { FOLLOWER, PUBLIC, office } from '../support/city/callers';
import { CLIENT_ISSUER, type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { DRAFT, type Operator, operatorOf } from '../support/drivers/peers/machine-clients';
import { CITY, LIXIA, NOW, SHIZHONG, smallCity } from '../support/city/small-city';

let hub: GatewayUnderTest;
let operator: Operator;

/** Starts a new Hub. In it, nobody has failed to authenticate yet. */
async function begin(): Promise<void> {
  await hub?.close();
  hub = await gatewayUnderTest(smallCity, NOW, { clientRequests: 20 });
  operator = operatorOf(hub.databases['finance'] as never, () => NOW);
}
beforeAll(begin);
afterEach(() => hub.down.clear());
afterAll(() => hub?.close());

type Answered = { status: number; headers: Headers; body: Record<string, unknown> };
type Form = Record<string, string> | string;

const at = (path: string) => new URL(path, hub.url);

async function fetched(path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(at(path), init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answered['body'] };
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

function token(form: Form, headers: Record<string, string> = {}): Promise<Answered> {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return fetched('/oauth/token', { method: 'POST', headers: { ...type, ...headers }, body });
}

const GRANT = { grant_type: 'client_credentials' };
const formOf = ({ id, secret }: { id: string; secret: string }, more = {}) => ({
  ...GRANT,
  client_id: id,
  client_secret: secret,
  ...more,
});

async function tokenOf(client: { id: string; secret: string }, scope?: string): Promise<string> {
  const { status, body } = await token(formOf(client, scope === undefined ? {} : { scope }));
  expect([status, body['error']]).toEqual([200, undefined]);
  return String(body['access_token']);
}

const as = (bearer: string, query: string) => hub.post({ query }, { authorization: `Bearer ${bearer}` });
const ME = '{ me { role subject } }';

describe('POST /oauth/token', () => {
  it('issues a token for ten minutes to credentials in the header or the body, and forbids caches to store it', async () => {
    const client = await operator.add();
    for (const answer of [await token(formOf(client)), await token(GRANT, basic(client.id, client.secret))]) {
      expect(answer).toMatchObject({
        status: 200,
        body: { token_type: 'Bearer', expires_in: 600, scope: DRAFT.scopes.join(' ') },
      });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const bearer = String(answer.body['access_token']);
      const { iat = 0, exp = 0, ...claims } = decodeJwt(bearer);
      expect(exp - iat).toBe(600);
      const { id } = client;
      expect(claims).toEqual({
        ...{ iss: CLIENT_ISSUER, aud: 'hub', sub: id, client_id: id, jti: expect.any(String) as string },
        ...{ role: 'FINANCE_BUREAU', division: LIXIA, scope: DRAFT.scopes.join(' ') },
      });
      expect((await as(bearer, ME)).body).toEqual({ data: { me: { role: 'FINANCE_BUREAU', subject: id } } });
    }
  });

  it('narrows the token to the requested scopes, and never widens it', async () => {
    const client = await operator.add();
    const narrow = await tokenOf(client, 'budgetLines:read');
    expect(decodeJwt(narrow)['scope']).toBe('budgetLines:read');
    const lines = await as(narrow, '{ budgetLines(first: 1, division: "370102", year: 2026) { totalCount } }');
    expect(lines.body.errors).toBeUndefined();
    const other = await as(narrow, '{ disbursements(first: 1) { totalCount } }');
    expect(other.body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', grant: 'disbursements:read' });
    for (const scope of ['contracts:read', 'budgetLines:read contracts:read', '', ' ', 'a"b', 'a  b']) {
      expect(await token(formOf(client, { scope }))).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    }
  });

  it('shows nested amounts and persons only to tokens with a grant for them', async () => {
    const client = await operator.add({
      role: 'AUDITOR',
      scopes: ['stations:read', 'disbursements:read', 'workers:read'],
    });
    const [staff, price] = ['staff { name }', 'lot { priceFen contract { contractor { name } } }'];
    for (const [scope, nested, missing] of [
      ['stations:read', 'status venue { address }', null],
      ['stations:read', staff, 'workers:read'],
      ['stations:read', price, 'contracts:read'],
      ['stations:read workers:read', staff, null],
      ['stations:read disbursements:read', price, null],
    ] as const) {
      const bearer = await tokenOf(client, scope);
      const { body } = await as(bearer, `{ stations(first: 2) { nodes { name ${nested} } } }`);
      expect(body.errors?.[0]?.extensions['grant'] ?? null).toBe(missing);
      expect(body.data === undefined || body.data === null).toBe(missing !== null);
    }
    const paying = '{ disbursements(first: 2) { nodes { id lot { contract { contractor { name } } } } } }';
    expect((await as(await tokenOf(client, 'disbursements:read'), paying)).body.errors).toBeUndefined();
  });

  it('gives access to the rows that the machine client may read by its role and jurisdiction', async () => {
    const [lixia, shizhong] = [await operator.add(), await operator.add({ division: SHIZHONG })];
    const COUNT = '{ disbursements(first: 1) { totalCount } }';
    for (const [client, division] of [
      [lixia, LIXIA],
      [shizhong, SHIZHONG],
    ] as const) {
      const { body } = await as(await tokenOf(client), COUNT);
      expect(body).toEqual((await hub.ask(office('FINANCE_BUREAU', division), COUNT)).body);
    }
  });

  it('gives the same answer for an unknown machine client, a wrong or expired secret, and a disabled machine client', async () => {
    const client = await operator.add();
    const gone = await operator.add();
    await operator.disable(gone.id);
    const tried = [
      await token(formOf({ ...client, secret: 'x' })),
      await token(formOf({ ...client, id: '01JW0000000000000000000009' })),
      await token(GRANT, basic(client.id, 'x')),
      await token(formOf(gone)),
    ];
    for (const { status, body, headers } of tried) {
      const id = headers.get('x-request-id');
      expect([status, body]).toEqual([tried[0]?.status, { ...tried[0]?.body, request_id: id }]);
      expect(body['error']).toBe('invalid_client');
      expect(headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    }
    expect(tried[0]?.status).toBe(401);
  });

  it.each<[string, Form, Record<string, string>, number, string]>([
    ['no credentials', GRANT, {}, 401, 'invalid_client'],
    ['an id without a secret', { ...GRANT, client_id: 'x' }, {}, 401, 'invalid_client'],
    ['a bearer token instead of credentials', GRANT, { authorization: 'Bearer x.y.z' }, 401, 'invalid_client'],
    ['invalid base64', GRANT, { authorization: 'Basic ***' }, 401, 'invalid_client'],
    ['no colon', GRANT, { authorization: `Basic ${btoa('alone')}` }, 401, 'invalid_client'],
    ['an invalid percent encoding', GRANT, { authorization: `Basic ${btoa('%zz:x')}` }, 401, 'invalid_client'],
    [
      'a secret of 300 characters',
      { ...GRANT, client_id: 'x', client_secret: 'y'.repeat(300) },
      {},
      401,
      'invalid_client',
    ],
    ['both ways at once', { ...GRANT, client_id: 'x', client_secret: 'y' }, basic('x', 'y'), 400, 'invalid_request'],
    ['two clients', { ...GRANT, client_id: 'z' }, basic('x', 'y'), 400, 'invalid_request'],
    ['no grant type', { client_id: 'x', client_secret: 'y' }, {}, 400, 'invalid_request'],
    [
      'another grant',
      { grant_type: 'password', client_id: 'x', client_secret: 'y' },
      {},
      400,
      'unsupported_grant_type',
    ],
    ['a parameter twice', 'grant_type=client_credentials&grant_type=client_credentials', {}, 400, 'invalid_request'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 400, 'invalid_request'],
    ['9 kB', `grant_type=client_credentials&x=${'y'.repeat(9000)}`, {}, 413, 'invalid_request'],
  ])('refuses %s', async (_, form, headers, status, error) => {
    const answer = await token(form, headers);
    expect([answer.status, answer.body['error']]).toEqual([status, error]);
    expect(String(answer.body['error_description'])).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
  });

  it('refuses a secret in the address, and other methods', async () => {
    const { id, secret } = await operator.add();
    const form = new URLSearchParams(formOf({ id, secret })).toString();
    expect((await fetched(`/oauth/token?${form}`)).status).toBe(405);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetched(`/oauth/token?${form}`, { method: 'POST', headers: type, body: form });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('limits attempts to guess secrets without locking out machine clients that have authenticated', async () => {
    await begin();
    const client = await operator.add();
    await tokenOf(client);
    const tries = await Promise.all(Array.from({ length: 40 }, () => token(formOf({ ...client, secret: 'x' }))));
    const counted = (status: number) => tries.filter((answer) => answer.status === status).length;
    expect([counted(401), counted(429)]).toEqual([30, 10]);
    const late = tries.find(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(late?.body['error']).toBe('temporarily_unavailable');
    await begin();
  });

  it('fails while finance is unavailable, and does not report machine clients as unknown', async () => {
    const client = await operator.add();
    hub.down.add('finance');
    const answer = await token(formOf(client));
    expect(answer).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable' } });
    expect(answer.headers.get('retry-after')).toBe('5');
    hub.down.delete('finance');
    await tokenOf(client);
  });

  it('sends the secret neither to finance nor to the database nor to the log', async () => {
    const client = await operator.add();
    await tokenOf(client);
    await token(formOf({ ...client, secret: 'a-wrong-secret' }));
    hub.down.add('finance');
    await token(formOf(client));
    const seen = JSON.stringify([hub.requests.map(({ request }) => request.variables), hub.statements, hub.logged]);
    expect(hub.requests.length).toBeGreaterThan(2);
    for (const secret of [client.secret, 'a-wrong-secret']) expect(seen).not.toContain(secret);
  });
});

describe('a token of a machine client', () => {
  it('has its own limit of requests per minute, separate from other machine clients and users', async () => {
    const [client, other] = [await operator.add(), await operator.add()];
    const [first, second] = [await tokenOf(client), await tokenOf(client, 'budgetLines:read')];
    const answers = await Promise.all(Array.from({ length: 22 }, (_, index) => as(index % 2 ? first : second, ME)));
    const counted = (status: number) => answers.filter((answer) => answer.status === status).length;
    // The machine client may send 20 requests a minute. The requests for the two tokens are two of them.
    expect([counted(200), counted(429)]).toEqual([18, 4]);
    const more = await token(formOf(client));
    expect([more.status, Number(more.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const late = answers.find(({ status }) => status === 429);
    expect(late?.body.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
    const response = await fetch(at('/reports/370102/2026.xlsx'), { headers: { authorization: `Bearer ${first}` } });
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await as(await tokenOf(other), ME)).status).toBe(200);
    const users = await Promise.all(Array.from({ length: 25 }, () => hub.ask(office('FINANCE_BUREAU', LIXIA), ME)));
    expect(users.every(({ status }) => status === 200)).toBe(true);
  });

  it('becomes invalid when the gateway learns that the machine client is disabled', async () => {
    const client = await operator.add();
    const bearer = await tokenOf(client);
    expect((await as(bearer, ME)).status).toBe(200);
    await operator.disable(client.id);
    await hub.clientRegistry.refresh();
    expect((await as(bearer, ME)).status).toBe(401);
    hub.down.add('finance');
    expect((await as(bearer, ME)).status).toBe(401);
  });

  it('is refused while the gateway cannot tell whether the machine client is disabled', async () => {
    await begin();
    const bearer = await tokenOf(await operator.add());
    hub.down.add('finance');
    expect((await as(bearer, ME)).status).toBe(503);
    expect((await hub.ask(office('FINANCE_BUREAU', LIXIA), ME)).status).toBe(200);
    hub.down.delete('finance');
    expect((await as(bearer, ME)).status).toBe(200);
  });
});

describe('the issuer', () => {
  it('publishes its metadata, and the key that verifies its tokens', async () => {
    const { body } = await fetched('/.well-known/oauth-authorization-server');
    expect(body).toEqual({
      issuer: CLIENT_ISSUER,
      token_endpoint: `${CLIENT_ISSUER}/oauth/token`,
      jwks_uri: `${CLIENT_ISSUER}/oauth/keys`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
    expect((await fetched('/.well-known/openid-configuration')).body).toEqual(body);
    const keys = (await fetched('/oauth/keys')).body['keys'] as Record<string, string>[];
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    const bearer = await tokenOf(await operator.add());
    expect(decodeProtectedHeader(bearer)).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: keys[0]?.['kid'] });
    const expected = { issuer: CLIENT_ISSUER, audience: 'hub', typ: 'at+jwt' };
    const { payload } = await jwtVerify(bearer, await importJWK(keys[0] ?? {}), expected);
    expect(payload['scope']).toBe(DRAFT.scopes.join(' '));
  });

  it('returns the possible grants of the machine clients of a role to subgraphs, and to nobody else', async () => {
    const scopesFor = async (caller: typeof PUBLIC, role: string) => {
      const bearer = await hub.tokenOf(caller);
      const headers: Record<string, string> = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      return fetched(`/oauth/scopes/${role}`, { headers });
    };
    const { scopes } = (await scopesFor(FOLLOWER, 'FINANCE_BUREAU')).body as { scopes: string[] };
    expect(scopes).toEqual(expect.arrayContaining(['me:read', 'disbursements:read', 'budgetLines:read']));
    expect(scopes).not.toContain('workers:read');
    expect(scopes).not.toContain('terminateLot:write');
    expect((await scopesFor(FOLLOWER, 'CITY_BUREAU')).status).toBe(404);
    expect((await scopesFor(office('FINANCE_BUREAU', CITY), 'FINANCE_BUREAU')).status).toBe(404);
    expect((await scopesFor(PUBLIC, 'FINANCE_BUREAU')).status).toBe(401);
  });
});
