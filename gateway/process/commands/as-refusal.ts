import { isNativeError } from 'node:util/types';
import { type Message } from '../../../shared/kernel/errors';
import { OperatorRefusal } from '../../../shared/kernel/operator-refusal';
import { databaseFaultOf } from '../../../shared/store/connection/database-faults';

/**
 * Waits for the work of a command. An error of the operating system or of a database becomes a refusal that names the
 * cause, because the operator can resolve it. Every other error is thrown as it is, because it may be a mistake in the
 * program.
 * @param work the name of the work, at the start of a sentence
 */
export async function asRefusal<T>(work: Message, running: Promise<T>): Promise<T> {
  try {
    return await running;
  } catch (error) {
    if (!isNativeError(error) || !isOfSurroundings(error)) throw error;
    const cause = error.message.replace(/\.$/, '');
    throw new OperatorRefusal({
      zh: `${work.zh}失败:${cause}。请排除原因后重试。`,
      en: `${work.en} failed: ${cause}. Resolve the cause, then try again.`,
    });
  }
}

/** Returns whether an error comes from the file system, the network or a database. */
function isOfSurroundings(error: Error): boolean {
  const { syscall, code, driverError } = error as Readonly<Partial<Record<string, unknown>>> & Error;
  if (typeof syscall === 'string' || driverError !== undefined || databaseFaultOf(error) !== null) return true;
  return typeof code === 'string' && /^(?:SQLITE|ER)_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code);
}
