import { type Message } from '../kernel/errors';

/** What a cell came to: a value for its column, or why it is none. */
export type Reading = { value: string | number } | { reason: Message };

export function refused(zh: string, en: string): { reason: Message } {
  return { reason: { zh, en } };
}

/** Full-width digits and letters are what a Chinese keyboard writes as soon as nobody looks. */
export function narrow(text: string): string {
  return text.normalize('NFKC').trim();
}
