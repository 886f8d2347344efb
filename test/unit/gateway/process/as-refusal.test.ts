import { mkdirSync, readFileSync } from 'node:fs';
import Libsql from 'libsql';
import { QueryFailedError } from 'typeorm';
import { asRefusal } from '../../../../gateway/process/commands/as-refusal';
import { OperatorRefusal } from '../../../../shared/kernel/operator-refusal';

/** Returns the error of a command whose task fails. */
async function errorAfter(task: () => unknown): Promise<unknown> {
  const work = { zh: '备份', en: 'The backup' };
  return asRefusal(work, Promise.resolve().then(task)).catch((error: unknown) => error);
}

const coded = (code: string, more: object = {}) => Object.assign(new Error('Table is full.'), { code, ...more });

describe('the work of a command', () => {
  it.each<[string, () => unknown]>([
    ['a file that is missing', () => readFileSync('/missing/file')],
    ['a folder that cannot be made', () => mkdirSync('/proc/self/folder')],
    ['a file that is no SQLite database', () => new Libsql('/proc/self/exe').prepare('SELECT * FROM a').all()],
    ['a full table on MariaDB', () => Promise.reject(coded('ER_RECORD_FILE_FULL', { errno: 1114 }))],
    ['a server that refuses the password', () => Promise.reject(coded('ER_ACCESS_DENIED_ERROR', { errno: 1045 }))],
    ['a lost connection', () => Promise.reject(coded('PROTOCOL_CONNECTION_LOST'))],
    ['a failed query', () => Promise.reject(new QueryFailedError('SELECT 1', [], coded('SQLITE_ERROR')))],
    ['a stream that ended early', () => Promise.reject(coded('ERR_STREAM_PREMATURE_CLOSE'))],
  ])('is refused in both languages because of %s', async (_, task) => {
    const error = await errorAfter(task);
    expect(error).toBeInstanceOf(OperatorRefusal);
    expect((error as Error).message).toMatch(
      /^备份失败:.*。请排除原因后重试。 · The backup failed: .*[^.]\. Resolve the /,
    );
  });

  it.each([
    ['a mistake in the program', new TypeError("Cannot read properties of undefined (reading 'path')")],
    [
      'an invalid argument of Node',
      Object.assign(new TypeError('The argument is invalid.'), { code: 'ERR_INVALID_ARG_TYPE' }),
    ],
    ['an error without a code', new Error('The list of database addresses is empty.')],
    ['a refusal', new OperatorRefusal({ zh: '请指定文件夹。', en: 'Give a folder.' })],
    ['a value that is no error', 'text'],
  ])('passes on %s', async (_, thrown) => {
    expect(await errorAfter(() => Promise.reject(thrown as Error))).toBe(thrown);
  });
});
