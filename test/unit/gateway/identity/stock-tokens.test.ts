import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuerFetch } from '../../../../gateway/identity/issuer-fetch';
import { type Standalone, startStandalone } from '../../../../gateway/standalone';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { postJson } from '../../../support/drivers/hub/gateway-under-test';
import { StockProvider } from '../../../support/drivers/peers/stock-provider/stock-provider';

// This suite sends unchanged tokens of the package oidc-provider to a whole Hub.
/** Roles that the provider puts into each token, and that the Hub does not know. */
const STOCK = ['offline_access', 'uma_authorization', 'default-roles-city'];
const ROLES = {
  HUB_OIDC_ROLE_CLAIM: 'realm_access.roles',
  HUB_OIDC_DIVISION_CLAIM: 'hub_division',
  HUB_OIDC_CONTRACTOR_CLAIM: 'hub_contractor',
  HUB_OIDC_ROLE_MAP: 'qu-ju=DISTRICT_BUREAU,shen-ji=AUDITOR,qu-zong=DISTRICT_HUB,jie=STREET_OFFICE',
};
const account = (roles: string[], more: object = {}) => ({ realm_access: { roles: [...STOCK, ...roles] }, ...more });

let provider: StockProvider;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  provider = await StockProvider.start();
  await provider.setAccounts({
    li: account(['qu-ju'], { hub_division: '370102' }),
    wang: account(['qu-ju', 'jie', 'shen-ji'], { hub_division: ['370102', '370102001'] }),
    zhao: account(['qu-ju', 'qu-zong'], { hub_division: '370102', hub_contractor: '01HZX3V9QK7T2M4N6P8R0S1W5Y' }),
    sun: account([], { hub_division: '370102' }),
    qian: account(['DISTRICT_BUREAU'], { hub_division: '370102' }),
    zhou: account(['qu-ju']),
  });
}, 60_000);
afterAll(async () => {
  for (const close of closing) await close();
  provider.close();
});

/** Starts a Hub that has only the divisions and no demonstration. */
async function startHub(settings: Record<string, string>): Promise<Standalone> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-stock-'));
  const env = { HUB_DATA: folder, HUB_PORT: '0', HUB_DEMO: 'false', NODE_ENV: 'test' };
  const own = { HUB_OIDC_ISSUER: provider.issuer, HUB_OIDC_AUDIENCE: provider.audience };
  const hub = await startStandalone(readConfig({ ...env, ...own, ...settings }), SILENT_LOG);
  closing.push(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });
  return hub;
}

const STATIONS = '{ me { role } stations(first: 1) { totalCount } }';
const WORKERS = '{ me { role } workers(first: 1) { totalCount } }';

/**
 * Returns a function that sends a query with a token. Its second argument contains more headers, and may contain
 * another query as `query`.
 */
function asking({ address }: Standalone) {
  return async (token: string, { query = STATIONS, ...headers }: Record<string, string> = {}) => {
    const sent = { authorization: `Bearer ${token}`, ...headers };
    const { status, body } = await postJson(`${address}/graphql`, { query }, sent);
    const [error] = body.errors ?? [];
    const me = body.data?.['me'] as { role: string } | undefined;
    return error === undefined ? { status, role: me?.role } : { status, ...error.extensions, message: error.message };
  };
}

