import { type Caller } from '../../../../shared/access/caller';

export type Sender = { caller: Caller; variables: Variables };

export type Senders = Readonly<Record<string, Sender[]>>;

export type Variables = Record<string, unknown>;

/** Returns the senders of each query in a file. Every caller sends every query with each set of its variables. */
export function fromRole(file: string, queries: Readonly<Record<string, Variables[]>>, callers: Caller[]): Senders {
  const entries = Object.entries(queries).map(([name, sets]) => [
    `${file}/${name}`,
    sets.flatMap((variables) => each(callers, variables)),
  ]);
  return Object.fromEntries(entries) as Senders;
}

/** Returns one sender for each caller. All of them send the same variables. */
export function each(callers: Caller[], variables: Variables): Sender[] {
  return callers.map((caller) => ({ caller, variables }));
}
