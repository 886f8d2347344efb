import 'reflect-metadata';
import { DEFAULT_SEED, demoCity } from '../../shared/demo/city';
import { divisionCode } from '../../shared/kernel/ids/division-code';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { NOW, TODAY } from '../support/city/small-city';

/**
 * `npm run bench:assessment [3701 | nation]` measures the assessor on a city or the nation. It prints the time and the
 * memory of a full pass, and the time to assess a single station. It uses SQLite in memory, so compare only the ratios
 * of its results.
 */
async function main(): Promise<void> {
  const [selected = '3701'] = process.argv.slice(2);
  const selection = selected === 'nation' ? selected : divisionCode(selected);
  const weeksOfHours = selection === 'nation' ? 4 : 12;
  const hub = await gatewayUnderTest(
    () => demoCity({ selection, seed: DEFAULT_SEED, today: TODAY, weeksOfHours, monthsOfFindings: 0 }),
    NOW,
  );
  const database = hub.databases['evaluation'];
  if (database === undefined) throw new Error('There is no evaluation subgraph.');
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);
  const full = await timed(() => hub.assessDay());
  clearInterval(watch);
  const [{ n } = { n: 0 }] = await database.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM finding');
  const single = await ofOneStation(hub);
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  console.table({
    'full pass, seconds': full / 1000,
    findings: Number(n),
    'memory before, MB': megabytes(before),
    'peak memory, MB': megabytes(most),
    'one station, milliseconds': single,
  });
  await hub.close();
}

async function ofOneStation(hub: GatewayUnderTest): Promise<number> {
  const database = hub.databases['evaluation'];
  const [{ stationId } = { stationId: '' }] =
    (await database?.query<{ stationId: string }[]>('SELECT stationId FROM place LIMIT 1')) ?? [];
  await database?.query('INSERT INTO assessment_due (kind, subjectId, mark, byDate) VALUES (?, ?, ?, 0)', [
    'STATION',
    stationId,
    'bench',
  ]);
  return timed(() => hub.assess());
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return Math.round(performance.now() - startedAt);
}

void main();
