import 'reflect-metadata';
import { divisionCode } from '../../shared/kernel/ids/division-code';
import { type Caller } from '../../shared/access/caller';
import { office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../support/city/jinan';
import { clientQueries } from '../support/registry/operations';
import { NOW } from '../support/city/small-city';

/**
 * `npm run bench` measures three queries of the city bureau over HTTP on the demonstration, next to the smallest possible query.
 * The machine is noisy: compare the ratios of one run, not its milliseconds.
 */
const CITY = divisionCode('3701');
const WARM_UP = 20;
const RUNS = 200;
const AT_ONCE = 8;

type Measured = { name: string; median: number; p95: number; perSecond: number; bytes: number };

async function main(): Promise<void> {
  const hub = await gatewayUnderTest(jinan, NOW);
  const station = jinanDistricts()[0]?.stations[0]?.id;
  const variables: Record<string, Record<string, unknown>> = {
    CityOverview: { code: CITY, year: 2026 },
    StationPage: { id: station },
    Stations: { first: 100 },
  };
  const caller = office('CITY_BUREAU', CITY);
  const measured = [await measure(hub, caller, { name: 'me (the floor)', source: '{ me { role } }', variables: {} })];
  for (const { file, name, source } of clientQueries()) {
    const given = variables[name];
    if (file === 'city-bureau' && given !== undefined)
      measured.push(await measure(hub, caller, { name, source, variables: given }));
  }
  print(measured);
  await hub.close();
}

type Query = { name: string; source: string; variables: Record<string, unknown> };

async function measure(hub: GatewayUnderTest, caller: Caller, query: Query): Promise<Measured> {
  const authorization = `Bearer ${await hub.tokenOf(caller)}`;
  const ask = () => hub.post({ query: query.source, variables: query.variables }, { authorization });
  for (let run = 0; run < WARM_UP; run += 1) await ask();
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    bytes = (await ask()).text.length;
    times.push(performance.now() - startedAt);
  }
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let run = 0; run < RUNS / AT_ONCE; run += 1) await ask();
    }),
  );
  const perSecond = RUNS / ((performance.now() - startedAt) / 1000);
  times.sort((a, b) => a - b);
  return { name: query.name, median: at(times, 0.5), p95: at(times, 0.95), perSecond, bytes };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function print(measured: readonly Measured[]): void {
  const floor = measured[0]?.median ?? 1;
  const rows = measured.map(({ name, median, p95, perSecond, bytes }) => ({
    query: name,
    'median ms': median.toFixed(2),
    'p95 ms': p95.toFixed(2),
    'x floor': (median / floor).toFixed(1),
    'a second, 8 at once': Math.round(perSecond),
    bytes,
  }));
  console.table(rows);
}

void main();
