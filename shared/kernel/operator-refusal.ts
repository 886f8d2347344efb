import { type Message } from './errors';

/**
 * A command of the operator cannot be carried out. The message says what is wrong and what to do, in both languages,
 * because a command line sends no Accept-Language.
 */
export class OperatorRefusal extends Error {
  override readonly name = 'OperatorRefusal';

  constructor({ zh, en }: Message) {
    super(`${zh} · ${en}`);
  }
}
