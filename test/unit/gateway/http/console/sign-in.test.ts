import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityUnavailable } from '../../../../../gateway/identity/access/identity-unavailable';
import { startStandalone } from '../../../../../gateway/standalone';
import { SILENT_LOG } from '../../../../../shared/runtime/log';
import { readConfig } from '../../../../../shared/runtime/settings/config';
import { Browser, type BrowserAnswer } from '../../../../support/drivers/console/browser';
import { type ConsoleUnderTest, consoleUnderTest } from '../../../../support/drivers/console/console-under-test';
import { freePort } from '../../../../support/drivers/faults/free-port';
import { StockProvider } from '../../../../support/drivers/peers/stock-provider/stock-provider';

// This suite signs in at an issuer that the package oidc-provider runs, with the same requests as a browser.
const secrets = mkdtempSync(join(tmpdir(), 'hub-console-secret-'));
const secretFile = join(secrets, 'secret');
const TOKEN_SECONDS = 60;
const MINUTE = 60_000;

let origin: string;
let port: number;
let provider: StockProvider;
let hub: ConsoleUnderTest;

beforeAll(async () => {
  writeFileSync(secretFile, 'the secret of the console\n');
  port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  provider = await StockProvider.start({ origin, tokenSeconds: TOKEN_SECONDS });
  await provider.setAccounts({
    li: { role: 'DISTRICT_BUREAU', division: '370102', name: '李敏' },
    wang: { role: ['DISTRICT_BUREAU', 'STREET_OFFICE'], division: ['370102', '370102001'] },
    sun: { role: 'somebody else' },
  });
}, 60_000);
afterAll(() => {
  provider.close();
  rmSync(secrets, { recursive: true });
});

const settings = (more: Record<string, string> = {}) => ({
  ...{ HUB_PORT: String(port), HUB_PUBLIC_URL: origin, HUB_OIDC_ISSUER: provider.issuer },
  ...{ HUB_OIDC_AUDIENCE: provider.audience, HUB_OIDC_CLIENT_ID: 'console', HUB_OIDC_CLIENT_SECRET_FILE: secretFile },
  ...more,
});
beforeEach(async () => {
  hub = await consoleUnderTest({ env: settings() });
});
afterEach(() => hub.close());

/** Starts a sign-in, as a link on a page of the console does. @returns the address at the issuer */
async function begin(browser: Browser, search = ''): Promise<string> {
  const answer = await browser.send('GET', `/console/login${search}`, {
    headers: { 'x-hub-console': undefined, 'sec-fetch-mode': 'navigate' },
  });
  expect(answer.status).toBe(302);
  return String(answer.headers.location);
}

/** Follows the redirect back from the issuer. On this way, a browser does not send cookies with SameSite=Strict. */
function comeBack(browser: Browser, location: string): Promise<BrowserAnswer> {
  const { pathname, search } = new URL(location);
  return browser.visit(
    pathname + search,
    ['hub-sign-in'].filter((name) => browser.cookies.has(name)),
  );
}

const atIssuer = (first: string, account: string) => provider.signIn(first, account, `${origin}/console/callback`);

async function signIn(browser: Browser, account = 'li', search = ''): Promise<BrowserAnswer> {
  return comeBack(browser, await atIssuer(await begin(browser, search), account));
}

const me = async (browser: Browser) => {
  const { status, json } = await browser.send('GET', '/known');
  return { status, ...(json as object) };
};
const sessions = () => readdirSync(join(hub.data, 'sessions'));

