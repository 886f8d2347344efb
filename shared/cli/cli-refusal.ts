import { type Message } from '../kernel/errors';

/** What a command of a client cannot do. Both languages are shown: a command line sends no Accept-Language. */
export class ClientRefusal extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'ClientRefusal';
  }
}

export function refuse(zh: string, en: string): ClientRefusal {
  return new ClientRefusal({ zh, en });
}
