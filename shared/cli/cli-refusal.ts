import { type Message } from '../kernel/errors';

/** What a command of a client cannot do. Both languages are shown: a command line sends no Accept-Language. */
export class CliRefusal extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'CliRefusal';
  }
}

export function refuse(zh: string, en: string): CliRefusal {
  return new CliRefusal({ zh, en });
}
