import { Admission } from '../../../../../gateway/http/admission/admission';
import { type Admit } from '../../../../../gateway/http/route';
import { type Browser } from '../../../../support/drivers/console/browser';
import { type ConsoleUnderTest, consoleUnderTest } from '../../../../support/drivers/console/console-under-test';

const CITY = { role: 'CITY_BUREAU', place: '3701' };
/** The maximum number of requests that one address may send in a minute in this suite. */
const OF_ADDRESS = 10;

let hub: ConsoleUnderTest;
let delay = 0;
beforeEach(async () => {
  delay = 0;
  let passed = 0;
  const admission = new Admission({
    ...{ fieldsAMinute: 3000, publicFieldsAMinute: OF_ADDRESS * 100, requestsAtOnce: 5, clock: () => new Date(0) },
    ...{ delaySinceLast: () => delay, mostDelayMilliseconds: 100, monotonic: () => (passed += 600) },
  });
  const admit: Admit = (_, counted) => admission.start(counted, '10.0.0.1');
  hub = await consoleUnderTest({ admit: (request, counted) => afterwards(admit(request, counted)) });
});
afterEach(() => hub.close());

/** Ends a request at once. The requests of this suite never overlap. */
function afterwards(end: () => void): () => void {
  end();
  return () => undefined;
}

async function signedIn(person = '甲'): Promise<Browser> {
  const browser = hub.browser();
  expect((await browser.send('POST', '/console/session', { body: { ...CITY, person } })).status).toBe(204);
  return browser;
}

async function useUp(browser: Browser): Promise<void> {
  let { status } = await browser.send('GET', '/console/session');
  for (let sent = 0; status === 200 && sent < 50; sent += 1)
    ({ status } = await browser.send('GET', '/console/session'));
  expect(status).toBe(429);
}

it('lets persons behind one address see their sessions after strangers have used up its requests', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  await useUp(hub.browser());
  for (const each of [one, other]) expect((await each.send('GET', '/console/session')).status).toBe(200);
});

it('counts each person by themselves, however many sessions they have', async () => {
  const [one, again, other] = [await signedIn('甲'), await signedIn('甲'), await signedIn('乙')];
  await useUp(one);
  expect((await again.send('GET', '/console/session')).status).toBe(429);
  expect((await other.send('GET', '/console/session')).status).toBe(200);
});

it('counts ids that name no session for their address', async () => {
  const liar = hub.browser();
  const statuses = new Set<number>();
  for (let sent = 0; sent < 2 * OF_ADDRESS; sent += 1) {
    liar.cookies.set('hub', String(sent).padStart(43, 'A'));
    statuses.add((await liar.send('GET', '/console/session')).status);
  }
  expect([...statuses]).toEqual([200, 429]);
});

it('ends a session even if its requests are used up or the Hub is overloaded', async () => {
  const [one, other] = [await signedIn('甲'), await signedIn('乙')];
  await useUp(one);
  expect((await one.send('DELETE', '/console/session')).status).toBe(200);
  delay = 1000;
  for (let sample = 0; sample < 3; sample += 1) await other.send('GET', '/console/session');
  expect((await other.send('GET', '/console/session')).status).toBe(503);
  expect((await other.send('DELETE', '/console/session')).status).toBe(200);
});
