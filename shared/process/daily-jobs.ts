import { type DataSource } from 'typeorm';
import { removeExpired } from '../record/write/housekeeping';
import { type OwnWrite, runOwnWrite } from '../record/write/own-write';
import { type Log } from '../runtime/log';
import { Recurring } from '../runtime/recurring';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

const MINUTE_MILLISECONDS = 60_000;

/** What a day brings by itself, as a write of the hub; done again on the same day, it changes nothing. */
export type DailyJob = (own: OwnWrite, today: string) => Promise<void>;

export type DailyJobSetting = {
  subgraph: { name: SubgraphName; daily?: DailyJob };
  database: DataSource;
  clock: () => Date;
  log: Log;
  afterWrite: () => Promise<void>;
};

/** Now, and every minute: of several processes each may do it, as each locks what it changes. */
export function startDailyJob(setting: DailyJobSetting): Recurring {
  const { log, subgraph } = setting;
  const rhythm = { milliseconds: MINUTE_MILLISECONDS, mostMilliseconds: MINUTE_MILLISECONDS };
  const title = 'Daily job failed';
  return new Recurring(() => runDailyJob(setting), { title, ...rhythm, about: { subgraph: subgraph.name }, log });
}

/** One part that fails keeps the other from nothing: a table that cannot be cleared does not put off a day's changes. */
export async function runDailyJob({ subgraph, database: source, clock, afterWrite }: DailyJobSetting): Promise<void> {
  const { name, daily } = subgraph;
  const now = clock();
  try {
    const work = { source, subgraph: name, now };
    const written = daily === undefined ? 0 : await runOwnWrite(work, (own) => daily(own, own.today));
    if (written > 0) await afterWrite();
  } finally {
    await removeExpired(source, name, now);
  }
}