describe('sign-in at the issuer', () => {
  it('uses a code with PKCE, and comes back to the page where it began', async () => {
    const browser = hub.browser();
    const first = new URL(await begin(browser, '?returnTo=%2Fconsole%2Fwork%3Ftab%3Dmine'));
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      ...{ client_id: 'console', response_type: 'code', scope: 'openid profile', code_challenge_method: 'S256' },
      redirect_uri: `${origin}/console/callback`,
    });
    const back = await comeBack(browser, await atIssuer(first.href, 'li'));
    expect([back.status, back.headers.location]).toEqual([302, '/console/work?tab=mine']);
    expect([...browser.cookies.keys()]).toEqual(['hub']);
    expect(await me(browser)).toMatchObject({ status: 200, role: 'DISTRICT_BUREAU', subject: 'li', name: '李敏' });
    const { json } = await browser.send('GET', '/console/session');
    expect(json).toMatchObject({ signedIn: true, role: 'DISTRICT_BUREAU', name: '李敏' });
  });

  it('remembers the sign-in in a cookie that is sealed, short-lived and sent on the way back', async () => {
    const browser = hub.browser();
    const answer = await browser.send('GET', '/console/login?returnTo=/console/work');
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^hub-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const state = new URL(String(answer.headers.location)).searchParams.get('state') ?? '';
    expect(cookie).not.toContain(state);
    expect(cookie).not.toContain('work');
  });

  it('asks the issuer for the person again if another person signs in', async () => {
    expect(new URL(await begin(hub.browser(), '?person=other')).searchParams.get('prompt')).toBe('login');
  });

  it('works for a console without a secret, whose session ends with its token', async () => {
    await hub.close();
    hub = await consoleUnderTest({
      env: settings({ HUB_OIDC_CLIENT_ID: 'public-console', HUB_OIDC_CLIENT_SECRET_FILE: '' }),
    });
    const browser = hub.browser();
    await signIn(browser);
    expect(await me(browser)).toMatchObject({ status: 200, subject: 'li' });
    hub.clock.now = new Date(hub.clock.now.getTime() + (TOKEN_SECONDS + 1) * 1000);
    expect(await me(browser)).toMatchObject({ status: 401 });
    expect(sessions()).toEqual([]);
  });

  it('ends the former session of the browser', async () => {
    const browser = hub.browser();
    await signIn(browser);
    const former = browser.cookies.get('hub') ?? '';
    await signIn(browser);
    const copy = hub.browser();
    copy.cookies.set('hub', former);
    expect([await me(copy), await me(browser)]).toMatchObject([{ status: 401 }, { status: 200 }]);
    expect(sessions()).toHaveLength(1);
  });

  it.each([
    ['https://evil.example/console'],
    ['//evil.example/console'],
    ['/\\evil.example/console'],
    ['\\\\evil.example'],
    ['/console/../graphql'],
    ['/consoles'],
    ['/console/login?returnTo=/console'],
    ['/console/callback?code=a'],
    ['javascript:alert(1)'],
    ['/console\r\nset-cookie: a=b'],
    [`/console/${'a'.repeat(1001)}`],
  ])('leads to the first page, and nowhere else, if it is asked to lead to %j', async (returnTo) => {
    const back = await signIn(hub.browser(), 'li', `?${new URLSearchParams({ returnTo }).toString()}`);
    expect(String(back.headers.location)).toMatch(/^\/console(?:set-cookie:%20a=b)?$/);
  });
});

describe('a sign-in that fails', () => {
  const failures = (answer: BrowserAnswer) => [answer.status, answer.headers.location, answer.headers['set-cookie']];

  it('starts again if another browser began it (login CSRF)', async () => {
    const [attacker, victim] = [hub.browser(), hub.browser()];
    const location = await atIssuer(await begin(attacker), 'li');
    const [status, to] = failures(await comeBack(victim, location));
    expect([status, to, victim.cookies.size]).toEqual([302, '/console?signIn=AGAIN', 0]);
    await begin(victim);
    expect(failures(await comeBack(victim, location))[1]).toBe('/console?signIn=AGAIN');
    expect(victim.cookies.has('hub')).toBe(false);
  });

  it('is not begun by another site, so that no site signs a person in unasked', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const asked = { 'x-hub-console': undefined, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
      const { status, headers } = await hub.browser().send('GET', '/console/login', { headers: asked });
      expect([status, headers.location, headers['set-cookie']]).toEqual([302, '/console', undefined]);
    }
  });

  it('starts again if its cookie was changed, is too old, or is used twice', async () => {
    const changed = hub.browser();
    const location = await atIssuer(await begin(changed), 'li');
    const sealed = changed.cookies.get('hub-sign-in') ?? '';
    const middle = sealed.length - 40;
    const other = sealed[middle] === 'A' ? 'B' : 'A';
    changed.cookies.set('hub-sign-in', sealed.slice(0, middle) + other + sealed.slice(middle + 1));
    expect(failures(await comeBack(changed, location))[1]).toBe('/console?signIn=AGAIN');
    const late = hub.browser();
    const lateLocation = await atIssuer(await begin(late), 'li');
    hub.clock.now = new Date(hub.clock.now.getTime() + 11 * MINUTE);
    expect(failures(await comeBack(late, lateLocation))[1]).toBe('/console?signIn=AGAIN');
    hub.clock.now = new Date();
    const twice = hub.browser();
    const twiceLocation = await atIssuer(await begin(twice), 'li');
    const cookie = twice.cookies.get('hub-sign-in') ?? '';
    expect(failures(await comeBack(twice, twiceLocation))[1]).toBe('/console');
    twice.cookies.set('hub-sign-in', cookie);
    expect(failures(await comeBack(twice, twiceLocation))[1]).toBe('/console?signIn=AGAIN');
  });

  it('leaves a sign-in alone that is under way when another site opens the address of the return', async () => {
    const browser = hub.browser();
    const location = await atIssuer(await begin(browser), 'li');
    for (const search of ['', '?code=a&state=b']) {
      const forged = await comeBack(browser, `${origin}/console/callback${search}`);
      expect(failures(forged)[1]).toBe('/console?signIn=AGAIN');
    }
    expect(failures(await comeBack(browser, location))[1]).toBe('/console');
    expect([...browser.cookies.keys()]).toEqual(['hub']);
  });

  it('says that the issuer has refused', async () => {
    const browser = hub.browser();
    const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
    const search = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    const back = await comeBack(browser, `${origin}/console/callback?${search.toString()}`);
    expect(failures(back)[1]).toBe('/console?signIn=DENIED');
  });

  it('says that the person has no role', async () => {
    const browser = hub.browser();
    await signIn(browser, 'li');
    const former = new Map(browser.cookies);
    expect((await signIn(browser, 'sun')).headers.location).toBe('/console?signIn=NO_ROLE');
    // Another person has signed in with this browser, so the former person is signed out.
    expect(former.size).toBe(1);
    expect([browser.cookies.size, sessions()]).toEqual([0, []]);
  });

  it('says that the issuer does not answer', async () => {
    await hub.close();
    hub = await consoleUnderTest({ env: settings({ HUB_OIDC_ISSUER: `http://127.0.0.1:${await freePort()}` }) });
    const answer = await hub.browser().send('GET', '/console/login');
    expect(answer.headers.location).toBe('/console?signIn=UNAVAILABLE');
  });
});

