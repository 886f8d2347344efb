import { type Request } from './request';
import { readingConnection } from '../store/connection/connection';
import { runOwnWrite } from '../record/write/own-write';
import { type MutationCall } from '../record/write/idempotency-key';
import { runMutation } from '../record/write/run-mutation';
import { type Access } from '../store/scoped-repository';
import { type WriteAccess } from '../store/write';
import { HubError } from '../kernel/errors';
import { type Caller } from '../access/caller';
import { type Scope, scopeOf } from '../access/scope';

/** The caller, the caller's scope, and the instant and day on which "in force" is judged. */
export type Asking = { caller: Caller; scope: Scope; today: string; now: Date };

/** The context that every subgraph has. */
export type RequestContext = Asking & { access: Access };

export function requestContext({ caller, database, today, now }: Request): RequestContext {
  const scope = scopeOf(caller);
  const access = { connection: readingConnection(database), reading: { scope, today }, write: null };
  return { caller, scope, today, now, access };
}

/**
 * Runs one mutation's command in its own transaction, with the repositories that `bind` creates on it. The command
 * returns ids; the resolver reads these rows again through the caller's scope.
 */
export type RunMutation<Tx> = (
  mutation: MutationCall['mutation'],
  input: object,
  command: (tx: Tx) => Promise<readonly string[]>,
  olderInputs?: MutationCall['olderInputs'],
) => Promise<readonly string[]>;

export function mutationRunner<Tx>(
  request: Request,
  bind: (asking: Asking, access: WriteAccess) => Tx,
): RunMutation<Tx> {
  const { caller, passport, database: source, subgraph, now, today, afterWrite, catchUp } = request;
  const scope = scopeOf(caller);
  return async (mutation, input, command, olderInputs = []) => {
    const setting = { source, subgraph, caller, passport, now, reading: { scope, today } };
    const asking = { caller, scope, today, now };
    const run = () => runMutation(setting, { mutation, input, olderInputs }, (access) => command(bind(asking, access)));
    const subjects = await (catchUp === null ? run() : onceMore(run, catchUp));
    await afterWrite();
    return subjects;
  };
}

/**
 * Runs a command. If it answers NOT_FOUND, the followers catch up and the command runs once more, because another
 * subgraph may have recorded the id meanwhile. Missing and foreign ids are treated alike, so neither the message nor
 * the response time distinguishes them.
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

/** The tools of a command: the caller, the transaction's record, and the repositories on it. */
export type Transaction<Repositories extends object> = Asking & Recording & Repositories;

/** Records events in the transaction. */
export type Recording = Pick<WriteAccess, 'write'>;

/** The tools of the Hub's own writes, which have no caller: the transaction's record, and the repositories on it. */
export type OwnTransaction<Repositories extends object> = Recording & Repositories;

/** The tools of a resolver of queries: the caller, and the loaders and repositories that it names. */
export type Reading<Loaders extends object, Repositories extends object = object> = RequestContext &
  Repositories & { load: Loaders };

/**
 * The tools of a resolver of mutations: `write` runs a command on the transaction that it names, and the loaders
 * read the answer.
 */
export type Writing<Tx, Loaders extends object> = Reading<Loaders> & { write: RunMutation<Tx> };

/** Runs what the Hub itself does in response to a caller's write, in its own transaction. */
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
