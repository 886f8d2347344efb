import { type Request } from './request';
import { readingConnection } from '../store/connection/connection';
import { runOwnWrite } from '../record/write/own-write';
import { type MutationCall, runMutation } from '../record/write/run-mutation';
import { type Access } from '../store/scoped-repository';
import { type WriteAccess } from '../store/write';
import { HubError } from '../kernel/errors';
import { type Caller } from '../access/caller';
import { type Scope, scopeOf } from '../access/scope';

/** Who asks, whose rows are theirs, and the day on which it is judged. */
export type Asking = { caller: Caller; scope: Scope; today: string; now: Date };

/** What every subgraph's context has. */
export type RequestContext = Asking & { access: Access };

export function requestContext({ caller, database, today, now }: Request): RequestContext {
  const scope = scopeOf(caller);
  const access = { connection: readingConnection(database), reading: { scope, today }, write: null };
  return { caller, scope, today, now, access };
}

/**
 * Runs one mutation's command in a transaction of its own, with what `bind` makes for it: repositories on that transaction. The
 * ids that it returns are read again, through the caller's scope, by whoever answers.
 */
export type RunMutation<Tx> = (
  mutation: MutationCall['mutation'],
  input: object,
  command: (tx: Tx) => Promise<readonly string[]>,
) => Promise<readonly string[]>;

export function mutationRunner<Tx>(
  request: Request,
  bind: (asking: Asking, access: WriteAccess) => Tx,
): RunMutation<Tx> {
  const { caller, passport, database: source, subgraph, now, today, afterWrite, catchUp } = request;
  const scope = scopeOf(caller);
  return async (mutation, input, command) => {
    const setting = { source, subgraph, caller, passport, now, reading: { scope, today } };
    const asking = { caller, scope, today, now };
    const run = () => runMutation(setting, { mutation, input }, (access) => command(bind(asking, access)));
    const subjects = await (catchUp === null ? run() : onceMore(run, catchUp));
    await afterWrite();
    return subjects;
  };
}

/**
 * What is not found here may be known to its owner already: it is asked once, and the command runs once more. Missing and
 * foreign alike, so that neither the words nor the time tell one from the other.
 */
async function onceMore<T>(run: () => Promise<T>, catchUp: () => Promise<void>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'NOT_FOUND') throw error;
    await catchUp();
    return run();
  }
}

/** What a command works with: who asks, the record of the transaction, and the repositories on it. */
export type Transaction<Repositories extends object> = Asking & Recording & Repositories;

/** The record of a transaction. */
export type Recording = Pick<WriteAccess, 'write'>;

/** What the Hub itself works with, when nobody asks: the record of the transaction, and the repositories on it. */
export type OwnTransaction<Repositories extends object> = Recording & Repositories;

/** What a resolver reads with: who asks, and the loaders and repositories that it names. */
export type Reading<Loaders extends object, Repositories extends object = object> = RequestContext &
  Repositories & { load: Loaders };

/** What a resolver of mutations is given: how a command runs on the transaction that it names, and the loaders for the answer. */
export type Writing<Tx, Loaders extends object> = Reading<Loaders> & { write: RunMutation<Tx> };

/** Runs, in a transaction of its own, what the hub itself does because of what a caller has just written. */
export type RunOwn<Tx> = (command: (tx: Tx) => Promise<unknown>) => Promise<void>;

export function ownRunner<Tx>(request: Request, bind: (asking: Asking, access: WriteAccess) => Tx): RunOwn<Tx> {
  const { database: source, subgraph, now, afterWrite } = request;
  return async (command) => {
    const appended = await runOwnWrite({ source, subgraph, now }, async ({ access, ...asking }) => {
      await command(bind(asking, access));
    });
    if (appended > 0) await afterWrite();
  };
}
