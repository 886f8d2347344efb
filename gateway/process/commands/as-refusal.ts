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
    if (!isOfSurroundings(error)) throw error;
    const cause = error.message.replace(/\.$/, '');
    throw new OperatorRefusal({
      zh: `${work.zh}失败:${cause}。请排除原因后重试。`,
      en: `${work.en} failed: ${cause}. Resolve the cause, then try again.`,
    });
  }
}

/**
 * Returns whether an error comes from the file system, the network or a database. It does not require a
 * native error, because SQLite throws objects of another kind.
 */
function isOfSurroundings(error: unknown): error is { message: string } {
  if (typeof error !== 'object' || error === null) return false;
  const { message, syscall, code, driverError } = error as Readonly<Partial<Record<string, unknown>>>;
  if (typeof message !== 'string') return false;
  if (typeof syscall === 'string' || driverError !== undefined || databaseFaultOf(error) !== null) return true;
  return typeof code === 'string' && /^(?:SQLITE|ER)_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code);
}
