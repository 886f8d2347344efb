import { HubError, notFound, unauthenticated } from '../../kernel/errors';
import { type Caller } from '../../access/caller';
import { type Passport } from '../../access/passport';
import { type Connection, lockingClause } from '../../store/connection/connection';
import { type MutationCall, inputHash, keyHash, readKey } from './idempotency-key';
import { type Writing, runWrite } from './run-write';
import { errorNumber, isDuplicate } from '../../store/connection/transaction';
import { type Author, type WriteAccess } from '../../store/write';

export type MutationSetting = Omit<Writing, 'author'> & { caller: Caller; passport: Passport };

/**
 * Runs a command. It returns the ids of its subjects, which are read again through the caller's scope to form the
 * answer.
 */
type Command = (access: WriteAccess) => Promise<readonly string[]>;

/**
 * Runs one mutation in a transaction. The transaction uses up the passport, takes the idempotency key, and writes the
 * rows and events. If it fails, none of this happens. A repeated call with the same key changes nothing and returns the
 * subjects of the first call.
 * @throws HubError IDEMPOTENCY_MISMATCH, IDEMPOTENCY_IN_PROGRESS, or what the command throws
 */
export function runMutation(
  setting: MutationSetting,
  call: MutationCall,
  command: Command,
): Promise<readonly string[]> {
  const { caller, passport, now } = setting;
  const key = readKey(call.input);
  return runWrite({ ...setting, author: authorOf(caller, passport.requestId) }, async (access) => {
    await usePassport(access.connection, passport);
    if (key === null) return command(access);
    const taken = { keyHash: keyHash(setting, call, key), inputHash: inputHash(call.input) };
    if (!(await takeKey(access.connection, taken, now))) return subjectsOf(access.connection, taken, call);
    const subjects = await command(access);
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

/**
 * Marks a passport as used, so that its mutation runs only once, in any process. The row stays until long after the
 * passport has expired.
 */
async function usePassport(connection: Connection, { jti, expiresAt }: Passport): Promise<void> {
  try {
    await connection.query('INSERT INTO `used_passport` (`jti`, `expiresAt`) VALUES (?, ?)', [
      jti,
      new Date(expiresAt).toISOString(),
    ]);
  } catch (error) {
    throw isDuplicate(error) ? unauthenticated() : error;
  }
}

type TakenKey = { keyHash: string; inputHash: string };

/**
 * Takes an idempotency key, which belongs to one caller and one mutation. A call in progress holds the row of its key;
 * a second call does not wait for it but fails.
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
