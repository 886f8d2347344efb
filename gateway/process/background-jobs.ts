import { startBackgroundJob } from '../../shared/process/jobs/background-jobs';
import { startDailyJob } from '../../shared/process/jobs/daily-jobs';
import { startRenewal } from '../../shared/process/keys/renewal';
import { type Log } from '../../shared/runtime/log';
import { Recurring } from '../../shared/runtime/recurring';
import { type Gateway } from './assemble-gateway';
import { type HostedSubgraph } from './host-subgraph';
import { type Together } from './serve-together';

/**
 * The pause between two polls of the followers. They poll because another process may have written to the same
 * databases, or a follower may have failed.
 */
const FOLLOW_MILLISECONDS = 5000;
const LATEST_FOLLOW_MILLISECONDS = 30_000;

export type StoppableJobs = { stop(): Promise<void> };

/**
 * Starts the recurring jobs of the Hub in one process: the followers, the daily jobs of each subgraph, and the refresh
 * of the facts that decide on access. It returns after each job has run once, so that no request is answered before the
 * first runs have ended.
 */
export async function startScheduler(
  { followers, access, afterWrite }: Together,
  hosted: readonly HostedSubgraph[],
  { clock, log }: { clock: () => Date; log: Log },
): Promise<StoppableJobs> {
  const rhythm = { milliseconds: FOLLOW_MILLISECONDS, mostMilliseconds: LATEST_FOLLOW_MILLISECONDS };
  const following = new Recurring(() => followers.catchUp(), { title: 'Projection update failed', ...rhythm, log });
  const recurring = [following];
  await following.firstRun;
  for (const { subgraph, database } of hosted) {
    recurring.push(startDailyJob({ subgraph, database, clock, log, afterWrite: () => afterWrite(subgraph.name) }));
  }
  recurring.push(...access.keepAsking(log));
  await Promise.all(recurring.map(({ firstRun }) => firstRun));
  return {
    stop: async () => {
      await followers.stop();
      await Promise.all(recurring.map((each) => each.stop()));
    },
  };
}

/**
 * The pause between two polls of the background jobs. Every write wakes the jobs. The jobs poll as well, because
 * another process may have written to the same databases.
 */
const JOBS_MILLISECONDS = 5000;

type JobsSetting = { together: Together; hosted: readonly HostedSubgraph[]; clock: () => Date; log: Log };

/**
 * Starts the background jobs of the subgraphs, which may query the graph for facts of other subgraphs. It also starts
 * the job that renews rows which still depend on an older key.
 */
export function startBackgroundJobs(
  { askFacts }: Gateway,
  { together, hosted, clock, log }: JobsSetting,
): StoppableJobs {
  const workers = hosted.flatMap(({ subgraph, database }) => {
    const ask = askFacts(subgraph.name);
    return startBackgroundJob({ subgraph, database, ask, clock, log, milliseconds: JOBS_MILLISECONDS }) ?? [];
  });
  for (const worker of workers) together.jobs.add(worker);
  const renewals = hosted.flatMap(({ subgraph, database }) => startRenewal({ subgraph, database, clock, log }) ?? []);
  return { stop: async () => void (await Promise.all([...workers, ...renewals].map((each) => each.stop()))) };
}
