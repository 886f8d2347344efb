import { readFileSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { type Config } from '../runtime/settings/config';
import { divisionCode } from '../kernel/ids/division-code';
import { parseCityFile } from '../divisions/city-file';
import { type Log } from '../runtime/log';
import { shanghaiToday } from '../kernel/dates/period';
import { quoted } from '../access/scope-sql';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { IN_USE, type DemoRequest, demoCity, divisionsOnly } from './city';
import { type DemoBatch, type FillDemo } from './facts/batch';

/**
 * The settings for the whole nation. Most rows are hours, so only the weeks that queries read have hours. There are no
 * past findings.
 */
const NATION = { weeksOfHours: 4, monthsOfFindings: 0 };

type Filled = { name: SubgraphName; fillDemo: FillDemo; database: DataSource };
type Filling = { demo: Config['demo']; now: Date; log: Log };

/** The interval between two reports of progress. Filling a database with the nation takes minutes. */
const REPORT_EVERY_MILLISECONDS = 10_000;

/**
 * Fills an empty database with the divisions, and also with the demonstration unless the configuration disables it. It
 * does not change a database that is not empty. It uses one transaction, so an interrupted run leaves the database
 * empty.
 * @returns true if it filled the database, false if the database was not empty
 */
export async function fillDatabase({ name, database, fillDemo }: Filled, filling: Filling): Promise<boolean> {
  if (!(await isEmpty(database))) return false;
  const startedAt = performance.now();
  const request = demoRequest(filling);
  const batches = filling.demo.enabled ? demoCity(request) : divisionsOnly(request);
  const reported = reporting(batches, (count) => filling.log.info('Districts filled', { subgraph: name, count }));
  await database.transaction((manager) => fillDemo(manager, reported, filling.now));
  const milliseconds = Math.round(performance.now() - startedAt);
  filling.log.info('Database filled', { subgraph: name, milliseconds });
  return true;
}

function* reporting(batches: Iterable<DemoBatch>, report: (districts: number) => void): Generator<DemoBatch> {
  let districts = 0;
  let reportedAt = performance.now();
  for (const batch of batches) {
    yield batch;
    if (batch.kind === 'DISTRICT') districts += 1;
    if (performance.now() - reportedAt < REPORT_EVERY_MILLISECONDS) continue;
    report(districts);
    reportedAt = performance.now();
  }
}

/** Returns the function that fills a database with the rows of one subgraph. */
export function filledWith(fillDemo: FillDemo) {
  return (filled: Omit<Filled, 'fillDemo'>, filling: Filling) => fillDatabase({ ...filled, fillDemo }, filling);
}

async function isEmpty(database: DataSource): Promise<boolean> {
  for (const { tableName } of database.entityMetadatas) {
    const rows = await database.query<unknown[]>(`SELECT 1 FROM ${quoted(tableName)} LIMIT 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

function demoRequest({ demo, now }: Filling): DemoRequest {
  const isNation = demo.divisions === 'nation';
  return {
    seed: demo.seed,
    today: shanghaiToday(now),
    selection: isNation ? 'nation' : divisionCode(demo.divisions),
    ...(isNation ? NATION : IN_USE),
    ...(demo.cityFile === null ? {} : { cityFile: parseCityFile(JSON.parse(readFileSync(demo.cityFile, 'utf8'))) }),
  };
}