describe('a person with several roles', () => {
  it('chooses one, and may choose another later', async () => {
    const browser = hub.browser();
    await signIn(browser, 'wang');
    const { json } = await browser.send('GET', '/console/session');
    expect(json).toMatchObject({
      role: null,
      roles: [
        { role: 'DISTRICT_BUREAU', place: '370102', contractorId: null },
        { role: 'STREET_OFFICE', place: '370102001', contractorId: null },
      ],
    });
    expect(await me(browser)).toMatchObject({ status: 403 });
    const ids = [browser.cookies.get('hub')];
    for (const role of ['STREET_OFFICE', 'DISTRICT_BUREAU']) {
      expect((await browser.send('PUT', '/console/session', { body: { role } })).status).toBe(204);
      ids.push(browser.cookies.get('hub'));
      expect(await me(browser)).toMatchObject({ status: 200, role });
      expect((await browser.send('GET', '/console/session')).json).toMatchObject({ role });
    }
    expect(new Set(ids).size).toBe(3);
    // For a moment, the sessions of the former ids also remain, so that a sign-out with a former id ends the session
    // too.
    expect(sessions()).toHaveLength(3);
    for (const id of ids.slice(0, 2)) {
      const former = hub.browser();
      former.cookies.set('hub', id ?? '');
      expect(await me(former)).toMatchObject({ status: 401 });
    }
    expect((await browser.send('PUT', '/console/session', { body: { role: 'AUDITOR' } })).status).toBe(403);
  });

  it('cannot choose for a session that has ended', async () => {
    const browser = hub.browser();
    await signIn(browser, 'wang');
    hub.clock.now = new Date(hub.clock.now.getTime() + 31 * MINUTE);
    expect((await browser.send('PUT', '/console/session', { body: { role: 'STREET_OFFICE' } })).status).toBe(401);
  });
});

