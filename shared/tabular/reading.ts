import { type Message } from '../kernel/errors';

/** The result of reading a cell: a value for its column, or the reason why it has none. */
export type Reading = { value: string | number } | { reason: Message };

export function refused(zh: string, en: string): { reason: Message } {
  return { reason: { zh, en } };
}

/** Converts full-width digits and letters, which Chinese keyboards easily produce, to half-width ones. */
export function narrow(text: string): string {
  return text.normalize('NFKC').trim();
}