describe('a stock token', () => {
  let ask: ReturnType<typeof asking>;
  beforeAll(async () => {
    ask = asking(await startHub(ROLES));
  }, 120_000);

  it('works unchanged: the scopes openid, profile and email do not restrict it', async () => {
    const token = await provider.accessToken('li', 'openid profile email offline_access');
    expect(await ask(token)).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
  });

  it('is restricted by a scope of the Hub', async () => {
    const token = await provider.accessToken('li', 'openid profile stations:read');
    expect(await ask(token)).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
    expect(await ask(token, { query: WORKERS })).toMatchObject({ code: 'FORBIDDEN', grant: 'workers:read' });
  });

  it('of a person with several roles gets the role that the header names, and is refused without the header', async () => {
    const token = await provider.accessToken('wang');
    const refused = { status: 403, code: 'FORBIDDEN', roles: 'DISTRICT_BUREAU, STREET_OFFICE, AUDITOR' };
    expect(await ask(token)).toMatchObject({ ...refused, message: expect.stringContaining('Hub-Role') as string });
    for (const role of ['DISTRICT_BUREAU', 'STREET_OFFICE', 'AUDITOR'])
      expect(await ask(token, { 'Hub-Role': role })).toEqual({ status: 200, role });
    for (const role of ['CITY_BUREAU', 'ASSESSOR', 'qu-ju', '', 'DISTRICT_BUREAU, AUDITOR'])
      expect(await ask(token, { 'Hub-Role': role })).toMatchObject(refused);
  });

  it('never gets a role that it does not contain, even if the header names this role', async () => {
    const token = await provider.accessToken('li');
    expect(await ask(token, { 'Hub-Role': 'DISTRICT_BUREAU' })).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
    expect(await ask(token, { 'Hub-Role': 'CITY_BUREAU' })).toMatchObject({ status: 403, roles: 'DISTRICT_BUREAU' });
  });

  it('acts for a contractor only in a role with a contractor, and a district hub also needs a contract', async () => {
    const token = await provider.accessToken('zhao');
    expect(await ask(token, { 'Hub-Role': 'DISTRICT_BUREAU' })).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
    expect(await ask(token, { 'Hub-Role': 'DISTRICT_HUB' })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['no role of the Hub', 'sun'],
    ['a role that the map does not name', 'qian'],
    ['no division', 'zhou'],
  ])('with %s makes no caller', async (_, name) => {
    expect(await ask(await provider.accessToken(name))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('is accepted at once when the provider signs with a new key, and tokens of the old key remain valid', async () => {
    const old = await provider.accessToken('li');
    expect(await ask(old)).toMatchObject({ status: 200 });
    for (let count = 0; count < 3; count += 1) {
      await provider.rotateKey();
      const token = await provider.accessToken('li');
      const answers = await Promise.all([token, token, old].map((each) => ask(each)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    }
  });
});

describe('a prefix of scopes', () => {
  it('marks the scopes of the Hub, so that no other scope restricts a token', async () => {
    const ask = asking(await startHub({ ...ROLES, HUB_OIDC_SCOPE_PREFIX: 'hub.' }));
    const [wide, narrow] = [
      await provider.accessToken('li', 'openid profile stations:read'),
      await provider.accessToken('li', 'openid profile hub.stations:read'),
    ];
    for (const token of [wide, narrow]) expect(await ask(token)).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
    expect(await ask(wide, { query: WORKERS })).toEqual({ status: 200, role: 'DISTRICT_BUREAU' });
    expect(await ask(narrow, { query: WORKERS })).toMatchObject({ code: 'FORBIDDEN', grant: 'workers:read' });
  }, 60_000);
});

describe('an issuer with a certificate of a private authority', () => {
  const pem = (name: string) => join(__dirname, '../../../support/drivers/peers/private-authority', name);
  let server: Server;

  beforeAll(async () => {
    const keys = { cert: readFileSync(pem('server.pem')), key: readFileSync(pem('server-key.pem')) };
    server = createServer(keys, (_, response) => void response.end('{"keys":[]}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  const fetched = (caFile: string | null) =>
    issuerFetch(caFile)(`https://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);

  it('is trusted only with the certificate file of its authority', async () => {
    expect(await fetched(pem('authority.pem'))).toEqual({ keys: [] });
    await expect(fetched(null)).rejects.toThrow();
  });

  it.each(['server-key.pem', 'missing.pem'])('stops the start if the file %s contains no certificate', (name) => {
    expect(() => issuerFetch(pem(name))).toThrow('HUB_OIDC_CA_FILE must name a readable file of certificates (PEM)');
  });
});
