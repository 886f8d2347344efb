import { type DataSource } from 'typeorm';
import { type OwnWrite, runOwnWrite } from '../record/write/own-write';
import { type DivisionCode } from '../kernel/ids/division-code';
import { type Log } from '../runtime/log';
import { type PlainDate } from '../kernel/dates/period';
import { Recurring } from '../runtime/recurring';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** Asks the whole graph as ASSESSOR. @returns the answer's data. @throws where there is none, or an error beside it */
export type AskFacts = (source: string, variables: Record<string, unknown>) => Promise<unknown>;

/** What a subgraph works with when it works of its own accord. */
export type Working = {
  /** One transaction of the hub itself. */
  transaction<T>(work: (own: OwnWrite) => Promise<T>): Promise<T>;
  ask: AskFacts;
  clock: () => Date;
  log: Log;
  /** Between two steps it ends where it is stopped: what is left is done by the next run. */
  isStopped: () => boolean;
};

/** What a subgraph makes of the facts of others, as far as it is due: one run of it, which may be broken off anywhere. */
export type Works = (working: Working) => Promise<void>;

/** What a person at a terminal asks for: a place, as of a day that is not to come. */
export type Order = { division: DivisionCode; date: PlainDate };
/** `tell`: how far it has come, a line each. @returns what came of it, a line each. @throws Error in words for that person */
export type Assess = (working: Working, order: Order, tell: (line: string) => void) => Promise<readonly string[]>;

export type WorksSetting = {
  subgraph: { name: SubgraphName; works?: Works };
  database: DataSource;
  ask: AskFacts;
  clock: () => Date;
  log: Log;
  /** How long it waits where nobody wakes it. */
  milliseconds: number;
};

export type Worker = { wake(): void; stop(): Promise<void> };

const MOST_MILLISECONDS = 30_000;

/** Now, whenever it is woken, and from time to time: of several processes each may do it. Null where there is nothing of the kind. */
export function startWorks(setting: WorksSetting): Worker | null {
  const { subgraph, milliseconds, log } = setting;
  const { works } = subgraph;
  if (works === undefined) return null;
  let stopped = false;
  const working = workingOf(setting, () => stopped);
  const title = 'What follows from the facts of others could not be worked out.';
  const rhythm = { title, milliseconds, mostMilliseconds: MOST_MILLISECONDS, about: { subgraph: subgraph.name }, log };
  const recurring = new Recurring(() => works(working), rhythm);
  return {
    wake: () => recurring.wake(),
    stop: () => {
      stopped = true;
      return recurring.stop();
    },
  };
}

type WorkingSetting = Pick<WorksSetting, 'subgraph' | 'database' | 'ask' | 'clock' | 'log'>;

export function workingOf(
  { subgraph, database: source, ask, clock, log }: WorkingSetting,
  isStopped: () => boolean,
): Working {
  return {
    transaction: (work) => resultOf((own) => runOwnWrite({ source, subgraph: subgraph.name, now: clock() }, own), work),
    ...{ ask, clock, log, isStopped },
  };
}

/** A transaction may run its work again: the last result counts. */
async function resultOf<T>(
  run: (work: (own: OwnWrite) => Promise<void>) => Promise<unknown>,
  work: (own: OwnWrite) => Promise<T>,
): Promise<T> {
  let result: { value: T } | null = null;
  await run(async (own) => {
    result = { value: await work(own) };
  });
  if (result === null) throw new Error('A transaction without its work.');
  return (result as { value: T }).value;
}
