import { divisionCode } from '../../shared/kernel/ids/division-code';
import { office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../support/city/jinan';
import { clientQueries } from '../support/registry/operations';
import { NOW } from '../support/city/small-city';

const CITY = divisionCode('3701');
const cityBureau = office('CITY_BUREAU', CITY);
const sources = new Map(
  clientQueries()
    .filter(({ file }) => file === 'city-bureau')
    .map(({ name, source }) => [name, source]),
);

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

type Cost = { calls: Record<string, number>; statements: Record<string, number> };

/** Counts the calls to each subgraph in one request, and the statements that each subgraph ran. */
async function costOf(source: string, variables: Record<string, unknown>): Promise<Cost> {
  hub.calls.length = 0;
  for (const seen of Object.values(hub.statements)) seen.length = 0;
  const { body } = await hub.ask(cityBureau, source, variables);
  expect(body.errors).toBeUndefined();
  const calls: Record<string, number> = {};
  for (const name of hub.calls) calls[name] = (calls[name] ?? 0) + 1;
  const statements = Object.entries(hub.statements).map(([name, seen]) => [name, seen.length]);
  return { calls, statements: Object.fromEntries(statements) as Record<string, number> };
}

function sourceOf(name: string): string {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`The city bureau sends no query named ${name}.`);
  return source;
}

describe('Stations', () => {
  const cost = (first: number) => costOf(sourceOf('Stations'), { first });

  it('calls each subgraph once for any number of stations', async () => {
    const { calls } = await cost(100);
    expect(calls).toEqual({ stations: 1, personnel: 1, finance: 1, evaluation: 1 });
  });

  it('needs as many SQL statements for 100 stations as for 10', async () => {
    const [ten, hundred] = [await cost(10), await cost(100)];
    expect(hundred).toEqual(ten);
    expect(Object.values(hundred.statements).reduce((a, b) => a + b)).toBeGreaterThan(4);
  });
});

describe('CityOverview', () => {
  /** The plan of this query reads the city in one step, and all its districts in a second step. */
  it('calls each subgraph as often for thirteen districts as for one, once for each step of the query plan', async () => {
    const source = sourceOf('CityOverview');
    const one = source.replace('first: 50', 'first: 1');
    expect(one).not.toBe(source);
    const variables = { code: CITY, year: 2026 };
    const [few, all] = [await costOf(one, variables), await costOf(source, variables)];
    expect(all).toEqual(few);
    expect(all.calls['stations']).toBe(1);
    for (const name of ['personnel', 'finance']) expect(all.calls[name]).toBeLessThanOrEqual(2);
  });
});

describe('the divisions below many divisions', () => {
  it('need as many SQL statements for all districts as for one, and are counted at once', async () => {
    const source = `query ($first: Int!) { division(code: "3701") { children(first: $first) { nodes {
      streets: children(first: 20) { nodes { code } } all: children(first: 1) { totalCount } } } } }`;
    const [one, all] = [await costOf(source, { first: 1 }), await costOf(source, { first: 20 })];
    expect(all).toEqual(one);
    expect(all.statements['stations']).toBeLessThanOrEqual(5);
  });
});

describe('StationPage', () => {
  it('calls each subgraph once, and needs at most 30 SQL statements for a station of any size', async () => {
    const stations = jinanDistricts().flatMap((each) => each.stations.filter(({ status }) => status === 'OPERATING'));
    const costs = [];
    for (const { id } of stations.slice(0, 20)) costs.push(await costOf(sourceOf('StationPage'), { id }));
    for (const { calls } of costs) expect(Object.values(calls).every((count) => count === 1)).toBe(true);
    const totals = costs.map(({ statements }) => Object.values(statements).reduce((a, b) => a + b));
    expect(Math.max(...totals)).toBeLessThanOrEqual(30);
  });
});
