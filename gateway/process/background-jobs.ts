import { startBackgroundJob } from '../../shared/process/background-jobs';
import { startDailyJob } from '../../shared/process/daily-jobs';
import { type Log } from '../../shared/runtime/log';
import { Recurring } from '../../shared/runtime/recurring';
import { type Gateway } from './assemble-gateway';
import { type Housed } from './in-process-followers';
import { type Together } from './serve-together';

/** What no write has set off: another process on the same databases may have written, or a follower have failed. */
const FOLLOW_MILLISECONDS = 5000;
const LATEST_FOLLOW_MILLISECONDS = 30_000;

export type OwnWork = { stop(): Promise<void> };

/** What the hub in one process does unasked: now, before anybody is answered, and from time to time. */
export async function startOwnWork(
  { followers, endedDivisions, afterWrite }: Together,
  housed: readonly Housed[],
  { clock, log }: { clock: () => Date; log: Log },
): Promise<OwnWork> {
  const rhythm = { milliseconds: FOLLOW_MILLISECONDS, mostMilliseconds: LATEST_FOLLOW_MILLISECONDS };
  const following = new Recurring(() => followers.catchUp(), { title: 'A follower stands still.', ...rhythm, log });
  const recurring = [following];
  await following.firstRun;
  for (const { subgraph, database } of housed) {
    recurring.push(startDailyJob({ subgraph, database, clock, log, afterWrite: () => afterWrite(subgraph.name) }));
  }
  recurring.push(endedDivisions.keepAsking(log));
  await Promise.all(recurring.map(({ firstRun }) => firstRun));
  return {
    stop: async () => {
      await followers.stop();
      await Promise.all(recurring.map((each) => each.stop()));
    },
  };
}

/** Every write wakes them: what is polled is only what another process on the same databases wrote. */
const WORKS_MILLISECONDS = 5000;

type WorksSetting = { together: Together; housed: readonly Housed[]; clock: () => Date; log: Log };

/** What the subgraphs make of each other's facts, in the background from now on: they ask the gateway, which is there by then. */
export function startAllWorks({ askFacts }: Gateway, { together, housed, clock, log }: WorksSetting): OwnWork {
  const workers = housed.flatMap(({ subgraph, database }) => {
    const ask = askFacts(subgraph.name);
    return startBackgroundJob({ subgraph, database, ask, clock, log, milliseconds: WORKS_MILLISECONDS }) ?? [];
  });
  for (const worker of workers) together.works.add(worker);
  return { stop: async () => void (await Promise.all(workers.map((each) => each.stop()))) };
}
