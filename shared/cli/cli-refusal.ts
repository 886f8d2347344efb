import { type Message } from '../kernel/errors';

/**
 * The reason why a command cannot be carried out. It is printed in Chinese and in English, because a command line sends
 * no Accept-Language.
 */
export class CliRefusal extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'CliRefusal';
  }
}

export function refuse(zh: string, en: string): CliRefusal {
  return new CliRefusal({ zh, en });
}
