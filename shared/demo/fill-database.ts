import { readFileSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { type Config } from '../config';
import { divisionCode } from '../division-code';
import { parseCityFile } from '../divisions/city-file';
import { quoted } from '../scope/scope-sql';
import { type SubgraphName } from '../subgraph-names';
import { DEFAULT_WEEKS_OF_HOURS, type DemoRequest, demoCity, divisionsOnly } from './city';
import { type FillDemo } from './facts';

/** Weekly hours are most of the rows: the nation gets as many weeks as its queries look back. */
const WEEKS_OF_HOURS_NATION = 4;

type Filled = { name: SubgraphName; fillDemo: FillDemo; database: DataSource };

/**
 * Fills an empty database with the divisions and, unless the configuration says no, with the demonstration's facts; leaves
 * any other as it is. All of it in one transaction: an interrupted filling leaves the database empty.
 * @returns whether anything was filled in.
 */
export async function fillDatabase(
  filled: Filled,
  settings: { demo: Config['demo']; today: string },
): Promise<boolean> {
  const { database, fillDemo } = filled;
  if (!(await isEmpty(database))) return false;
  const request = demoRequest(settings);
  const batches = settings.demo.enabled ? demoCity(request) : divisionsOnly(request);
  await database.transaction((manager) => fillDemo(manager, batches));
  return true;
}

async function isEmpty(database: DataSource): Promise<boolean> {
  for (const { tableName } of database.entityMetadatas) {
    const rows = await database.query<unknown[]>(`SELECT 1 FROM ${quoted(tableName)} LIMIT 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

function demoRequest({ demo, today }: { demo: Config['demo']; today: string }): DemoRequest {
  const isNation = demo.divisions === 'nation';
  return {
    seed: demo.seed,
    today,
    selection: isNation ? 'nation' : divisionCode(demo.divisions),
    weeksOfHours: isNation ? WEEKS_OF_HOURS_NATION : DEFAULT_WEEKS_OF_HOURS,
    ...(demo.cityFile === null ? {} : { cityFile: parseCityFile(JSON.parse(readFileSync(demo.cityFile, 'utf8'))) }),
  };
}
