import { HubError, notFound } from '../../kernel/errors';
import { type Caller } from '../../access/caller';
import { type Passport } from '../../access/passport';
import { type Connection, lockingClause } from '../../store/connection/connection';
import { type MutationCall, inputHash, keyHash, readKey } from './idempotency-key';
import { withLastChange } from './last-change';
import { type Writing, runWrite } from './run-write';
import { errorNumber, isDuplicate } from '../../store/connection/transaction';
import { type Author, type WriteAccess } from '../../store/write';

export type MutationSetting = Omit<Writing, 'author'> & { caller: Caller; passport: Passport };

/**
 * Runs a command and returns the ids of its subjects. To form the answer, the subjects are read again through the
 * caller's scope.
 */
type Command = (access: WriteAccess) => Promise<readonly string[]>;

/**
 * Runs one mutation in a transaction. The transaction takes the idempotency key, and writes the rows and events. If it
 * fails, none of this happens. A repeated call with the same key changes nothing and returns the subjects of the first
 * call.
 * @throws HubError IDEMPOTENCY_MISMATCH if an earlier call had the same key with another input, IDEMPOTENCY_IN_PROGRESS
 * if a call with the key still runs, or the error of the command
 */
export function runMutation(
  setting: MutationSetting,
  call: MutationCall,
  command: Command,
): Promise<readonly string[]> {
  const { caller, passport, now } = setting;
  const key = readKey(call.input);
  return runWrite({ ...setting, author: authorOf(caller, passport.requestId) }, async (access) => {
    const run = () => withLastChange(access.connection, () => command(access));
    if (key === null) return run();
    const taken = { keyHash: keyHash(setting, call, key), inputHash: inputHash(call.input) };
    if (!(await takeKey(access.connection, taken, now))) return subjectsOf(access.connection, taken, call);
    const subjects = await run();
    await access.connection.query('UPDATE `idempotency_key` SET `subjects` = ? WHERE `keyHash` = ?', [
      JSON.stringify(subjects),
      taken.keyHash,
    ]);
    return subjects;
  });
}

export function authorOf(caller: Caller, requestId: string): Author {
  return { actor: caller.role === 'PUBLIC' ? 'public' : caller.subject, role: caller.role, requestId };
}

type TakenKey = { keyHash: string; inputHash: string };

/**
 * Takes an idempotency key, which belongs to one caller and one mutation. A call in progress locks the row of its key.
 * A second call with the same key does not wait, and fails with IDEMPOTENCY_IN_PROGRESS.
 * @returns whether the key is new
 */
async function takeKey(connection: Connection, { keyHash, inputHash }: TakenKey, now: Date): Promise<boolean> {
  const atOnce = lockingClause(connection) === '' ? '' : 'SET STATEMENT innodb_lock_wait_timeout = 0 FOR ';
  const insert = 'INSERT INTO `idempotency_key` (`keyHash`, `inputHash`, `subjects`, `createdAt`) VALUES (?, ?, ?, ?)';
  try {
    await connection.query(`${atOnce}${insert}`, [keyHash, inputHash, '[]', now.toISOString()]);
    return true;
  } catch (error) {
    if (errorNumber(error) === LOCK_WAIT_TIMEOUT) throw inProgress();
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const LOCK_WAIT_TIMEOUT = 1205;

async function subjectsOf(
  connection: Connection,
  taken: TakenKey,
  { olderInputs = [] }: MutationCall,
): Promise<readonly string[]> {
  const sql = 'SELECT `inputHash`, `subjects` FROM `idempotency_key` WHERE `keyHash` = ?';
  const [row] = await connection.query(sql, [taken.keyHash]);
  if (row === undefined) throw notFound();
  const same = [taken.inputHash, ...olderInputs.map(inputHash)];
  if (!same.includes(String(row['inputHash']))) throw mismatch();
  return JSON.parse(row['subjects'] as string) as string[];
}

function inProgress(): HubError {
  return new HubError('IDEMPOTENCY_IN_PROGRESS', {
    zh: '使用同一幂等键的请求正在处理,请稍后重试。',
    en: 'A request with this idempotency key is in progress. Try again later.',
  });
}

function mismatch(): HubError {
  return new HubError('IDEMPOTENCY_MISMATCH', {
    zh: '该幂等键已用于内容不同的请求,请更换幂等键。',
    en: 'This idempotency key was used for a request with other content. Use a new key.',
  });
}
