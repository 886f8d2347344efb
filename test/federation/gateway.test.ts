import { office, PUBLIC } from '../support/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { LIXIA, NOW, STATION, smallCity } from '../support/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

it('answers a district with its stations, over HTTP and through four subgraphs', async () => {
  const { status, body } = await hub.ask(office('DISTRICT_BUREAU', LIXIA), '{ stations(first: 10) { nodes { id } } }');
  expect(status).toBe(200);
  expect(body).toEqual({ data: { stations: { nodes: [{ id: STATION.lixiaFirst }, { id: STATION.lixiaSecond }] } } });
});

it('refuses, before a subgraph is asked, a small query whose answer would grow with every step', async () => {
  const lots = (times: number): string => (times === 0 ? 'id' : `lots { id contract { ${lots(times - 1)} } }`);
  const before = hub.calls.length;
  const { status, body } = await hub.ask(PUBLIC, `{ contracts(first: 100) { nodes { ${lots(6)} } } }`);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toMatchObject({
    code: 'QUERY_TOO_COMPLEX',
    limit: 'objects',
    maximum: 100_000,
  });
  expect(hub.calls.length).toBe(before);
});

it('shows the public a schema without what it may not see, and never suggests it', async () => {
  const { body } = await hub.ask(PUBLIC, '{ stations(first: 1) { nodes { versio } } }');
  expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(body.errors?.[0]?.message).not.toContain('version');
});
