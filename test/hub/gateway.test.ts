import { type DataSource } from 'typeorm';
import { SUBGRAPHS } from '../../shared/kernel/ids/subgraph-names';
import { PUBLIC, office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { CITY, LIXIA, NOW, STATION, smallCity } from '../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

it('returns its stations to a district over HTTP', async () => {
  const { status, body } = await hub.ask(office('DISTRICT_BUREAU', LIXIA), '{ stations(first: 10) { nodes { id } } }');
  expect(status).toBe(200);
  expect(body).toEqual({ data: { stations: { nodes: [{ id: STATION.lixiaFirst }, { id: STATION.lixiaSecond }] } } });
});

it('refuses, without a call to a subgraph, a small query whose answer would grow at every level', async () => {
  const lots = (times: number): string => (times === 0 ? 'id' : `lots { id contract { ${lots(times - 1)} } }`);
  const before = hub.calls.length;
  const { status, body } = await hub.ask(PUBLIC, `{ contracts(first: 100) { nodes { ${lots(6)} } } }`);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toMatchObject({
    code: 'QUERY_TOO_COMPLEX',
    limit: 'fields',
    maximum: 8000,
  });
  expect(hub.calls.length).toBe(before);
});

it('hides from the public the fields that it may not read, in the schema and in suggestions', async () => {
  const { body } = await hub.ask(PUBLIC, '{ stations(first: 1) { nodes { versio } } }');
  expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(body.errors?.[0]?.message).not.toContain('version');
});

describe('a gateway with one subgraph down', () => {
  const source = `{ stations(first: 5) { nodes { id name staff { id } lot { id } latestEvaluation { id } } }
    workers(first: 2) { nodes { id } } contracts(first: 2) { nodes { id } } evaluations(first: 2) { nodes { id } } }`;
  const ROOT_OF = {
    stations: 'stations',
    personnel: 'workers',
    finance: 'contracts',
    evaluation: 'evaluations',
  } as const;
  const FIELD_OF = { personnel: 'staff', finance: 'lot', evaluation: 'latestEvaluation' } as const;

  afterEach(() => hub.down.clear());

  it.each(SUBGRAPHS)('answers without %s, and reports UNAVAILABLE for the missing fields', async (name) => {
    hub.down.add(name);
    const { status, text, body } = await hub.ask(office('CITY_BUREAU', CITY), source);
    expect(status).toBe(200);
    for (const [subgraph, root] of Object.entries(ROOT_OF)) {
      if (subgraph === name) expect(body.data?.[root]).toBeNull();
      else expect(body.data?.[root]).toMatchObject({ nodes: expect.any(Array) as unknown });
    }
    const codes = new Set(body.errors?.map((error) => error.extensions.code));
    expect([...codes]).toEqual(['UNAVAILABLE']);
    expect(text).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|4001|SELECT|at .+\.ts|finance|personnel/);
  });

  it.each(['personnel', 'finance', 'evaluation'] as const)(
    'still answers the fields of the stations subgraph while %s is down',
    async (name) => {
      hub.down.add(name);
      const { body } = await hub.ask(office('CITY_BUREAU', CITY), source);
      const { nodes } = body.data?.['stations'] as { nodes: Record<string, unknown>[] };
      expect(nodes).toHaveLength(5);
      for (const node of nodes) {
        expect(node['name']).toContain('社会工作服务站');
        expect(node[FIELD_OF[name]]).toBeNull();
      }
      const paths = body.errors?.map((error) => error.path?.join('.'));
      expect(paths).toContain(`stations.nodes.0.${FIELD_OF[name]}`);
    },
  );
});

it('reports a gateway as not ready while a database does not answer', async () => {
  const server = hub.servers.get('finance');
  expect(await server?.ready()).toBe(true);
  jest
    .spyOn(hub.databases['finance'] as DataSource, 'showMigrations')
    .mockRejectedValueOnce(new Error('The database does not answer.'));
  expect(await server?.ready()).toBe(false);
  expect(await server?.ready()).toBe(true);
});
