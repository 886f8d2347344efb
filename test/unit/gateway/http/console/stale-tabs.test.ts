import { type Browser, type BrowserAnswer } from '../../../../support/drivers/console/browser';
import { type ConsoleUnderTest, consoleUnderTest } from '../../../../support/drivers/console/console-under-test';

const CITY = { role: 'CITY_BUREAU', place: '3701', person: '甲' };
const FINANCE = { role: 'FINANCE_BUREAU', place: '370102', person: '乙' };

let hub: ConsoleUnderTest;
let browser: Browser;
beforeEach(async () => {
  hub = await consoleUnderTest();
  browser = hub.browser();
});
afterEach(() => hub.close());

/**
 * Signs in from a tab of the browser.
 * @returns the tag of the new session, as the page in this tab reads it
 */
async function signIn(who: object): Promise<string> {
  await browser.send('POST', '/console/session', { body: who });
  const { tag } = (await browser.send('GET', '/console/session')).json as { tag: string };
  return tag;
}

/** Sends a request as a page does while it shows the session with this tag. */
const sendAs = (tag: string, method: string, path: string, body?: object): Promise<BrowserAnswer> =>
  browser.send(method, path, { headers: { 'x-hub-session': tag }, body });

it('gives each session a tag that is neither its id nor the key of its file', async () => {
  const [first, second] = [await signIn(CITY), await signIn(CITY)];
  expect(first).toMatch(/^[\w-]{22}$/);
  expect(second).not.toBe(first);
  expect(browser.cookies.get('hub')).not.toContain(second);
  const thief = hub.browser();
  thief.cookies.set('hub', second);
  expect((await thief.send('GET', '/known')).status).toBe(401);
});

it('serves a page that shows the session of the browser', async () => {
  const tag = await signIn(CITY);
  expect((await sendAs(tag, 'GET', '/known')).json).toMatchObject({ role: 'CITY_BUREAU' });
});

const REQUESTS: [string, string, object | undefined][] = [
  ['POST', '/known', {}],
  ['GET', '/anybody', undefined],
  ['PUT', '/console/session', { role: 'FINANCE_BUREAU' }],
  ['DELETE', '/console/session', undefined],
];

it.each(REQUESTS)(
  'refuses %s %s of a page after somebody else has signed in in another tab',
  async (method, path, body) => {
    const stale = await signIn(CITY);
    const current = await signIn(FINANCE);
    const { status, json } = await sendAs(stale, method, path, body);
    expect(status).toBe(401);
    expect(json).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('操作没有执行。请重新登录') as string,
          extensions: { code: 'UNAUTHENTICATED', field: 'X-Hub-Session' },
        },
      ],
    });
    expect((await sendAs(current, 'GET', '/known')).json).toMatchObject({ role: 'FINANCE_BUREAU', name: '乙' });
  },
);

it.each(REQUESTS)('refuses %s %s of a page that does not say which session it shows', async (method, path, body) => {
  const tag = await signIn(FINANCE);
  const { status } = await browser.send(method, path, { headers: { 'x-hub-session': undefined }, body });
  expect(status).toBe(401);
  expect((await sendAs(tag, 'GET', '/known')).json).toMatchObject({ role: 'FINANCE_BUREAU', name: '乙' });
});

it('does not serve a page as the public after its session has ended in another tab', async () => {
  const stale = await signIn(CITY);
  await browser.send('DELETE', '/console/session');
  expect((await sendAs(stale, 'GET', '/anybody')).status).toBe(401);
  expect((await sendAs(stale, 'DELETE', '/console/session')).status).toBe(200);
});

it('shows a stale page who is signed in, and how to sign in again', async () => {
  const stale = await signIn(CITY);
  const current = await signIn(FINANCE);
  const { json } = await sendAs(stale, 'GET', '/console/session');
  expect(json).toMatchObject({ signedIn: true, tag: current, ways: ['development'], name: '乙' });
});
