import { type DataSource } from 'typeorm';
import { removeExpired } from '../../record/write/housekeeping';
import { type OwnWrite, runOwnWrite } from '../../record/write/own-write';
import { type Log } from '../../runtime/log';
import { Recurring } from '../../runtime/recurring';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';

const MINUTE_MILLISECONDS = 60_000;

/** Writes the changes that a new day brings, as the Hub itself. Running it again on the same day changes nothing. */
export type DailyJob = (own: OwnWrite, today: string) => Promise<void>;

export type DailyJobSetting = {
  subgraph: { name: SubgraphName; daily?: DailyJob };
  database: DataSource;
  clock: () => Date;
  log: Log;
  afterWrite: () => Promise<void>;
};

/** Runs the job at once and every minute. Several processes may run it, as each locks the rows that it changes. */
export function startDailyJob(setting: DailyJobSetting): Recurring {
  const { log, subgraph } = setting;
  const rhythm = { milliseconds: MINUTE_MILLISECONDS, mostMilliseconds: MINUTE_MILLISECONDS };
  const title = 'Daily job failed';
  return new Recurring(() => runDailyJob(setting), { title, ...rhythm, about: { subgraph: subgraph.name }, log });
}

/** Runs the day's changes and then the removal of expired rows. If the changes fail, the removal still runs. */
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
