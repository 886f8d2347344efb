import { type DataSource } from 'typeorm';
import { type PlainDate } from '../../kernel/dates/period';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type OwnWrite, runOwnWrite } from '../../record/write/own-write';
import { type Log } from '../../runtime/log';
import { Recurring } from '../../runtime/recurring';

/**
 * Queries the whole graph as ASSESSOR.
 * @returns the data of the answer
 * @throws Error if the answer has no data or has errors
 */
export type AskFacts = (source: string, variables: Record<string, unknown>) => Promise<unknown>;

/** The functions that a background job uses. The job runs outside any request. */
export type JobContext = {
  /** Runs `work` in one transaction of the Hub itself, and returns its result. */
  transaction<T>(work: (own: OwnWrite) => Promise<T>): Promise<T>;
  ask: AskFacts;
  clock: () => Date;
  log: Log;
  /**
   * Returns true once the job should stop. The job calls this function between its steps. The next run does the
   * remaining steps.
   */
  isStopped: () => boolean;
};

/**
 * A job that a subgraph runs outside requests, such as assessments or the notification of webhooks. One call is one
 * run, which may be stopped at any point.
 */
export type BackgroundJob = (context: JobContext) => Promise<void>;

/** A request that an operator enters at a terminal: a division, and a day that is not in the future. */
export type AssessmentRequest = { division: DivisionCode; date: PlainDate };
/**
 * Assesses a division. `report` receives the progress, line by line.
 * @returns the lines of the result
 * @throws Error if the division cannot be assessed. Its message is shown to the operator
 */
export type Assess = (
  context: JobContext,
  request: AssessmentRequest,
  report: (line: string) => void,
) => Promise<readonly string[]>;

export type JobSetting = {
  subgraph: { name: SubgraphName; backgroundJob?: BackgroundJob };
  database: DataSource;
  ask: AskFacts;
  clock: () => Date;
  log: Log;
  /** The pause between two runs if nobody wakes the job and no run fails. */
  milliseconds: number;
};

/** A job that runs until it is stopped. `wake` starts the next run without waiting for the end of the pause. */
export type RunningJob = { wake(): void; stop(): Promise<void> };

const MOST_MILLISECONDS = 30_000;
/**
 * The least time between the starts of two runs. If there are many writes during that time, one run handles all of
 * them.
 */
const LEAST_MILLISECONDS = 1000;

/**
 * Starts the job, which then runs when it is woken and from time to time. Several processes may run it at once. Returns
 * null if the subgraph has no job.
 */
export function startBackgroundJob(setting: JobSetting): RunningJob | null {
  const { subgraph, milliseconds, log } = setting;
  const { backgroundJob } = subgraph;
  if (backgroundJob === undefined) return null;
  let stopped = false;
  const context = jobContext(setting, () => stopped);
  const title = 'Background job failed';
  const pauses = { milliseconds, mostMilliseconds: MOST_MILLISECONDS, leastMilliseconds: LEAST_MILLISECONDS };
  const rhythm = { title, ...pauses, about: { subgraph: subgraph.name }, log };
  const recurring = new Recurring(() => backgroundJob(context), rhythm);
  return {
    wake: () => recurring.wake(),
    stop: () => {
      stopped = true;
      return recurring.stop();
    },
  };
}

type JobContextSetting = Pick<JobSetting, 'subgraph' | 'database' | 'ask' | 'clock' | 'log'>;

export function jobContext(
  { subgraph, database: source, ask, clock, log }: JobContextSetting,
  isStopped: () => boolean,
): JobContext {
  return {
    transaction: (work) => resultOf((own) => runOwnWrite({ source, subgraph: subgraph.name, now: clock() }, own), work),
    ask,
    clock,
    log,
    isStopped,
  };
}

/**
 * Runs `work` in a transaction and returns its result. If the transaction is retried, `work` runs again, and only its
 * last result is returned.
 */
async function resultOf<T>(
  run: (work: (own: OwnWrite) => Promise<void>) => Promise<unknown>,
  work: (own: OwnWrite) => Promise<T>,
): Promise<T> {
  let result: { value: T } | null = null;
  await run(async (own) => {
    result = { value: await work(own) };
  });
  if (result === null) throw new Error('The transaction ended without running its work.');
  return (result as { value: T }).value;
}
