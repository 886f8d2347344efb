import { noteCommitted } from './operation/committed';
import { type Request } from './request';
import { readingConnection } from '../store/connection/connection';
import { tracedConnection } from '../store/observing/traced-connection';
import { runOwnWrite } from '../record/write/own-write';
import { type MutationCall } from '../record/write/idempotency-key';
import { runMutation } from '../record/write/run-mutation';
import { type Access } from '../store/scoped-repository';
import { type WriteAccess } from '../store/write';
import { HubError } from '../kernel/errors';
import { type Caller } from '../access/caller';
import { type Scope, scopeOf } from '../access/scope';

/** The caller, the caller's scope, the instant of the request, and the day that decides what is in force. */
export type Asking = { caller: Caller; scope: Scope; today: string; now: Date };

/** The part of the context that is the same in every subgraph. */
export type RequestContext = Asking & { access: Access };

export function requestContext({ caller, database, today, now, span, signal }: Request): RequestContext {
  const scope = scopeOf(caller);
  const connection = tracedConnection(readingConnection(database, signal), span);
  const access = { connection, reading: { scope, today }, write: null };
  return { caller, scope, today, now, access };
}

/**
 * Runs one mutation's command in its own transaction, with the repositories that `bind` creates on the transaction. The
 * command returns ids. The resolver then reads the rows with these ids through the caller's scope.
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
  const { caller, passport, database: source, subgraph, now, today, afterWrite, catchUp, span } = request;
  const scope = scopeOf(caller);
  return async (mutation, input, command, olderInputs = []) => {
    if (passport.isCheck) throw onlyChecked();
    const setting = { source, subgraph, caller, passport, now, reading: { scope, today }, span };
    const asking = { caller, scope, today, now };
    const run = () => runMutation(setting, { mutation, input, olderInputs }, (access) => command(bind(asking, access)));
    const subjects = await (catchUp === null ? run() : onceMore(run, catchUp));
    noteCommitted(passport);
    await afterWrite();
    return subjects;
  };
}

/**
 * Returns the error that ends a mutation of a request that only checks its input (`isCheck`). The error lists no
 * faults, because none were found.
 */
function onlyChecked(): HubError {
  const text = { zh: '只核对内容,未保存。', en: 'The input was only checked. Nothing was saved.' };
  return new HubError('BAD_USER_INPUT', text);
}

/**
 * Runs a command. If the command refuses the call or an item with NOT_FOUND, another subgraph may have recorded the id
 * meanwhile. So the followers catch up, and the command runs once more. A missing id and an id outside the scope are
 * treated alike, so neither the message nor the response time distinguishes them.
 */
async function onceMore<T>(run: () => Promise<T>, catchUp: () => Promise<void>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof HubError) || ![error, ...error.items].some(({ code }) => code === 'NOT_FOUND')) throw error;
    await catchUp();
    return run();
  }
}

/** The parts that a command uses: the caller, the transaction's record, and the repositories on the transaction. */
export type Transaction<Repositories extends object> = Asking & Recording & Repositories;

/** The part of a transaction that records events. */
export type Recording = Pick<WriteAccess, 'write'>;

/**
 * The parts of a transaction that the Hub's own writes use: its record and its repositories. There is no caller.
 */
export type OwnTransaction<Repositories extends object> = Recording & Repositories;

/** The parts that a query resolver uses: the caller, and the loaders and repositories that the resolver names. */
export type Reading<Loaders extends object, Repositories extends object = object> = RequestContext &
  Repositories & { load: Loaders };

/**
 * The parts that a mutation resolver uses: `write` runs a command in a transaction of type `Tx`, and the loaders read
 * the answer.
 */
export type Writing<Tx, Loaders extends object> = Reading<Loaders> & { write: RunMutation<Tx> };

/** Runs a write of the Hub itself in response to a caller's write, in its own transaction. */
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
