import { type Message } from './errors';

/**
 * The error that is thrown if a command of the operator cannot be carried out. Its message says what is wrong and what
 * to do, in both languages, because a command line sends no Accept-Language.
 */
export class OperatorRefusal extends Error {
  override readonly name = 'OperatorRefusal';

  constructor({ zh, en }: Message) {
    super(`${zh} · ${en}`);
  }
}

/**
 * Returns the first sentence of the message of a `parseArgs` error, without its full stop. The further sentences
 * explain the parser, which an operator does not know.
 */
export function faultOfArguments(error: unknown): string {
  const [first = ''] = error instanceof Error ? error.message.split(/\.\s/) : [];
  return first;
}

/**
 * Returns the end of a message about a wrong value. It quotes the value `given`. It is empty in both languages if
 * `given` is undefined.
 */
export function notValue(given: string | undefined): Message {
  return given === undefined ? { zh: '', en: '' } : { zh: `,不能是“${given}”`, en: `, not "${given}"` };
}
