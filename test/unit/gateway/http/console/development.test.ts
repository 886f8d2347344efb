import { isOnThisMachine } from '../../../../../gateway/http/visitors/on-this-machine';
import {
  type ConsoleSetting,
  type ConsoleUnderTest,
  consoleUnderTest,
  STUB_CONTRACTOR,
} from '../../../../support/drivers/console/console-under-test';

const CITY = { role: 'CITY_BUREAU', place: '3701', person: '甲' };

const open: ConsoleUnderTest[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function started(setting: ConsoleSetting = {}): Promise<ConsoleUnderTest> {
  const hub = await consoleUnderTest(setting);
  open.push(hub);
  return hub;
}

describe('sign-in in development', () => {
  it('lists roles with their places, contractors and two persons', async () => {
    const { json } = await (await started()).browser().send('GET', '/console/development/places');
    const byRole = new Map((json as { role: string }[]).map(({ role, ...others }) => [role, others]));
    const persons = ['甲', '乙'];
    const districts = [
      { code: '370102', name: '历下区' },
      { code: '370103', name: '市中区' },
    ];
    const city = { code: '3701', name: '济南市' };
    expect(byRole.size).toBe(8);
    expect(byRole.get('CITY_BUREAU')).toEqual({
      places: [city],
      contractors: [],
      suggested: { place: '3701', contractorId: null },
      persons,
    });
    expect(byRole.get('FINANCE_BUREAU')).toMatchObject({ places: [city, ...districts] });
    expect(byRole.get('DISTRICT_HUB')).toMatchObject({ places: [districts[0]], contractors: [] });
    expect(byRole.get('STREET_OFFICE')).toMatchObject({ places: [{ code: '370102001', name: '解放路街道' }] });
    expect(byRole.get('CONTRACTOR')).toMatchObject({
      places: [],
      contractors: [{ id: STUB_CONTRACTOR, name: '甲社' }],
    });
  });

  it('suggests a place only if the role has just one, and suggests a contractor', async () => {
    const { json } = await (await started()).browser().send('GET', '/console/development/places');
    const suggested = (json as { role: string; suggested: object }[]).map((each) => [each.role, each.suggested]);
    expect(Object.fromEntries(suggested)).toMatchObject({
      DISTRICT_BUREAU: { place: null, contractorId: null },
      FINANCE_BUREAU: { place: null, contractorId: null },
      STREET_OFFICE: { place: '370102001', contractorId: null },
      DISTRICT_HUB: { place: '370102', contractorId: null },
      CONTRACTOR: { place: null, contractorId: STUB_CONTRACTOR },
    });
  });

  it('makes two persons of one office, so that steps for two persons can be tried', async () => {
    const hub = await started();
    const subjects: string[] = [];
    for (const person of ['甲', '乙']) {
      const browser = hub.browser();
      await browser.send('POST', '/console/session', { body: { ...CITY, person } });
      subjects.push(((await browser.send('GET', '/known')).json as { subject: string }).subject);
    }
    expect(subjects).toEqual(['development:city-bureau', 'development:city-bureau-2']);
  });

  it('finds the contractor that runs a district hub', async () => {
    const browser = (await started()).browser();
    const hub = { role: 'DISTRICT_HUB', place: '370102', person: '甲' };
    expect((await browser.send('POST', '/console/session', { body: hub })).status).toBe(204);
    expect((await browser.send('GET', '/known')).json).toMatchObject({ contractorId: STUB_CONTRACTOR });
    expect((await browser.send('POST', '/console/session', { body: { ...hub, place: '370103' } })).status).toBe(400);
  });

  it.each([
    ['an unknown role', { ...CITY, role: 'PUBLIC' }],
    ['a role of the Hub itself', { ...CITY, role: 'ASSESSOR' }],
    ['no place', { role: 'CITY_BUREAU', person: '甲' }],
    ['a place of another level', { ...CITY, place: '370102' }],
    ['a third person', { ...CITY, person: '丙' }],
    ['a contractor of an office', { ...CITY, contractorId: STUB_CONTRACTOR }],
    ['another field', { ...CITY, scope: 'me:read' }],
    ['a place that looks like an argument', { ...CITY, place: '--role=AUDITOR' }],
  ])('refuses %s', async (_, body) => {
    const browser = (await started()).browser();
    const { status } = await browser.send('POST', '/console/session', { body });
    expect([status, browser.cookies.size]).toEqual([400, 0]);
  });

  it('refuses a person who may not use the Hub', async () => {
    const hub = await started();
    hub.refusedRoles.add('CITY_BUREAU');
    expect((await hub.browser().send('POST', '/console/session', { body: CITY })).status).toBe(400);
  });

  it('lets nobody change to a role that the person does not have', async () => {
    const browser = (await started()).browser();
    await browser.send('POST', '/console/session', { body: CITY });
    expect((await browser.send('PUT', '/console/session', { body: { role: 'AUDITOR' } })).status).toBe(403);
    expect((await browser.send('GET', '/known')).json).toMatchObject({ role: 'CITY_BUREAU' });
  });
});

describe('sign-in in development is refused', () => {
  const refusals = async (setting: ConsoleSetting, headers: Record<string, string> = {}) => {
    const browser = (await started(setting)).browser();
    const post = await browser.send('POST', '/console/session', { headers, body: CITY });
    const places = await browser.send('GET', '/console/development/places', { headers });
    return [post.status, places.status, browser.cookies.size];
  };

  it.each([
    ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-server'],
    ...['x-real-ip', 'cf-connecting-ip', 'true-client-ip'],
  ])('through a proxy that adds %s', async (name) => {
    expect(await refusals({}, { [name]: '192.0.2.1' })).toEqual([404, 404, 0]);
  });

  it.each(['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1@evil.example', 'null'])(
    'to a page of %s',
    async (origin) => expect(await refusals({}, { origin })).toEqual([404, 404, 0]),
  );

  it('through a proxy that sends HTTP/1.0', () => {
    const headers = { host: 'localhost:4000', origin: 'http://localhost:4000' };
    const on = (httpVersion: string) => isOnThisMachine({ headers, httpVersion });
    expect([on('1.0'), on('1.1')]).toEqual([false, true]);
  });

  it('under another host name (DNS rebinding)', async () => {
    expect(await refusals({}, { host: 'evil.example' })).toEqual([404, 404, 0]);
  });

  const OIDC = { HUB_OIDC_ISSUER: 'https://issuer.invalid', HUB_OIDC_AUDIENCE: 'hub' };
  it.each([
    ['in production', { NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://hub.test', ...OIDC }],
    ['where an issuer of users is configured', OIDC],
    ['where other machines reach the Hub', { HUB_HOST: '0.0.0.0' }],
    ['without the demonstration', { HUB_DEMO: 'false' }],
  ])('%s', async (_, env) => {
    expect(await refusals({ env })).toEqual([405, 404, 0]);
    const { json } = await (open[0] as ConsoleUnderTest).browser().send('GET', '/console/session');
    expect(json).toEqual({ signedIn: false, ways: [] });
  });
});