describe('tokens of a session', () => {
  const nearEnd = () => {
    hub.clock.now = new Date(hub.clock.now.getTime() + (TOKEN_SECONDS - 10) * 1000);
  };

  it('are renewed before they expire, once for all requests that arrive together', async () => {
    const browser = hub.browser();
    await signIn(browser);
    for (let round = 0; round < 3; round += 1) {
      nearEnd();
      const answers = await Promise.all([1, 2, 3, 4].map(() => me(browser)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      hub.clock.now = new Date();
    }
    expect(sessions()).toHaveLength(1);
  });

  it('are renewed after they have expired, once for all requests that arrive together', async () => {
    const browser = hub.browser();
    await signIn(browser);
    hub.clock.now = new Date(hub.clock.now.getTime() + (TOKEN_SECONDS + 10) * 1000);
    const answers = await Promise.all([1, 2, 3, 4].map(() => me(browser)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('end the session if the issuer refuses to renew them', async () => {
    const browser = hub.browser();
    await signIn(browser);
    const { sessions: known, way } = hub.console.sessions ?? {};
    const session = await known?.find(browser.cookies.get('hub') ?? '', false);
    if (way?.kind !== 'oidc' || session?.refreshToken == null) throw new Error('The session has no refresh token.');
    await way.signIn.leave(session.refreshToken);
    expect(await me(browser)).toMatchObject({ status: 200 });
    nearEnd();
    expect(await me(browser)).toMatchObject({ status: 401 });
    expect(sessions()).toEqual([]);
  });

  it('last until they expire while the issuer does not answer', async () => {
    const browser = hub.browser();
    await signIn(browser);
    const { way } = hub.console.sessions ?? {};
    if (way?.kind !== 'oidc') throw new Error('The console has no issuer.');
    jest.spyOn(way.signIn, 'renew').mockRejectedValue(identityUnavailable(null));
    nearEnd();
    expect(await me(browser)).toMatchObject({ status: 200 });
    hub.clock.now = new Date(hub.clock.now.getTime() + 20_000);
    expect(await me(browser)).toMatchObject({ status: 503 });
    expect(sessions()).toHaveLength(1);
  });
});

describe('sign-out', () => {
  it('ends the session and leads to the issuer, with nothing about the person in the address', async () => {
    const browser = hub.browser();
    await signIn(browser);
    const { json } = await browser.send('DELETE', '/console/session');
    const { leave } = json as { leave: string };
    const address = new URL(leave);
    expect(address.origin).toBe(provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'console',
      post_logout_redirect_uri: `${origin}/console`,
    });
    expect((await fetch(leave)).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect(sessions()).toEqual([]);
  });

  it('ends the session at the Hub even if the issuer does not answer', async () => {
    const browser = hub.browser();
    await signIn(browser);
    const way = hub.console.sessions?.way;
    if (way?.kind !== 'oidc') throw new Error('The console has no issuer.');
    jest.spyOn(way.signIn, 'leave').mockRejectedValueOnce(new Error('away'));
    const { status, json } = await browser.send('DELETE', '/console/session');
    expect([status, json, sessions()]).toEqual([200, { leave: null }, []]);
  });
});

describe('a whole Hub', () => {
  it('answers GraphQL and files for the caller of a session', async () => {
    await hub.close();
    const data = mkdtempSync(join(tmpdir(), 'hub-whole-console-'));
    const env = { NODE_ENV: 'test', HUB_DATA: data, HUB_DEMO: 'false', ...settings() };
    const whole = await startStandalone(readConfig(env), SILENT_LOG);
    try {
      const browser = new Browser(origin);
      await signIn(browser);
      const { json } = await browser.send('GET', '/console/session');
      expect(json).toMatchObject({ role: 'DISTRICT_BUREAU', officeName: '历下区民政局', name: '李敏' });
      const body = { query: '{ me { role name officeName } }' };
      const me = { role: 'DISTRICT_BUREAU', name: '李敏', officeName: '历下区民政局' };
      expect((await browser.send('POST', '/graphql', { body })).json).toEqual({ data: { me } });
      const foreign = await browser.send('POST', '/graphql', { body, headers: { 'x-hub-console': undefined } });
      expect(foreign.status).toBe(403);
      expect((await browser.send('GET', '/export/stations.csv')).status).toBe(200);
      await browser.send('DELETE', '/console/session');
      expect((await browser.send('GET', '/export/stations.csv')).status).toBe(401);
    } finally {
      await whole.close();
      rmSync(data, { recursive: true });
      hub = await consoleUnderTest({ env: settings() });
    }
  }, 120_000);
});

it('logs no token, code or name', async () => {
  const browser = hub.browser();
  const location = await atIssuer(await begin(browser), 'li');
  await comeBack(browser, location);
  await browser.send('GET', '/console/session');
  await browser.send('DELETE', '/console/session');
  const code = new URL(location).searchParams.get('code') ?? '';
  const text = hub.logged.join('\n');
  expect(text).toContain('Console session was started');
  for (const secret of [code, 'eyJ', '李敏', browser.cookies.get('hub') ?? code]) expect(text).not.toContain(secret);
});
