import { tagOf } from '../../../../../gateway/identity/session/session-tag';
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { identityUnavailable } from '../../../../../gateway/identity/access/identity-unavailable';
import { shanghaiToday } from '../../../../../shared/kernel/dates/period';
import { type Browser } from '../../../../support/drivers/console/browser';
import {
  type ConsoleSetting,
  type ConsoleUnderTest,
  consoleUnderTest,
  STUB_CONTRACTOR,
} from '../../../../support/drivers/console/console-under-test';

const MINUTE = 60_000;
const CITY = { role: 'CITY_BUREAU', place: '3701', person: '甲' };
const FINANCE = { role: 'FINANCE_BUREAU', place: '370102', person: '甲' };

const open: ConsoleUnderTest[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function started(setting: ConsoleSetting = {}): Promise<ConsoleUnderTest> {
  const hub = await consoleUnderTest(setting);
  open.push(hub);
  return hub;
}

async function signedIn(hub: ConsoleUnderTest, who: object = CITY): Promise<Browser> {
  const browser = hub.browser();
  expect((await browser.send('POST', '/console/session', { body: who })).status).toBe(204);
  return browser;
}

const code = ({ json }: { json: unknown }) =>
  (json as { errors?: { extensions: { code: string } }[] } | null)?.errors?.[0]?.extensions.code;
const sessionFiles = ({ data }: ConsoleUnderTest) => readdirSync(join(data, 'sessions'));

describe('session cookie', () => {
  it('is a random id that scripts cannot read and that other sites do not send', async () => {
    const hub = await started();
    const { headers } = await hub.browser().send('POST', '/console/session', { body: CITY });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^hub=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('is bound to the host and to TLS where the public address is https', async () => {
    const hub = await started({ env: { HUB_PUBLIC_URL: 'https://hub.test' } });
    const { headers } = await hub.browser().send('POST', '/console/session', { body: CITY });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-hub=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('stands for the same caller as a token', async () => {
    const hub = await started();
    const browser = await signedIn(hub, { role: 'DISTRICT_BUREAU', place: '370102', person: '乙' });
    expect((await browser.send('GET', '/known')).json).toEqual({
      role: 'DISTRICT_BUREAU',
      division: '370102',
      issuer: 'hub:development',
      subject: 'development:district-bureau-2',
      name: '乙',
      grants: null,
    });
    expect(hub.admitted.at(-1)).toMatchObject({ role: 'DISTRICT_BUREAU', subject: 'development:district-bureau-2' });
  });

  it('changes at each sign-in, and the id of before is of no use afterwards', async () => {
    const hub = await started();
    const victim = hub.browser();
    victim.cookies.set('hub', 'A'.repeat(43));
    expect(await victim.send('GET', '/known')).toMatchObject({ status: 401 });
    await victim.send('POST', '/console/session', { body: CITY });
    const first = victim.cookies.get('hub') ?? '';
    expect(first).not.toBe('A'.repeat(43));
    await victim.send('POST', '/console/session', { body: FINANCE });
    expect(victim.cookies.get('hub')).not.toBe(first);
    const attacker = hub.browser();
    attacker.cookies.set('hub', first);
    expect(await attacker.send('GET', '/known')).toMatchObject({ status: 401 });
    expect(sessionFiles(hub)).toHaveLength(1);
  });

  it.each([['A'.repeat(43)], ['x'], ['../../keys/sessions']])(
    'is refused if it names no session (%j), and never makes the caller public',
    async (id) => {
      const browser = (await started()).browser();
      browser.cookies.set('hub', id);
      for (const path of ['/anybody', '/known']) {
        const answer = await browser.send('GET', path);
        expect([path, answer.status, code(answer)]).toEqual([path, 401, 'UNAUTHENTICATED']);
      }
    },
  );

  it('counts as none if it is empty', async () => {
    const browser = (await started()).browser();
    browser.cookies.set('hub', '');
    expect(await browser.send('GET', '/anybody')).toMatchObject({ status: 200, json: { role: 'PUBLIC' } });
  });

  it.each([['A'.repeat(43)], ['x']])('is taken from the browser if it names no session (%j)', async (id) => {
    const browser = (await started()).browser();
    browser.cookies.set('hub', id);
    expect((await browser.send('GET', '/console/session')).json).toMatchObject({ signedIn: false });
    expect(browser.cookies.size).toBe(0);
    expect((await browser.send('GET', '/anybody')).status).toBe(200);
  });

  it('gives way to an Authorization header, even if that is refused', async () => {
    const hub = await started();
    const browser = await signedIn(hub, FINANCE);
    const authorization = `Bearer ${await hub.token('AUDITOR')}`;
    expect((await browser.send('GET', '/known', { headers: { authorization } })).json).toMatchObject({
      role: 'AUDITOR',
    });
    const wrong = await browser.send('GET', '/anybody', { headers: { authorization: 'Bearer a.b.c' } });
    expect([wrong.status, code(wrong)]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('requests of other sites', () => {
  const FOREIGN: [string, Record<string, string | undefined>][] = [
    ['the mark is missing', { 'x-hub-console': undefined }],
    ['the mark has another value', { 'x-hub-console': 'yes' }],
    ['another site sends it', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the domain sends it', { 'sec-fetch-site': 'same-site' }],
    ['no page sends it', { 'sec-fetch-site': 'none' }],
    [
      'only the mark is missing, in a browser without Sec-Fetch-Site',
      { 'x-hub-console': undefined, 'sec-fetch-site': undefined },
    ],
  ];

  it.each(FOREIGN)('cannot use a session: %s', async (_, headers) => {
    const browser = await signedIn(await started());
    for (const [method, path, body] of [
      ['GET', '/anybody', undefined],
      ['POST', '/known', {}],
      ['GET', '/console/session', undefined],
      ['PUT', '/console/session', { role: 'CITY_BUREAU' }],
      ['DELETE', '/console/session', undefined],
    ] as const) {
      const answer = await browser.send(method, path, { headers, body });
      expect([method, path, answer.status, code(answer)]).toEqual([method, path, 403, 'FORBIDDEN']);
    }
    expect((await browser.send('GET', '/known')).status).toBe(200);
  });

  it.each(FOREIGN)('cannot sign a browser in: %s', async (_, headers) => {
    const browser = (await started()).browser();
    expect((await browser.send('POST', '/console/session', { headers, body: CITY })).status).toBe(403);
    expect(browser.cookies.size).toBe(0);
  });

  it('are recognised by the mark alone if the browser sends no Sec-Fetch-Site', async () => {
    const browser = await signedIn(await started());
    expect((await browser.send('GET', '/known', { headers: { 'sec-fetch-site': undefined } })).status).toBe(200);
  });

  it('cannot send a JSON body as a form', async () => {
    const browser = (await started()).browser();
    const headers = { 'content-type': 'text/plain' };
    expect((await browser.send('POST', '/console/session', { headers, body: CITY })).status).toBe(415);
  });

  it('may open a page, for which the session is not used', async () => {
    const browser = await signedIn(await started());
    const anybody = await browser.visit('/anybody');
    expect([anybody.status, anybody.json]).toEqual([200, { role: 'PUBLIC' }]);
    expect((await browser.visit('/known')).status).toBe(401);
  });
});

describe('end of a session', () => {
  it('comes half an hour after the last request of the person', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    const after = async (minutes: number, mark = '1') => {
      hub.clock.now = new Date(hub.clock.now.getTime() + minutes * MINUTE);
      return (await browser.send('GET', '/known', { headers: { 'x-hub-console': mark } })).status;
    };
    expect([await after(29), await after(29), await after(31), await after(0)]).toEqual([200, 200, 401, 401]);
  });

  it('is not delayed by requests that the page sends by itself', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    const statuses: number[] = [];
    for (let minute = 0; minute < 31; minute += 10) {
      hub.clock.now = new Date(hub.clock.now.getTime() + 10 * MINUTE);
      statuses.push((await browser.send('GET', '/known', { headers: { 'x-hub-console': 'background' } })).status);
    }
    expect(statuses).toEqual([200, 200, 401, 401]);
  });

  it('comes ten hours after the sign-in, however busy the person is', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    const begun = hub.clock.now.getTime();
    let status = 200;
    while (status === 200) {
      hub.clock.now = new Date(hub.clock.now.getTime() + 20 * MINUTE);
      ({ status } = await browser.send('GET', '/known'));
    }
    expect((hub.clock.now.getTime() - begun) / MINUTE).toBe(600);
    expect(sessionFiles(hub)).toEqual([]);
  });

  it('comes with the sign-out, also for a copy of the cookie', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    const copy = hub.browser();
    copy.cookies.set('hub', browser.cookies.get('hub') ?? '');
    const left = await browser.send('DELETE', '/console/session');
    expect([left.status, left.json]).toEqual([200, { leave: null }]);
    expect(browser.cookies.size).toBe(0);
    expect(await copy.send('GET', '/anybody')).toMatchObject({ status: 401 });
    expect((await copy.send('GET', '/console/session')).json).toEqual({ signedIn: false, ways: ['development'] });
    expect((await browser.send('DELETE', '/console/session')).json).toEqual({ leave: null });
  });

  it('comes when the role of the person ends', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    hub.refusedRoles.add('CITY_BUREAU');
    expect((await browser.send('GET', '/known')).status).toBe(401);
    expect((await browser.send('GET', '/console/session')).json).toEqual({ signedIn: false, ways: ['development'] });
  });

  it('does not come with a restart', async () => {
    const before = await consoleUnderTest();
    const browser = await signedIn(before);
    await before.stop();
    const after = await started({ data: before.data });
    const again = after.browser();
    again.cookies.set('hub', browser.cookies.get('hub') ?? '');
    expect((await again.send('GET', '/known')).json).toMatchObject({ role: 'CITY_BUREAU' });
  });
});

describe('stored sessions', () => {
  it('hold neither the id nor a token in readable form, and only their owner can read them', async () => {
    const hub = await started();
    const browser = await signedIn(hub);
    const [name = ''] = sessionFiles(hub);
    const path = join(hub.data, 'sessions', name);
    const text = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(name + text).not.toContain(browser.cookies.get('hub') ?? '');
    expect(text).not.toMatch(/eyJ|CITY_BUREAU|甲/);
  });

  it('cannot be used without the key', async () => {
    const before = await consoleUnderTest();
    const browser = await signedIn(before);
    await before.stop();
    rmSync(join(before.data, 'keys', 'sessions.key'));
    const after = await started({ data: before.data });
    const again = after.browser();
    again.cookies.set('hub', browser.cookies.get('hub') ?? '');
    expect(await again.send('GET', '/anybody')).toMatchObject({ status: 401 });
  });

  it('cannot be moved to the id of another session', async () => {
    const hub = await started();
    const finance = await signedIn(hub, FINANCE);
    const [ofFinance = ''] = sessionFiles(hub);
    const city = await signedIn(hub);
    const ofCity = sessionFiles(hub).find((name) => name !== ofFinance) ?? '';
    const pathOf = (name: string) => join(hub.data, 'sessions', name);
    copyFileSync(pathOf(ofCity), pathOf('copy'));
    renameSync(pathOf('copy'), pathOf(ofFinance));
    expect((await finance.send('GET', '/known')).status).toBe(401);
    expect((await city.send('GET', '/known')).status).toBe(200);
  });
});

describe('answer about a session', () => {
  it('says who the person is, and after which idle time the session ends', async () => {
    const hub = await started();
    const { json } = await (await signedIn(hub, FINANCE)).send('GET', '/console/session');
    expect(json).toEqual({
      signedIn: true,
      tag: expect.stringMatching(/^[\w-]{22}$/) as string,
      person: expect.stringMatching(/^[\w-]{22}$/) as string,
      ways: ['development'],
      role: 'FINANCE_BUREAU',
      roles: [{ role: 'FINANCE_BUREAU', place: '370102', contractorId: null, officeName: '某局' }],
      name: '甲',
      officeName: '某局',
      grants: null,
      today: shanghaiToday(hub.clock.now),
      idleSeconds: 1800,
    });
  });

  it('has the same tag for a person in all their sessions, and another one for every other person', async () => {
    const hub = await started();
    const personOf = async (person: string) => {
      const browser = await signedIn(hub, { ...FINANCE, person });
      return ((await browser.send('GET', '/console/session')).json as { person: string }).person;
    };
    expect(await personOf('甲')).toBe(await personOf('甲'));
    expect(await personOf('乙')).not.toBe(await personOf('甲'));
  });

  it('names the contractor of a contractor, and leaves the name out if the graph does not answer', async () => {
    const who = { role: 'CONTRACTOR', contractorId: STUB_CONTRACTOR, person: '乙' };
    const role = { role: 'CONTRACTOR', place: null, contractorId: STUB_CONTRACTOR };
    const named = (await (await signedIn(await started(), who)).send('GET', '/console/session')).json;
    expect(named).toMatchObject({ roles: [{ ...role, officeName: '甲社' }], officeName: '甲社' });
    const graph = { ask: () => Promise.reject(identityUnavailable(null)) };
    const down = (await (await signedIn(await started({ graph }), who)).send('GET', '/console/session')).json;
    expect(down).toMatchObject({ signedIn: true, roles: [{ ...role, officeName: null }], officeName: null });
  });

  it('offers a browser without a session the ways to sign in', async () => {
    const { status, json, headers } = await (await started()).browser().send('GET', '/console/session');
    expect([status, json, headers['cache-control']]).toEqual([
      200,
      { signedIn: false, ways: ['development'] },
      'no-store',
    ]);
  });
});

it('logs no id, token, name or subject of a session', async () => {
  const hub = await started();
  const browser = await signedIn(hub);
  const id = browser.cookies.get('hub') ?? '';
  await browser.send('GET', '/console/session');
  await browser.send('DELETE', '/console/session');
  await browser.send('GET', '/known', { headers: { cookie: `hub=${id}`, 'x-hub-session': tagOf(id) } });
  const text = hub.logged.join('\n');
  expect(text).toContain('Console session was started');
  expect(text).toContain('Session was refused');
  for (const secret of [id, 'eyJ', '甲', 'development:']) expect(text).not.toContain(secret);
});
